using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A word of a good that only vehicles of some classes, or parts for them, carry.</summary>
public sealed record AutomotiveWord
{
    /// <summary>The word, as the good states it.</summary>
    public required string Word { get; init; }

    /// <summary>The classes of vehicles it belongs to; the word itself when it names a class.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>True when the word names the class.</summary>
    public bool IsCategory => Categories.Length == 1 && Categories[0] == Word;
}
