using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The country of origin for marking (19 USC 1304), as far as wholly obtained goods, domestic materials and the user's own determination settle it.</summary>
internal static class MarkingOrigin
{
    private const string Cite = "19 CFR 102.11";
    private const string OtherCountriesCite = "19 CFR 134.1(b)";
    private const string Part102Parameter = "marking.part102Countries";

    /// <remarks>Whether a preference is claimed plays no part. Part 102 is for the goods of the countries a parameter lists; of every country when it is absent.</remarks>
    public static CountryOfOriginFinding Determine(FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        if (good.DeclaredCountryOfOrigin is { Marking: { } declared } declaration)
        {
            return Settled(declared, OriginStatusWords.Declared, declaration.Basis ?? "declaredCountryOfOrigin.marking", "stated by the user");
        }

        if (good.ProductionCountry is not { } production)
        {
            return Open("productionCountry is not stated");
        }

        ImmutableArray<string> countries = ruleSet.Parameters.List(Part102Parameter, day);
        if (!countries.IsEmpty && !countries.Contains(production.Code))
        {
            return new CountryOfOriginFinding { Status = OriginStatusWords.NeedsJudgment, Cite = OtherCountriesCite, Why = $"goods of {production} are marked by substantial transformation" };
        }

        if (good.WhollyObtained == true)
        {
            return Settled(production, OriginStatusWords.WhollyObtained, Cite + "(a)(1)", $"wholly obtained in {production}");
        }

        (string Path, Component Line)[] materials = [.. FirstTier.Materials(good)];
        return materials.Length > 0 && materials.All(m => m.Line.OriginCountry == production)
            ? Settled(production, OriginStatusWords.OneCountry, Cite + "(a)(2)", $"produced exclusively from materials of {production}")
            : Open("foreign materials or materials of unknown origin: the shift of 19 CFR 102.20 decides");
    }

    private static CountryOfOriginFinding Settled(Country country, string basis, string cite, string why) =>
        new() { Country = country, Countries = [country], Status = OriginStatusWords.Determined, Basis = basis, Cite = cite, Why = why };

    private static CountryOfOriginFinding Open(string why) => new() { Status = OriginStatusWords.NeedsJudgment, Cite = Cite, Why = why };
}
