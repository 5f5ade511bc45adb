using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>Every flag on content has a case that raises it, one that just does not, and one whose missing fact makes it a question.</summary>
public sealed partial class FlagCaseTests
{
    private const string OnContent = "## Flags on content";

    /// <summary>Flags that no missing fact can make a question, and why.</summary>
    private static readonly Dictionary<string, string> NeverAQuestion = new(StringComparer.Ordinal)
    {
        ["WATCHLIST-PART"] = "every line has an id",
        ["TRANSSHIPMENT"] = "a finding of customs is none unless it is stated",
    };

    /// <summary>Flags that are about missing facts, so that raising them is asking.</summary>
    private static readonly HashSet<string> AlwaysAQuestion = new(StringComparer.Ordinal) { "CN-CONTENT-UNKNOWN", "CN-OWNERSHIP-UNKNOWN" };

    public static TheoryData<string, string> Wanted =>
        [.. CodesOnContent().SelectMany(c => new[] { FlagCase.Raised, FlagCase.NotRaised, FlagCase.Question }.Where(k => !(k == FlagCase.Question && NeverAQuestion.ContainsKey(c)) && !(k == FlagCase.Raised && AlwaysAQuestion.Contains(c))).Select(k => (c, k)))];

    [Theory]
    [MemberData(nameof(Wanted))]
    public void A_flag_on_content_has_a_case(string code, string kind) =>
        CaseFiles.All().ShouldContain(c => c.Case["flag"] is JObject && (string?)c.Case["flag"]!["code"] == code && (string?)c.Case["flag"]!["is"] == kind);

    [Fact]
    public void Every_code_of_a_flag_in_the_source_is_on_the_page_of_findings()
    {
        string page = Page();
        string[] codes = [.. CodesOfSource()];
        codes.Length.ShouldBeGreaterThan(30);
        codes.Where(c => !page.Contains($"`{c}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_flag_whose_seriousness_a_bundled_rule_set_states_is_a_flag_on_content()
    {
        IEnumerable<string> stated = Directory.EnumerateFiles(Path.Combine(CaseFiles.Root, "rulesets"), "ruleset.json", SearchOption.AllDirectories)
            .SelectMany(f => (CaseFiles.Read(f)["chinaContent"]?["flags"] as JObject)?.Properties().Select(p => p.Name) ?? []);
        stated.Distinct().ShouldBeSubsetOf(CodesOnContent());
    }

    [Fact]
    public void A_code_that_content_or_a_watchlist_raises_is_a_flag_on_content() =>
        CodesOfSource().Where(c => c.StartsWith("CN-", StringComparison.Ordinal) || c.StartsWith("CONTENT-", StringComparison.Ordinal) || c.StartsWith("CERTIFICATE-", StringComparison.Ordinal) || c.StartsWith("WATCHLIST-", StringComparison.Ordinal))
            .ShouldBeSubsetOf(CodesOnContent());

    private static string[] CodesOnContent()
    {
        string page = Page();
        string section = page[(page.IndexOf(OnContent, StringComparison.Ordinal) + OnContent.Length)..];
        int end = section.IndexOf("\n## ", StringComparison.Ordinal);
        return [.. section[..(end < 0 ? section.Length : end)].Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => Ticked().Matches(l.Split('|')[1]).Select(m => m.Groups[1].Value))];
    }

    private static IEnumerable<string> CodesOfSource() => new[] { "Origin", "Scenarios", "Policies" }
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(CaseFiles.Root, "src", "OriginRules", room), "*.cs", SearchOption.AllDirectories))
        .SelectMany(f => Literal().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
        .Distinct(StringComparer.Ordinal);

    private static string Page() => File.ReadAllText(Path.Combine(CaseFiles.Root, "docs", "findings.md"));

    [GeneratedRegex("`([A-Z][A-Z0-9-]+)`")]
    private static partial Regex Ticked();

    [GeneratedRegex("(?:Code|const string \\w+) = \"([A-Z][A-Z0-9]{3,}(?:-[A-Z0-9]+)*|[A-Z]{2}(?:-[A-Z0-9]+)+)\"")]
    private static partial Regex Literal();
}
