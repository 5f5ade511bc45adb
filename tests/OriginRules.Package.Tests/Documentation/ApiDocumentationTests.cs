using System.Reflection;
using System.Text.RegularExpressions;
using OriginRules.Testing;
using PublicApiGenerator;

namespace OriginRules.Package.Tests.Documentation;

/// <summary>What a caller sees in the editor says more than the name does.</summary>
public sealed partial class ApiDocumentationTests
{
    private static readonly HashSet<string> StopWords = new(
        "a an the of to for in on by at is it its this that with and or as from into be are was has which what whose when where one any all each every no not if gets sets get set returns return represents value values".Split(' '),
        StringComparer.Ordinal);

    public static TheoryData<Assembly> Libraries => [typeof(OriginEngine).Assembly, typeof(Bill).Assembly];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_public_type_member_and_parameter_is_documented(Assembly library) =>
        DocumentedApi.Of(library).Where(e => string.IsNullOrEmpty(e.Text)).Select(e => e.Place).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Libraries))]
    public void No_documentation_only_repeats_the_name(Assembly library) =>
        DocumentedApi.Of(library).Where(e => e.Text is { Length: > 0 } text && !e.Refers && Repeats(text, e.Names)).Select(e => $"{e.Place}: {e.Text}").ShouldBeEmpty();

    [Theory]
    [InlineData("The net cost.", true, "CorePart", "NetCost")]
    [InlineData("Gets or sets the name.", true, "Party", "Name")]
    [InlineData("The countries.", true, "Condition", "Country")]
    [InlineData("The net cost of the part in the currency of the good.", false, "CorePart", "NetCost")]
    public void A_text_repeats_a_name_when_it_has_no_word_of_its_own(string text, bool repeats, params string[] names) => Repeats(text, names).ShouldBe(repeats);

    [Fact]
    public void The_public_api_of_the_testing_package_is_the_approved_one()
    {
        string approved = Path.Combine(Repository.Root, "tests", "OriginRules.Package.Tests", "Documentation", "TestingApi.approved.txt");
        string actual = typeof(Bill).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (actual != expected)
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "TestingApi.received.txt"), actual);
        }

        (actual == expected).ShouldBeTrue("The public API differs from TestingApi.approved.txt; when that is meant, copy TestingApi.received.txt of the test's output folder over it.");
    }

    private static bool Repeats(string text, string[] names)
    {
        HashSet<string> named = [.. names.SelectMany(n => Words().Matches(n)).Select(m => Stem(m.Value))];
        return Words().Matches(text).Select(m => m.Value.ToLowerInvariant()).Where(w => !StopWords.Contains(w)).All(w => named.Contains(Stem(w)));
    }

    // Enough to see that "countries" repeats "Country"; a stricter reading would call honest texts repetitive.
    private static string Stem(string word)
    {
        string lower = word.ToLowerInvariant();
        foreach ((string ending, string stem) in new[] { ("ies", "y"), ("ed", ""), ("ing", ""), ("s", "") })
        {
            if (lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return lower[..^ending.Length] + stem;
            }
        }

        return lower;
    }

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")]
    private static partial Regex Words();
}
