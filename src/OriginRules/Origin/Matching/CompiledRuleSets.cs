using System.Collections.Concurrent;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Compiled rule sets, one for each stretch of days on which the same product rules and figures are in force.</summary>
/// <remarks>Safe to share between threads; grows with the number of rule sets and of their dates, not with the days asked for, and starts anew where a sweep of scenarios asks for too many.</remarks>
internal sealed class CompiledRuleSets(Func<Nomenclature> nomenclature)
{
    private const int MostKept = 512;

    private readonly ConcurrentDictionary<string, ImmutableArray<DateOnly>> _changes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Sha256, int Stretch), CompiledRuleSet> _compiled = new();
    private volatile Last? _last;

    public CompiledRuleSet On(RuleSet ruleSet, DateOnly day)
    {
        if (_last is { } last && last.Day == day && ReferenceEquals(last.RuleSet, ruleSet))
        {
            return last.Compiled;
        }

        if (_compiled.Count > MostKept)
        {
            _compiled.Clear();
            _changes.Clear();
        }

        ImmutableArray<DateOnly> changes = _changes.GetOrAdd(ruleSet.Sha256, _ => Changes(ruleSet));
        int place = changes.BinarySearch(day);
        CompiledRuleSet compiled = _compiled.GetOrAdd((ruleSet.Sha256, place < 0 ? ~place : place + 1), _ => new CompiledRuleSet(ruleSet, nomenclature(), day));
        _last = new Last(ruleSet, day, compiled);
        return compiled;
    }

    /// <summary>Every day on which a product rule begins or ends to be in force, a figure changes, or the phase-in of the agreement moves on.</summary>
    private static ImmutableArray<DateOnly> Changes(RuleSet ruleSet) =>
    [
        .. ruleSet.ProductRules.SelectMany(r => new[] { r.InForce.From, r.InForce.To })
            .Concat(ruleSet.Parameters.All.SelectMany(p => p.Values).SelectMany(v => new DateOnly?[] { v.From, v.To }))
            .OfType<DateOnly>().Distinct().Order(),
    ];

    private sealed record Last(RuleSet RuleSet, DateOnly Day, CompiledRuleSet Compiled);
}
