using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>Something a person must see about an evaluation.</summary>
public sealed record Flag
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>How serious it is.</summary>
    public required FlagSeverity Severity { get; init; }

    /// <summary>The line; null for the good.</summary>
    public string? Path { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>The facts that would settle it, as line and fact; empty when it is certain.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Flags that tell the same are equal.</summary>
    public bool Equals(Flag? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Path == other.Path && Message == other.Message && Cite == other.Cite && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Path, Message, Cite);
}
