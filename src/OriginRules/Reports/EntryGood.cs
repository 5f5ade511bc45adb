using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A good of an entry with its lines in the order customs asks for: chapter 98, chapter 99, the good's own number, then orders and levies without a heading.</summary>
public sealed record EntryGood
{
    /// <summary>The evaluation the lines are taken from.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>The entry; null when the good states none and is an entry by itself.</summary>
    public string? Entry => Evaluation.Good.TariffFacts?.Entry;

    /// <summary>The lines in reporting order.</summary>
    public required ImmutableArray<EntryLine> Lines { get; init; }
}
