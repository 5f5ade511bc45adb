using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a determination answers: a good under the rules of a day, with what is assumed of its lines. The same question always has the same answer.</summary>
internal sealed record OriginQuestion(FinishedGood Good, CompiledRuleSet Rules, DateOnly Day, bool UnknownAsNonOriginating)
{
    /// <summary>Statuses to assume for lines by path.</summary>
    public ImmutableDictionary<string, bool> AssumedStatus { get; init; } = ImmutableDictionary<string, bool>.Empty;

    public RuleSet RuleSet => Rules.RuleSet;

    /// <summary>The case with objects that may be kept.</summary>
    public OriginCase ToKeep() => Case(new CaseStore());

    /// <summary>The case with objects of the store.</summary>
    public OriginCase Case(CaseStore store)
    {
        OriginCase @case = store.Case();
        @case.StandFor(this, store);
        return @case;
    }
}
