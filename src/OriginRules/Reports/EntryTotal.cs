using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What one entry pays: goods of one day and currency that share its fees.</summary>
public sealed record EntryTotal
{
    /// <summary>The entry; null for the goods that state none.</summary>
    public string? Entry { get; init; }

    /// <summary>The date whose law applied to the goods of the entry.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The currency of the amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>The number of goods that may enter.</summary>
    public required int Goods { get; init; }

    /// <summary>The sum of the customs values; null when one is not stated.</summary>
    public required decimal? CustomsValue { get; init; }

    /// <summary>The sum of the duties; null when one is open.</summary>
    public required decimal? Duty { get; init; }

    /// <summary>Each fee summed over the goods.</summary>
    public required ImmutableArray<FeeLine> Fees { get; init; }

    /// <summary>Duty and fees; null when open.</summary>
    public required decimal? Payable { get; init; }

    /// <summary>The least that is payable; null when that is open too.</summary>
    public required decimal? Lower { get; init; }

    /// <summary>The most that is payable; null when that is open too.</summary>
    public required decimal? Upper { get; init; }

    /// <summary>The goods that may not enter; they are in no sum and not among the goods.</summary>
    public required int Prohibited { get; init; }
}
