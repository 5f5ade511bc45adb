using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OriginRules;

/// <summary>Copies text that JSON writes as it stands: printable ASCII but quotes and backslashes.</summary>
internal static class PlainText
{
    private const ushort Last = '~';

    /// <summary>Copies up to the first character that must be escaped or takes several bytes; returns how many were copied.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">At least as long as the text.</param>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int at = 0;
        while (units.Length - at >= Vector128<ushort>.Count && CopyEight(units[at..], bytes[at..]))
        {
            at += Vector128<ushort>.Count;
        }

        // The last characters again with those before them, where there are eight.
        int left = units.Length - at;
        if (left is > 0 and < 8 && units.Length >= Vector128<ushort>.Count && CopyEight(units[^Vector128<ushort>.Count..], bytes[(units.Length - Vector128<ushort>.Count)..]))
        {
            return units.Length;
        }

        while (at < units.Length && IsPlain(units[at]))
        {
            bytes[at] = (byte)units[at];
            at++;
        }

        return at;
    }

    private static bool CopyEight(ReadOnlySpan<ushort> units, Span<byte> bytes)
    {
        Vector128<ushort> eight = Vector128.Create(units);
        Vector128<ushort> special = Vector128.LessThan(eight, Vector128.Create((ushort)' '))
            | Vector128.GreaterThan(eight, Vector128.Create(Last))
            | Vector128.Equals(eight, Vector128.Create((ushort)'"'))
            | Vector128.Equals(eight, Vector128.Create((ushort)'\\'));
        if (special != Vector128<ushort>.Zero)
        {
            return false;
        }

        Vector128.Narrow(eight, eight).GetLower().CopyTo(bytes);
        return true;
    }

    private static bool IsPlain(ushort unit) => unit is >= ' ' and <= Last and not '"' and not '\\';
}
