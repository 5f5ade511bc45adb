using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One paragraph of a row: the goods it is for, the change, and the facts it asks beside the change.</summary>
internal sealed record MarkingAlternative
{
    /// <summary>The codes of the goods.</summary>
    public required ImmutableArray<HsRange> Target { get; init; }

    /// <summary>The codes that "outside that group" means.</summary>
    public required ImmutableArray<HsRange> Group { get; init; }

    /// <summary>Goods, change, sources, exceptions and processes, in the terms of product rules.</summary>
    public required RuleAlternative Change { get; init; }

    /// <summary>For the goods of its codes that no other paragraph of the row describes.</summary>
    public bool OtherGoods { get; init; }

    /// <summary>Exceptions that turn on a fact.</summary>
    public ImmutableArray<MarkingException> ExceptIf { get; init; } = [];

    /// <summary>A number of operations the good must have undergone.</summary>
    public OperationCount? Operations { get; init; }

    /// <summary>A limit on what the good is made of.</summary>
    public CompositionLimit? Composition { get; init; }

    /// <summary>A limit on ingredients of foreign origin.</summary>
    public ForeignIngredientLimit? ForeignIngredient { get; init; }
}
