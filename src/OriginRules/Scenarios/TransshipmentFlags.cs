using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Says what a finding of transshipment does: it denies the preference where the agreement has a duty for it, else it warns.</summary>
internal static class TransshipmentFlags
{
    public const string Code = "TRANSSHIPMENT";

    public static bool IsFound(FinishedGood good) => good.TariffFacts?.TransshipmentFinding == true;

    public static void Raise(FinishedGood good, PreferenceTerms terms, List<Flag> flags)
    {
        if (!IsFound(good))
        {
            return;
        }

        flags.Add(new Flag
        {
            Code = Code,
            Severity = terms.Transshipment is null ? FlagSeverity.Warning : FlagSeverity.Violation,
            Message = good.DeclaredCountryOfOrigin?.TradeRemedy is { } origin
                ? $"Customs found that the good was transshipped; it pays as a product of {origin}."
                : "Customs found that the good was transshipped. State its true origin as declaredCountryOfOrigin.tradeRemedy.",
            Cite = terms.Transshipment?.Cite,
        });
    }
}
