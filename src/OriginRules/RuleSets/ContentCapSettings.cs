using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The caps on content as a user sets them: <c>chinaContent.caps.ID.violationPercent</c>, with <c>*</c> for every cap.</summary>
internal static class ContentCapSettings
{
    private const string Prefix = "chinaContent.caps.";
    private const string Violation = ".violationPercent";
    private const string Warning = ".warnPercent";
    private const string Every = "*";
    private const int Whole = 100;

    /// <summary>What a percentage may be.</summary>
    public static DatedValue Declared { get; } = new() { From = default, Value = new() { Number = 0 }, Cite = "", Basis = "", Minimum = 0, Maximum = Whole };

    public static bool IsOne(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    public static IEnumerable<string> Names(RuleSet ruleSet)
    {
        ImmutableArray<ContentCap> caps = ruleSet.ChinaContent?.Caps ?? [];
        return caps.IsEmpty ? [] : caps.Select(c => c.Id).Append(Every).SelectMany(id => new[] { Prefix + id + Violation, Prefix + id + Warning });
    }

    /// <summary>The terms with the caps named set; null when the name is no cap of theirs.</summary>
    public static ChinaContentTerms? Apply(ChinaContentTerms terms, string name, decimal percent)
    {
        bool violation = name.EndsWith(Violation, StringComparison.Ordinal);
        if (!violation && !name.EndsWith(Warning, StringComparison.Ordinal))
        {
            return null;
        }

        string id = name[Prefix.Length..^(violation ? Violation : Warning).Length];
        return id != Every && !terms.Caps.Any(c => c.Id == id) || terms.Caps.IsEmpty
            ? null
            : terms with { Caps = [.. terms.Caps.Select(c => id != Every && c.Id != id ? c : violation ? c with { ViolationPercent = percent } : c with { WarnPercent = percent })] };
    }
}
