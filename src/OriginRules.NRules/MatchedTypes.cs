using NRules.RuleModel;

namespace OriginRules.NRules;

/// <summary>The types of facts that rules match: a fact that none asks for need not be inserted.</summary>
internal sealed class MatchedTypes : RuleElementVisitor<HashSet<Type>>
{
    private readonly HashSet<Type> _types = [];

    public MatchedTypes(IEnumerable<IRuleDefinition> rules)
    {
        foreach (IRuleDefinition rule in rules)
        {
            Visit(_types, rule.LeftHandSide);
        }
    }

    public bool Contains<T>() => _types.Any(t => t.IsAssignableFrom(typeof(T)));

    protected override PatternElement VisitPattern(HashSet<Type> context, PatternElement element)
    {
        context.Add(element.ValueType);
        return base.VisitPattern(context, element);
    }
}
