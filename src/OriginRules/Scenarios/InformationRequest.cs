using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What to ask of a supplier about a part, and what the answer decides.</summary>
public sealed record InformationRequest
{
    /// <summary>The place in the order to ask in, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The supplier; null when the bill names none.</summary>
    public string? Supplier { get; init; }

    /// <summary>The id of the part.</summary>
    public required string Part { get; init; }

    /// <summary>The description, where the bills agree on one.</summary>
    public string? Description { get; init; }

    /// <summary>The tariff codes of the part in the bills, sorted.</summary>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>The facts needed, sorted.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>The goods that use it, sorted.</summary>
    public required ImmutableArray<string> Goods { get; init; }

    /// <summary>The value of the lines by currency of the good.</summary>
    public required ImmutableSortedDictionary<string, decimal> Value { get; init; }

    /// <summary>The answer whose effect is told: the country in which it then originates.</summary>
    public required Country Answer { get; init; }

    /// <summary>The verdicts that change with this answer once the requests above are answered so too, as good and rule set, sorted.</summary>
    public required ImmutableArray<string> Decides { get; init; }
}
