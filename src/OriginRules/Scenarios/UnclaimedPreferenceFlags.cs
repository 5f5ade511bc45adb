using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Says that a good which column 1 leaves free still loses something when the preference is not claimed.</summary>
internal static class UnclaimedPreferenceFlags
{
    public const string Code = "FREE-BUT-NOT-CLAIMED";

    /// <param name="tariff">What the good pays.</param>
    /// <param name="columnOne">How duty lines name the column 1 duty.</param>
    /// <param name="flags">Where the flags go.</param>
    public static void Raise(TariffTreatment tariff, string columnOne, List<Flag> flags)
    {
        if (tariff.Preference.Status == PreferenceStatus.NotClaimed && IsFree(tariff, columnOne))
        {
            flags.Add(new Flag
            {
                Code = Code,
                Severity = FlagSeverity.Info,
                Message = "Column 1 is free without the preference; what only a claim spares is due all the same: the processing fee and the measures that exempt claimed goods.",
                Cite = "19 USC 58c(b)(10)",
            });
        }
    }

    private static bool IsFree(TariffTreatment tariff, string columnOne)
    {
        foreach (DutyLine line in tariff.Lines)
        {
            if (line.Measure == columnOne && line.Amount == 0)
            {
                return true;
            }
        }

        return false;
    }
}
