using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A limit on the number of non-originating pieces among named materials of one good, by how many pieces it has in all.</summary>
public sealed record CountCondition
{
    /// <summary>The materials counted.</summary>
    public required ImmutableArray<CodeSelector> Of { get; init; }

    /// <summary>The unit in which lines state the number of pieces.</summary>
    public required string Unit { get; init; }

    /// <summary>Non-originating pieces allowed for each multiple, or part of one.</summary>
    public required decimal NonOriginatingAtMost { get; init; }

    /// <summary>The pieces of one multiple.</summary>
    public required decimal PerMultipleOf { get; init; }

    /// <summary>A good with fewer pieces than this may have no non-originating one.</summary>
    public decimal NoneBelow { get; init; }

    /// <summary>The non-originating pieces that a good with a number of pieces may have.</summary>
    /// <param name="pieces">How many there are in one good.</param>
    public decimal Allowed(decimal pieces) => pieces < NoneBelow ? 0 : NonOriginatingAtMost * Math.Ceiling(pieces / PerMultipleOf);
}
