using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Makes flags as serious as the rule set holds them; codes it does not name are not raised.</summary>
internal static class FlagOfTerms
{
    private static readonly ConditionalWeakTable<ChinaContentTerms, Known> s_known = [];

    /// <summary>True when some code is a violation when it is certain.</summary>
    public static bool MayDeny(ChinaContentTerms terms) => Of(terms).MayDeny;

    /// <summary>The countries covered, as messages list them.</summary>
    public static string CountriesOf(ChinaContentTerms terms) => Of(terms).Countries;

    public static bool IsRaised(ChinaContentTerms terms, string code) => Raised(terms, code) is not null;

    /// <summary>How the terms hold a code; null when it is not raised.</summary>
    public static FlagTerms? Raised(ChinaContentTerms terms, string code) => terms.Flags.TryGetValue(code, out FlagTerms? flag) && flag.Level != FlagLevel.Off ? flag : null;

    /// <param name="terms">The terms.</param>
    /// <param name="code">The code, which must be raised.</param>
    /// <param name="path">The line; null for the good.</param>
    /// <param name="message">The message.</param>
    /// <param name="missing">The facts that would settle a question, as line and fact; nobody is denied anything on a question.</param>
    /// <param name="cite">A closer source than the flag's.</param>
    public static Flag Make(ChinaContentTerms terms, string code, string? path, string message, ImmutableArray<string> missing = default, string? cite = null) =>
        Make(terms.Flags[code], code, path, message, missing, cite);

    /// <summary>The same where it is known how the terms hold the code.</summary>
    public static Flag Make(FlagTerms flag, string code, string? path, string message, ImmutableArray<string> missing = default, string? cite = null)
    {
        bool certain = missing.IsDefaultOrEmpty;
        FlagSeverity severity = flag.Level switch
        {
            FlagLevel.Info => FlagSeverity.Info,
            FlagLevel.Violation when certain => FlagSeverity.Violation,
            _ => FlagSeverity.Warning,
        };
        return new Flag { Code = code, Severity = severity, Path = path, Message = message, Cite = cite ?? flag.Cite, Missing = certain ? [] : missing };
    }

    private static Known Of(ChinaContentTerms terms) => s_known.GetValue(
        terms, static asked => new Known(asked.Flags.Values.Any(f => f.Level == FlagLevel.Violation), string.Join(", ", asked.Countries)));

    /// <summary>What follows from terms alone, found once.</summary>
    private sealed record Known(bool MayDeny, string Countries);
}
