using System.Collections.Frozen;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Law that the plausibility checks ask about, from <c>rulesets/intake.json</c>.</summary>
internal sealed class IntakeTerms
{
    private const string File = "intake.json";
    private static readonly Lazy<IntakeTerms> s_bundled = new(Load);

    private IntakeTerms(JsonNode document)
    {
        PartyCountries = Values(document, "partyCountries").Select(Country.Parse).ToFrozenSet();
        ChaptersWithoutGoods = Values(document, "chaptersWithoutGoods").Select(c => HsCode.Parse(c).Chapter).ToFrozenSet();
        SpecialProvisionsChapter = HsCode.Parse(document["specialProvisionsChapter"]!["value"]!.Text).Chapter;
    }

    public static IntakeTerms Bundled => s_bundled.Value;

    /// <summary>The countries that are a party of any bundled agreement.</summary>
    public FrozenSet<Country> PartyCountries { get; }

    /// <summary>The chapters under which no good is classified.</summary>
    public FrozenSet<int> ChaptersWithoutGoods { get; }

    /// <summary>The chapter of the provisions that are claimed beside a classification.</summary>
    public int SpecialProvisionsChapter { get; }

    private static IEnumerable<string> Values(JsonNode document, string name) => document[name]!["values"]!.Items.Select(i => i.Text);

    private static IntakeTerms Load()
    {
        using Stream stream = DataFiles.Bundled.Open(File) ?? throw new InvalidOperationException($"The library lacks its data file {File}.");
        using var text = new StreamReader(stream);
        return new IntakeTerms(JsonParser.Parse(text));
    }
}
