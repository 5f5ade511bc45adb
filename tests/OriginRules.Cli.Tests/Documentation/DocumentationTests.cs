using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

/// <summary>Every command and every block of code in the README and in <c>docs</c> is run, compiled or read.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Lines of a shell that the gate runs, or that a test of their own runs, by the file that does.</summary>
    private static readonly (string Starts, string RunBy)[] RunElsewhere =
    [
        ("dotnet run -c Release --project tests/OriginRules.Benchmarks", ".ci/run"),
        ("dotnet pack src/OriginRules.Cli ", ".ci/run"),
        ("dotnet tool install ", ".ci/run"),
    ];

    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_output_is_what_its_command_prints(string path)
    {
        DocumentPage page = Page(path);
        string text = page.Rerun();
        string file = Path.Combine(AppContext.BaseDirectory, Path.GetFileNameWithoutExtension(path) + ".received.md");
        File.WriteAllText(file, text);
        (text == string.Join('\n', page.Lines)).ShouldBeTrue($"Compare {file} with {path}; if the change is meant, copy it over.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_line_of_a_shell_runs(string path)
    {
        foreach ((DocumentBlock block, string line) in Page(path).Blocks.Where(b => b.Language is "" or "sh" or "console").SelectMany(b => b.Lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => (b, l))))
        {
            if (line.StartsWith(DocumentedCommand.Tool + " ", StringComparison.Ordinal))
            {
                DocumentedCommand.Output(line);
            }
            else if (!IsResultOfATest(block, line))
            {
                (string _, string by) = RunElsewhere.FirstOrDefault(r => line.StartsWith(r.Starts, StringComparison.Ordinal));
                by.ShouldNotBeNull($"{block.Place}: nothing runs '{line}'");
                Repository.Read(by.Split('/')).ShouldContain(RunElsewhere.First(r => r.RunBy == by).Starts.TrimEnd());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_stands_in_a_file_that_is_compiled(string path)
    {
        foreach (DocumentBlock block in Page(path).Blocks.Where(b => b.Language == "csharp"))
        {
            Compiled.Any(code => code.Contains(Flat(block.Text), StringComparison.Ordinal)).ShouldBeTrue($"{block.Place}: no compiled file has this code");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_JSON_is_a_sample(string path)
    {
        foreach (DocumentBlock block in Page(path).Blocks.Where(b => b.Language is "json" or "jsonc"))
        {
            SampleJson.Any(s => s == block.Text || s.Contains(Flat(block.Text), StringComparison.Ordinal)).ShouldBeTrue($"{block.Place}: no file of samples has this text");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_has_a_language_that_is_checked(string path)
    {
        foreach (DocumentBlock block in Page(path).Blocks)
        {
            block.Language.ShouldBeOneOf("", "sh", "console", "text", "csharp", "json", "jsonc");
            if (block.Language == "text" && !block.Lines[0].StartsWith("$ ", StringComparison.Ordinal))
            {
                path.ShouldBe("README.md", $"{block.Place}: output without its command");
            }
        }
    }

    /// <summary>Commands in the text: those without a placeholder run, the others at least parse.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_in_the_text_is_one(string path)
    {
        foreach (string command in Commands(Page(path)))
        {
            if (Placeholder().IsMatch(command))
            {
                string[] names = [.. DocumentedCommand.Words(command)[1..].Where(w => w.StartsWith('-') || !Placeholder().IsMatch(w))];
                string[] verbs = [.. names.TakeWhile(w => w[0] != '-' && w.All(c => char.IsAsciiLetterLower(c) || c == ','))];
                verbs.ShouldNotBeEmpty(command);
                string help = CliRun.Bundled([verbs[0].TrimEnd(','), "--help"]).Out;
                foreach (string option in names.Where(w => w.StartsWith("--", StringComparison.Ordinal)))
                {
                    (help + Help(verbs)).ShouldContain(option, customMessage: $"{path}: {command}");
                }
            }
            else
            {
                DocumentedCommand.Run(command).Exit.ShouldBeInRange(0, 1, $"{path}: {command}");
            }
        }
    }

    [Fact]
    public void The_figures_of_the_law_covered_are_those_of_the_coverage_file()
    {
        JObject coverage = JObject.Parse(Repository.Read("rulesets", "coverage.json"));
        string text = string.Join('\n', Page("docs/law.md").Lines);
        JToken usmca = coverage["usmca"]!;
        text.ShouldContain($"{usmca["modelled"]:N0} of {usmca["rules"]:N0} printed rules; confidence high {usmca["byConfidence"]!["high"]}, medium {usmca["byConfidence"]!["medium"]}, low {usmca["byConfidence"]!["low"]}");
        JToken marking = coverage["us-marking"]!;
        text.ShouldContain($"{marking["modelled"]:N0} of {marking["rules"]:N0} rows; {marking["partlyModelled"]} in part");
        text.ShouldContain($"{Repository.Read("rulesets", "us-tariff", "rates.csv").TrimEnd().Split('\n').Length - 1:N0} lines");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file(string path)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(path.Split('/')))!;
        foreach (Match link in Link().Matches(string.Join('\n', Page(path).Lines)))
        {
            string target = link.Groups[1].Value;
            if (!target.Contains("://", StringComparison.Ordinal) && target.Split('#')[0] is { Length: > 0 } file)
            {
                Path.Exists(Path.Combine(folder, file)).ShouldBeTrue($"{path}: {target}");
            }
        }
    }

    private static readonly string[] Compiled = [.. Sources("*.cs").Select(Flat)];

    private static readonly string[] SampleJson = [.. Sources("*.json").SelectMany(t => new[] { t, Flat(t) })];

    private static DocumentPage Page(string path) => DocumentPage.All.Single(p => p.Path == path);

    private static IEnumerable<string> Commands(DocumentPage page) => Inline().Matches(string.Join('\n', page.Lines)).Select(m => m.Groups[1].Value).Distinct();

    private static string Help(string[] verbs) => CliRun.Bundled([.. verbs.Take(2).Select(v => v.TrimEnd(',')), "--help"]).Out;

    // The scoreboard that a test prints, quoted in the README.
    private static bool IsResultOfATest(DocumentBlock block, string line) => block.Page == "README.md" && Scoreboard().IsMatch(line);

    private static string Flat(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    private static IEnumerable<string> Sources(string pattern) =>
        new[] { Repository.PathOf("samples"), Repository.PathOf("tests", "OriginRules.Cli.Tests", "Documentation") }
            .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"));

    [GeneratedRegex("`(originrules [^`\n]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"(^|[ .=,])(FILE|FOLDER|PATH|HTS|CC|ID|DATE|NAME|VALUE|A|B|N|SPEC|PERCENT|FROM|TO|STEP)\b|\.\.\.|…|\.json$|[AB]\.json")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(worked examples|marking): [0-9]+ right, ")]
    private static partial Regex Scoreboard();
}
