using System.Globalization;

namespace OriginRules;

/// <summary>A number, or what stands in its place, exactly as written.</summary>
internal readonly record struct JsonBareToken(string Text, JsonProblem Problem)
{
    private const int MaxSignificantDigits = 28;
    private const int MaxScale = 28;
    private const int MaxExponentDigits = 4;

    /// <summary>Tells strict JSON numbers that a decimal holds exactly from everything else.</summary>
    public static JsonBareToken Read(string text) => new(text, Check(text));

    private static JsonProblem Check(ReadOnlySpan<char> text)
    {
        int at = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        int whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return JsonProblem.NotJson;
        }

        ReadOnlySpan<char> wholeDigits = text.Slice(at, whole);
        ReadOnlySpan<char> fraction = [];
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            fraction = text.Slice(at + 1, Digits(text, at + 1));
            if (fraction.IsEmpty)
            {
                return JsonProblem.NotJson;
            }

            at += 1 + fraction.Length;
        }

        int exponent = 0;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            int sign = at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            int digits = Digits(text, at + sign);
            if (digits == 0 || at + sign + digits != text.Length)
            {
                return JsonProblem.NotJson;
            }

            if (digits > MaxExponentDigits)
            {
                return JsonProblem.NotDecimal;
            }

            exponent = int.Parse(text[at..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            at = text.Length;
        }

        return at == text.Length ? Fits(wholeDigits, fraction, exponent) : JsonProblem.NotJson;
    }

    private static JsonProblem Fits(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent)
    {
        int leadingZeros = whole is "0" ? 1 + (fraction.TrimStart('0').Length is var rest ? fraction.Length - rest : 0) : 0;
        int significant = whole.Length + fraction.Length - leadingZeros;
        int scale = fraction.Length - exponent;
        return significant <= MaxSignificantDigits && scale <= MaxScale && significant - Math.Min(scale, 0) <= MaxSignificantDigits
            ? JsonProblem.None
            : JsonProblem.NotDecimal;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        int at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return Math.Max(at - from, 0);
    }
}
