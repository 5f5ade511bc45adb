using System.Globalization;

namespace OriginRules;

/// <summary>A number as messages print it; an interpolated text takes it in without a text of its own.</summary>
internal readonly struct Figure : ISpanFormattable
{
    private const int Decimals = 4;
    private const string Pattern = "0.####";
    private const string Full = "0.############################";
    private const int LongestNumber = 32;

    private readonly decimal _value;
    private readonly string? _unit;
    private readonly bool _spaced;
    private readonly bool _inFull;
    private readonly string? _words;
    private readonly string? _lead;

    private Figure(decimal value, string? unit, bool spaced, bool inFull) => (_value, _unit, _spaced, _inFull) = (value, unit, spaced, inFull);

    private Figure(string words) => _words = words;

    private Figure(Figure figure, string lead)
    {
        this = figure;
        _lead = lead;
    }

    /// <summary>Nothing at all.</summary>
    public static Figure None { get; } = new("");

    public static implicit operator string(Figure figure) => figure.ToString();

    /// <summary>Four decimals at the most, half away from zero.</summary>
    public static Figure Number(decimal value) => new(Rounded(value), null, spaced: false, inFull: false);

    public static Figure Money(decimal value, string currency) => new(Rounded(value), currency, spaced: true, inFull: false);

    public static Figure Percent(decimal value) => new(Rounded(value), "%", spaced: false, inFull: false);

    /// <summary>Every decimal there is.</summary>
    public static Figure PercentInFull(decimal value) => new(value, "%", spaced: false, inFull: true);

    /// <summary>What is said where there is no number.</summary>
    public static Figure Words(string words) => new(words);

    /// <summary>The same after some words.</summary>
    public Figure After(string lead) => new(this, lead);

    public static decimal Rounded(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (_lead is not null && !Append(_lead, destination, ref charsWritten))
        {
            return false;
        }

        if (_words is { } words)
        {
            return Append(words, destination, ref charsWritten);
        }

        Span<char> number = stackalloc char[LongestNumber];
        int length = Digits(number);
        return Append(number[..length], destination, ref charsWritten)
            && (!_spaced || Append(" ", destination, ref charsWritten))
            && (_unit is null || Append(_unit, destination, ref charsWritten));
    }

    /// <summary>Digits and point without zeros at the end.</summary>
    private int Digits(Span<char> text)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(_value, bits);
        ulong digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (_inFull || decimal.IsNegative(_value) || bits[2] != 0)
        {
            _value.TryFormat(text, out int all, _inFull ? Full : Pattern, CultureInfo.InvariantCulture);
            return all;
        }

        int scale = (bits[3] >> 16) & 0xFF;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        ulong unit = 1;
        for (int i = 0; i < scale; i++)
        {
            unit *= 10;
        }

        (ulong whole, ulong rest) = Math.DivRem(digits, unit);
        whole.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        if (scale > 0)
        {
            text[length] = '.';
            for (int i = length + scale; i > length; i--)
            {
                (rest, ulong digit) = Math.DivRem(rest, 10UL);
                text[i] = (char)('0' + digit);
            }

            length += scale + 1;
        }

        return length;
    }

    private static bool Append(ReadOnlySpan<char> part, Span<char> destination, ref int written)
    {
        if (!part.TryCopyTo(destination[written..]))
        {
            return false;
        }

        written += part.Length;
        return true;
    }
}
