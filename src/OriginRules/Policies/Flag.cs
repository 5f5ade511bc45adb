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
}
