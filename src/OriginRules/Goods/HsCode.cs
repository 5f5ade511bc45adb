using System.Globalization;
using System.Numerics;

namespace OriginRules;

/// <summary>A tariff classification of 2 to 10 digits: chapter, heading, subheading, tariff item or statistical number.</summary>
/// <remarks>The code says nothing about its nomenclature; the property that holds it does. <c>default</c> is the absent code: <see cref="Length"/> 0.</remarks>
public readonly record struct HsCode : IComparable<HsCode>
{
    internal const int MaxLength = 10;
    internal const long CodesOfAHeading = 1_000_000;
    private const long CodesOfAChapter = 100_000_000;

    private static readonly long[] PowerOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    private readonly long _padded;
    private readonly byte _length;

    private HsCode(long padded, int length)
    {
        _padded = padded;
        _length = (byte)length;
    }

    /// <summary>The number of digits, 2 to 10; 0 for <c>default</c>.</summary>
    public int Length => _length;

    /// <summary>True for <c>default</c>: no code.</summary>
    public bool IsDefault => _length == 0;

    /// <summary>The first two digits as a number, 1 to 99.</summary>
    public int Chapter => (int)(_padded / CodesOfAChapter);

    /// <summary>The first four digits as a number; of a chapter, with zeros.</summary>
    internal int Heading => (int)(_padded / CodesOfAHeading);

    /// <summary>The first digits of every code below this one, inclusive, padded to ten digits.</summary>
    internal long First => _padded;

    /// <summary>The last ten-digit code below this one, inclusive.</summary>
    internal long Last => _padded + PowerOfTen[MaxLength - _length] - 1;

    /// <summary>Reads a code; dots are allowed between digits and ignored.</summary>
    /// <param name="text">2 to 10 digits; dots are ignored.</param>
    /// <exception cref="FormatException">The text is not 2 to 10 digits.</exception>
    public static HsCode Parse(string text) =>
        TryParse(text, out HsCode code) ? code : throw new FormatException($"'{text}' is not a tariff code; expected 2 to 10 digits, dots allowed.");

    /// <summary>Reads a code; dots are allowed between digits and ignored. Returns false instead of throwing.</summary>
    /// <param name="text">2 to 10 digits; dots are ignored; null is no code.</param>
    /// <param name="code">What was read, or <c>default</c>.</param>
    public static bool TryParse(string? text, out HsCode code) => TryRead<char>(text, out code);

    /// <summary>Reads a code from bytes of ASCII as <see cref="TryParse(string?, out HsCode)"/> does from a text.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> ascii, out HsCode code) => TryRead(ascii, out code);

    private static bool TryRead<T>(ReadOnlySpan<T> text, out HsCode code)
        where T : unmanaged, IBinaryInteger<T>
    {
        code = default;
        long value = 0;
        int length = 0;
        bool afterDigit = false;
        foreach (T unit in text)
        {
            uint digit = unchecked(uint.CreateTruncating(unit) - '0');
            if (digit <= 9)
            {
                if (++length > MaxLength)
                {
                    return false;
                }

                value = (value * 10) + digit;
                afterDigit = true;
            }
            else if (afterDigit && uint.CreateTruncating(unit) == '.')
            {
                afterDigit = false;
            }
            else
            {
                return false;
            }
        }

        if (length < 2 || !afterDigit)
        {
            return false;
        }

        code = new HsCode(value * PowerOfTen[MaxLength - length], length);
        return true;
    }

    /// <summary>The code cut to its first <paramref name="digits"/> digits; the code itself when it is not longer.</summary>
    /// <param name="digits">How many leading digits to keep, 2 to 10.</param>
    public HsCode Truncate(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 2);
        return digits >= _length ? this : new HsCode(_padded - (_padded % PowerOfTen[MaxLength - digits]), digits);
    }

    /// <summary>True when the two codes, neither of them shorter, begin with the same digits.</summary>
    internal bool SharesFirst(int digits, HsCode other)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 2);
        long below = PowerOfTen[MaxLength - digits];
        return Math.Abs(_padded - other._padded) < below && _padded / below == other._padded / below;
    }

    /// <summary>True when this code is <paramref name="ancestor"/> or lies below it.</summary>
    /// <param name="ancestor">The chapter, heading or longer code that may hold this one.</param>
    public bool IsWithin(HsCode ancestor) => !ancestor.IsDefault && _length >= ancestor._length && _padded >= ancestor.First && _padded <= ancestor.Last;

    /// <summary>Orders codes as they are printed in the tariff; a parent comes before its children.</summary>
    /// <param name="other">The code to order against, digit by digit.</param>
    public int CompareTo(HsCode other) => _padded != other._padded ? _padded.CompareTo(other._padded) : _length.CompareTo(other._length);

    /// <summary>The digits without dots, as <c>940139</c>; empty for <c>default</c>.</summary>
    public override string ToString() => _length == 0
        ? ""
        : (_padded / PowerOfTen[MaxLength - _length]).ToString(CultureInfo.InvariantCulture).PadLeft(_length, '0');

    /// <summary>The code as reports print it, as <c>9401.39.0030</c>.</summary>
    public string ToDottedString() => Dotted.ToString();

    /// <summary>The same for an interpolated text.</summary>
    internal DottedCode Dotted => new(this);

    /// <summary>True when the left code comes before the right.</summary>
    public static bool operator <(HsCode left, HsCode right) => left.CompareTo(right) < 0;

    /// <summary>True when the left code comes before the right or is the same.</summary>
    public static bool operator <=(HsCode left, HsCode right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left code comes after the right.</summary>
    public static bool operator >(HsCode left, HsCode right) => left.CompareTo(right) > 0;

    /// <summary>True when the left code comes after the right or is the same.</summary>
    public static bool operator >=(HsCode left, HsCode right) => left.CompareTo(right) >= 0;
}
