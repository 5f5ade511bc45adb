using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules;

/// <summary>The order of flags in a result: each once, violations first.</summary>
internal static class FlagOrder
{
    public static ImmutableArray<Flag> Sorted(ImmutableArray<Flag> flags) =>
    [
        .. flags.Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Path ?? "", StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
