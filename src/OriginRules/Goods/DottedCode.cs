namespace OriginRules;

/// <summary>A code as reports print it; an interpolated text takes it in without a text of its own.</summary>
internal readonly struct DottedCode(HsCode code) : ISpanFormattable
{
    private const int Heading = 4;
    private const int Subheading = 6;
    private const int LongestText = HsCode.MaxLength + 2;

    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        TryFormat(text, out int length, default, null);
        return text[..length].ToString();
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> digits = stackalloc char[HsCode.MaxLength];
        long rest = code.First;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            (rest, long digit) = Math.DivRem(rest, 10);
            digits[i] = (char)('0' + digit);
        }

        int length = code.Length + (code.Length > Heading ? 1 : 0) + (code.Length > Subheading ? 1 : 0);
        charsWritten = 0;
        if (destination.Length < length)
        {
            return false;
        }

        for (int i = 0; i < code.Length; i++)
        {
            if (i is Heading or Subheading)
            {
                destination[charsWritten++] = '.';
            }

            destination[charsWritten++] = digits[i];
        }

        return true;
    }
}
