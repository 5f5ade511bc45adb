using System.Collections.Concurrent;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Compiled rule sets, one for each stretch of days on which the same product rules are in force.</summary>
/// <remarks>Safe to share between threads; grows with the number of rule sets and of their dates, not with the days asked for.</remarks>
internal sealed class CompiledRuleSets(Func<Nomenclature> nomenclature)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<DateOnly>> _changes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Sha256, int Stretch), CompiledRuleSet> _compiled = new();

    public CompiledRuleSet On(RuleSet ruleSet, DateOnly day)
    {
        ImmutableArray<DateOnly> changes = _changes.GetOrAdd(ruleSet.Sha256, _ => Changes(ruleSet));
        int place = changes.BinarySearch(day);
        return _compiled.GetOrAdd((ruleSet.Sha256, place < 0 ? ~place : place + 1), _ => new CompiledRuleSet(ruleSet, nomenclature(), day));
    }

    /// <summary>Every day on which a product rule begins or ends to be in force, or the phase-in of the agreement moves on.</summary>
    private static ImmutableArray<DateOnly> Changes(RuleSet ruleSet) =>
        [.. ruleSet.ProductRules.SelectMany(r => new[] { r.InForce.From, r.InForce.To }).Concat(PhasedRules.Changes(ruleSet)).OfType<DateOnly>().Distinct().Order()];
}
