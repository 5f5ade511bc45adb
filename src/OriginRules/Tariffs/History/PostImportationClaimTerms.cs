using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>How long after importation a preference that was not claimed may still be claimed.</summary>
internal sealed record PostImportationClaimTerms(EffectivePeriod Period, int Months, string Cite, string Confidence)
{
    /// <summary>The last day of the claim for an import of a day.</summary>
    public DateOnly LastDayFor(DateOnly imported) => imported.AddMonths(Months);
}
