using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags critical components of covered origin.</summary>
internal static class CriticalComponentFlags
{
    public const string Code = "CN-CRITICAL-COMPONENT";

    /// <summary>True when a line of the good could be a critical component that denies the preference.</summary>
    public static bool MayDeny(FinishedGood good, ChinaContentTerms terms) =>
        terms.Effect == ContentEffect.DenyPreference && CriticalComponentFinding.AreAsked(good, terms);

    /// <summary>The facts that would tell whether a line is a critical component of covered origin.</summary>
    public static ImmutableArray<RangeDependency> OpenFacts(FinishedGood good, ChinaContentTerms terms, DateOnly day) => terms.Effect == ContentEffect.DenyPreference ? Asked(good, terms, day) : [];

    private static ImmutableArray<RangeDependency> Asked(FinishedGood good, ChinaContentTerms terms, DateOnly day) =>
    [
        .. CriticalComponentFinding.Find(good, terms, day).SelectMany(f => f.Missing.Select(m => new RangeDependency
        {
            Fact = m,
            LowerIf = $"it is no '{f.Entry.Id}' of {string.Join(", ", terms.Countries)}",
            UpperIf = $"it is a '{f.Entry.Id}' of {string.Join(", ", terms.Countries)}",
            Cite = f.Entry.Cite,
        })),
    ];

    /// <summary>The value that counts as covered content too if every critical component of unknown origin is of a covered country; null when one has no value.</summary>
    public static decimal? ValueOfUnknownOrigin(FinishedGood good, ChinaContentTerms terms, DateOnly day)
    {
        decimal? sum = 0;
        foreach (CriticalComponentFinding finding in CriticalComponentFinding.Find(good, terms, day).DistinctBy(f => f.Path, StringComparer.Ordinal))
        {
            if (finding.Origin is null && (finding.Line.Components.IsEmpty || finding.Line.ProductionCountry is null))
            {
                sum += Amounts.Value(good, finding.Line);
            }
        }

        return sum;
    }

    public static void Raise(FinishedGood good, ChinaContentTerms terms, DateOnly day, List<Flag> flags)
    {
        FlagSeverity certain = terms.Effect == ContentEffect.DenyPreference ? FlagSeverity.Violation : FlagSeverity.Warning;
        foreach (CriticalComponentFinding finding in CriticalComponentFinding.Find(good, terms, day))
        {
            string line = $"{finding.Line.Hts?.ToDottedString()} of {finding.Origin?.Code ?? "unknown origin"}";
            flags.Add(new Flag
            {
                Code = Code,
                Severity = finding.Missing.IsEmpty ? certain : FlagSeverity.Warning,
                Path = finding.Path,
                Message = finding.Missing.IsEmpty
                    ? $"{line} is the critical component '{finding.Entry.Id}', which may not come from {string.Join(", ", terms.Countries)}."
                    : $"{line} may be the critical component '{finding.Entry.Id}' of a covered country: state {string.Join(", ", finding.Missing)}.",
                Cite = finding.Entry.Cite,
                Missing = finding.Missing,
            });
        }
    }
}
