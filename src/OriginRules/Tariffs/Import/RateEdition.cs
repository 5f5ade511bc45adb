using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What imported rates are: the edition's name and its first day.</summary>
internal static class RateEdition
{
    /// <summary>The settings with what the file beside imported rates says about them.</summary>
    public static TariffSettings Apply(TariffSettings settings, JsonObjectView document)
    {
        document.RequiredString("schema");
        string edition = document.RequiredString("edition");
        DateOnly? from = document.Date("from");
        document.End();
        return settings with { RateEdition = edition, RateConfidence = Confidence(settings.CoverageFrom, edition, from) };
    }

    private static ImmutableArray<DatedConfidence> Confidence(DateOnly coverage, string edition, DateOnly? from) => from is { } first && first > coverage
        ? [new DatedConfidence(coverage, "low", $"the rates of {edition} are used for earlier days"), new DatedConfidence(first, "high", null)]
        : [new DatedConfidence(coverage, "medium", $"imported from {edition}; its first day is not stated")];
}
