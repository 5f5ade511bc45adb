using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>Something a person must see about an evaluation.</summary>
public sealed record Flag
{
    /// <summary>What kind of flag it is, by a name that never changes, such as <c>CN-CONTENT-CAP</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How serious it is.</summary>
    public required FlagSeverity Severity { get; init; }

    /// <summary>The line it is about, as ids joined by <c>/</c>; null for the good itself.</summary>
    public string? Path { get; init; }

    /// <summary>What is the matter, with the figures, in a sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>The provision or company rule behind it; null when there is none.</summary>
    public string? Cite { get; init; }

    /// <summary>The facts that would settle it, as line and fact; empty when it is certain.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Flags that tell the same are equal.</summary>
    /// <param name="other">Compared in every member, the missing facts one by one.</param>
    public bool Equals(Flag? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Path == other.Path && Message == other.Message && Cite == other.Cite && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Path, Message, Cite);

    /// <summary>Each flag once: by severity, worst first, then code, line and message.</summary>
    internal static ImmutableArray<Flag> Sorted(ImmutableArray<Flag> flags) =>
    [
        .. flags.Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Path ?? "", StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
