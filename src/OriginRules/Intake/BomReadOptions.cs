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

    /// <summary>What separates the cells of CSV; a comma unless stated, never detected.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What separates the whole part of a number from its decimals in CSV: a point unless stated, or a comma. Groups of thousands are refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither a point nor a comma.</exception>
    public char DecimalSeparator
    {
        get;
        init => field = value is '.' or ',' ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A decimal separator is a point or a comma.");
    } = '.';
}
