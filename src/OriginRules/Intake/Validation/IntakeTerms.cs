using System.Collections.Frozen;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Law that the plausibility checks ask about, from <c>rulesets/intake.json</c>.</summary>
internal sealed class IntakeTerms
{
    private const string File = "intake.json";
    private static readonly Lazy<IntakeTerms> s_bundled = new(Load);

    private IntakeTerms(FrozenSet<Country> partyCountries) => PartyCountries = partyCountries;

    public static IntakeTerms Bundled => s_bundled.Value;

    /// <summary>The countries that are a party of any bundled agreement.</summary>
    public FrozenSet<Country> PartyCountries { get; }

    private static IntakeTerms Load()
    {
        using Stream stream = DataFiles.Bundled.Open(File) ?? throw new InvalidOperationException($"The library lacks its data file {File}.");
        using var text = new StreamReader(stream);
        JsonNode parties = JsonParser.Parse(text)["partyCountries"]!["values"]!;
        return new IntakeTerms(parties.Items.Select(i => Country.Parse(i.Text)).ToFrozenSet());
    }
}
