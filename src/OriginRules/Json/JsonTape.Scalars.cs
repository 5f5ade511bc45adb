using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace OriginRules;

/// <content>Texts and numbers.</content>
internal sealed partial class JsonTape
{
    private const int MaxDigits = 18;

    /// <summary>The text; null when it is longer than the limit, or no whole UTF-8.</summary>
    public string? String(in JsonTapeEntry entry, int limit)
    {
        ReadOnlySpan<byte> bytes = Bytes(entry);
        if (bytes.Length > limit)
        {
            return null;
        }

        if (entry.Verbatim)
        {
            return Encoding.ASCII.GetString(bytes);
        }

        string text = bytes.Contains((byte)'\\') ? Unescaped(bytes) : Encoding.UTF8.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
    }

    /// <summary>The number.</summary>
    public decimal Decimal(in JsonTapeEntry entry)
    {
        long digits = 0;
        byte scale = 0;
        bool fraction = false;
        unchecked
        {
            foreach (byte c in Bytes(entry))
            {
                if (c == '.')
                {
                    fraction = true;
                    continue;
                }

                digits = (digits * 10) + (c - '0');
                scale += fraction ? (byte)1 : (byte)0;
            }

            return new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, scale);
        }
    }

    private static string Unescaped(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' ? text[i] : text[++i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                char same => same,
            });
        }

        return plain.ToString();
    }

    private bool Text()
    {
        int start = _at + 1;
        int end = FirstSpecial(start);
        if (end >= _end || _text[end] != '"')
        {
            return TextWithMore(start, end);
        }

        _at = end + 1;
        Add(new JsonTapeEntry { Kind = JsonKind.String, Start = start, Length = end - start, Verbatim = true });
        return true;
    }

    /// <summary>Reads on where a text has its first backslash or character beyond ASCII.</summary>
    private bool TextWithMore(int start, int at)
    {
        bool ascii = true;
        while (at < _end && _text[at] is var c and not (byte)'"')
        {
            at++;
            if (c == '\\')
            {
                if (at >= _end || !"\"\\/bfnrt"u8.Contains(_text[at++]))
                {
                    return false;
                }
            }
            else if (c < ' ')
            {
                return false;
            }
            else
            {
                ascii = false;
            }

            at = FirstSpecial(at);
        }

        if (at >= _end || (!ascii && !Utf8.IsValid(_text.AsSpan(start, at - start))))
        {
            return false;
        }

        _at = at + 1;
        Add(new JsonTapeEntry { Kind = JsonKind.String, Start = start, Length = at - start });
        return true;
    }

    /// <summary>The place of the first quote, backslash, control character or byte beyond ASCII; at or after the end when there is none.</summary>
    private int FirstSpecial(int at)
    {
        for (; at < _end; at += Vector128<byte>.Count)
        {
            Vector128<byte> some = Vector128.Create(_text.AsSpan(at, Vector128<byte>.Count));

            // As signed numbers, bytes beyond ASCII are below the blank too.
            Vector128<byte> special = Vector128.LessThan(some.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                | Vector128.Equals(some, Vector128.Create((byte)'"'))
                | Vector128.Equals(some, Vector128.Create((byte)'\\'));
            if (special != Vector128<byte>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
            }
        }

        return at;
    }

    private bool Number()
    {
        int start = _at;
        int whole = Digits();
        int digits = whole;
        if (whole > 1 && _text[start] == '0')
        {
            return false;
        }

        if (_at < _end && _text[_at] == '.')
        {
            _at++;
            int fraction = Digits();
            if (fraction == 0)
            {
                return false;
            }

            digits += fraction;
        }

        if (digits > MaxDigits || (_at < _end && !EndsNumber(_text[_at])))
        {
            return false;
        }

        Add(new JsonTapeEntry { Kind = JsonKind.Number, Start = start, Length = _at - start });
        return true;
    }

    private int Digits()
    {
        int start = _at;
        while (_at < _end && _text[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
        }

        return _at - start;
    }

    private static bool EndsNumber(byte c) => c is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\t' or (byte)'\r';
}
