namespace OriginRules.Results;

/// <summary>What was paid under a measure since found void, by one entry of the value on the first of each month.</summary>
public sealed record VoidMeasureTotal
{
    /// <summary>The name of the duty as results use it everywhere; own measures have their own.</summary>
    public required string Measure { get; init; }

    /// <summary>The judgment.</summary>
    public required FoundVoid FoundVoid { get; init; }

    /// <summary>The first day of the span on which it was due.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the span on which it was due.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The least an entry of the value paid on a day it was due; a line that turns on a missing fact counts as nothing.</summary>
    public required decimal LeastAnEntry { get; init; }

    /// <summary>The most an entry paid; null when an amount cannot be computed.</summary>
    public required decimal? MostAnEntry { get; init; }

    /// <summary>The entries counted: the firsts of months on which it was due.</summary>
    public required int Entries { get; init; }

    /// <summary>What these entries paid at least.</summary>
    public required decimal PaidAtLeast { get; init; }

    /// <summary>What these entries paid at most; null when an amount cannot be computed.</summary>
    public required decimal? PaidAtMost { get; init; }
}
