using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Says when the country of origin for trade remedies is not settled, and when it is a covered country.</summary>
internal static class TradeRemedyFlags
{
    public const string Unsettled = "TRADE-REMEDY-ORIGIN";
    public const string Covered = "TRADE-REMEDY-ORIGIN-COVERED";

    public static void Raise(CountryOfOriginFinding finding, ChinaContentTerms terms, List<Flag> flags)
    {
        if (finding.Status != OriginStatusWords.Determined)
        {
            bool open = finding.Status == OriginStatusWords.NeedsJudgment;
            flags.Add(new Flag
            {
                Code = Unsettled,
                Severity = open ? FlagSeverity.Warning : FlagSeverity.Info,
                Message = $"The country of origin for trade remedies {(open ? "needs judgment" : $"is indicated as {finding.Country}, not determined")}{(finding.Why is { } why ? $": {why}" : "")}. State declaredCountryOfOrigin.tradeRemedy with its basis once it is settled.",
                Cite = finding.Cite,
            });
        }

        if (finding.Country is { } country && terms.Countries.Contains(country))
        {
            flags.Add(new Flag
            {
                Code = Covered,
                Severity = FlagSeverity.Info,
                Message = $"The good itself is of {country} for trade remedies. Content counts {string.Join(", ", terms.Countries)} together; duty measures name their countries one by one.",
                Cite = terms.Cite,
            });
        }
    }
}
