namespace OriginRules;

/// <summary>A run of tariff codes, first to last inclusive, of one level: <c>8501-8503</c>, <c>8471.30-8471.50</c>, or one code.</summary>
public readonly record struct HsRange
{
    private HsRange(HsCode from, HsCode to)
    {
        From = from;
        To = to;
    }

    /// <summary>The first code, inclusive.</summary>
    public HsCode From { get; }

    /// <summary>The last code, inclusive; everything below it belongs to the range.</summary>
    public HsCode To { get; }

    /// <summary>The number of digits of both ends.</summary>
    public int Length => From.Length;

    /// <summary>One code as a range.</summary>
    /// <param name="code">The one code that the range covers with everything below it.</param>
    public static HsRange Of(HsCode code) => new(code, code);

    /// <summary>A range from its ends.</summary>
    /// <param name="from">The first code covered.</param>
    /// <param name="to">The last code covered, with everything below it.</param>
    /// <exception cref="ArgumentException">The ends differ in length or the first comes after the last.</exception>
    public static HsRange Of(HsCode from, HsCode to) =>
        from.Length == to.Length && from <= to ? new(from, to) : throw new ArgumentException($"'{from}-{to}' is not a range of tariff codes of one level.");

    /// <summary>Reads <c>code</c> or <c>code-code</c>. Returns false when an end is no code, the levels differ or the order is wrong.</summary>
    /// <param name="text">A code, or two joined by a hyphen.</param>
    /// <param name="range">What was read, or <c>default</c>.</param>
    public static bool TryParse(string? text, out HsRange range)
    {
        range = default;
        if (text is null)
        {
            return false;
        }

        int dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            bool one = HsCode.TryParse(text, out HsCode code);
            range = one ? Of(code) : default;
            return one;
        }

        if (!HsCode.TryParse(text[..dash], out HsCode from) || !HsCode.TryParse(text[(dash + 1)..], out HsCode to) || from.Length != to.Length || from > to)
        {
            return false;
        }

        range = Of(from, to);
        return true;
    }

    /// <summary>True when <paramref name="code"/> is one of the codes of the range or lies below one.</summary>
    /// <param name="code">The code to look for; it may be longer than the ends of the range.</param>
    public bool Contains(HsCode code) => code.Length >= Length && code.First >= From.First && code.First <= To.Last;

    /// <summary>True when some code below <paramref name="code"/> is in the range, or <paramref name="code"/> itself is: the code may be too short to tell.</summary>
    /// <param name="code">The code that may hold, or be held by, part of the range.</param>
    public bool Overlaps(HsCode code) => code.First <= To.Last && code.Last >= From.First;

    /// <summary>The range as the contract writes it: <c>8501-8503</c> or <c>8501</c>, with dots as printed.</summary>
    public override string ToString() => From == To ? From.ToDottedString() : $"{From.ToDottedString()}-{To.ToDottedString()}";
}
