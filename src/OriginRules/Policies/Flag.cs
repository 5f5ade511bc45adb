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

    /// <summary>Each flag once: by severity, worst first, then code, line and message.</summary>
    internal static ImmutableArray<Flag> Sorted(ImmutableArray<Flag> flags) =>
    [
        .. flags.Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Path ?? "", StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
