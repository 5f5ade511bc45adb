namespace OriginRules;

/// <summary>How to read bills of materials.</summary>
public sealed record BomReadOptions
{
    /// <summary>The format; null to tell it by the name of the file, or JSON for a stream.</summary>
    public BomFormat? Format { get; init; }

    /// <summary>The day of the evaluation, when the caller gives one; without it every good needs an entry date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The name of the input in findings; null for the name of the file, or none for a stream.</summary>
    public string? FileName { get; init; }
}
