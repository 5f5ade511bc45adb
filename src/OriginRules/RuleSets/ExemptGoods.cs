using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Goods that a condition or a charge of an agreement leaves out.</summary>
public sealed record ExemptGoods
{
    /// <summary>The name by which settings, flags and explanations call the entry.</summary>
    public required string Id { get; init; }

    /// <summary>The goods, in the current US tariff.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }

    /// <summary>True when the good is left out.</summary>
    /// <param name="good">The classification in the current US tariff.</param>
    public bool Contains(HsCode good) => HsRanges.Contain(Codes, good);
}
