namespace OriginRules;

/// <summary>Reads a day as ISO 8601 writes it, without a text.</summary>
internal static class PlainDay
{
    /// <summary>The day of <c>2026-11-22</c>; null for anything else.</summary>
    public static DateOnly? Read(ReadOnlySpan<byte> text)
    {
        if (text.Length != "2026-11-22".Length || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        int year = (Number(text[..2]) * 100) + Number(text[2..4]);
        int month = Number(text[5..7]);
        int day = Number(text[8..]);
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // Below zero when a character is no digit, whatever the other is.
    private static int Number(ReadOnlySpan<byte> two) => char.IsAsciiDigit((char)two[0]) && char.IsAsciiDigit((char)two[1]) ? ((two[0] - '0') * 10) + two[1] - '0' : -10_000;
}
