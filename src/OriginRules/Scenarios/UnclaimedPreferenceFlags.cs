using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Says that a good which column 1 leaves free still loses something when the preference is not claimed.</summary>
internal static class UnclaimedPreferenceFlags
{
    public const string Code = "FREE-BUT-NOT-CLAIMED";

    /// <param name="tariff">What the good pays.</param>
    /// <param name="columnOne">How duty lines name the column 1 duty.</param>
    public static IEnumerable<Flag> Of(TariffTreatment tariff, string columnOne)
    {
        if (tariff.Preference.Status == PreferenceStatus.NotClaimed && tariff.Lines.Any(l => l.Measure == columnOne && l.Amount == 0))
        {
            yield return new Flag
            {
                Code = Code,
                Severity = FlagSeverity.Info,
                Message = "Column 1 is free without the preference; what only a claim spares is due all the same: the processing fee and the measures that exempt claimed goods.",
                Cite = "19 USC 58c(b)(10)",
            };
        }
    }
}
