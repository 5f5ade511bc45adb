using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A document that origins in a file rest on, with what hangs on it.</summary>
public sealed record RegisteredCertificate
{
    /// <summary>The supplier; null when not stated.</summary>
    public string? Supplier { get; init; }

    /// <summary>The document; null for what rests on a bare statement.</summary>
    public OriginDeclaration? Declaration { get; init; }

    /// <summary>The rule sets it is stated for, sorted; empty when the bill names none.</summary>
    public required ImmutableArray<string> RuleSets { get; init; }

    /// <summary>The goods that hang on it, sorted.</summary>
    public required ImmutableArray<string> Goods { get; init; }

    /// <summary>The goods on whose day it does not hold, sorted.</summary>
    public required ImmutableArray<string> LapsedFor { get; init; }

    /// <summary>The lines that hang on it, as good and path, sorted.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>The value of those lines by currency of the good.</summary>
    public required ImmutableSortedDictionary<string, decimal> Value { get; init; }
}
