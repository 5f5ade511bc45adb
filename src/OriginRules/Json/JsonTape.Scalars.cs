using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace OriginRules;

/// <content>Texts and numbers.</content>
internal sealed partial class JsonTape
{
    private const int MaxDigits = 18;
    private const ulong Ones = 0x0101010101010101;
    private const ulong Highs = 0x8080808080808080;
    private const ulong Spaces = 0x2020202020202020;
    private const ulong Quotes = 0x2222222222222222;
    private const ulong Backslashes = 0x5C5C5C5C5C5C5C5C;

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

    // Eight bytes at a time up to the first that is a quote, a backslash, a control character or not ASCII.
    private bool Text()
    {
        int start = ++_at;
        bool verbatim = true;
        bool ascii = true;
        while (true)
        {
            unchecked
            {
                ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(_text.AsSpan(_at));
                ulong quote = eight ^ Quotes;
                ulong backslash = eight ^ Backslashes;
                ulong special = (((eight - Spaces) & ~eight) | ((quote - Ones) & ~quote) | ((backslash - Ones) & ~backslash) | eight) & Highs;
                if (special == 0)
                {
                    _at += 8;
                    if (_at >= _end)
                    {
                        return false;
                    }

                    continue;
                }

                _at += BitOperations.TrailingZeroCount(special) / 8;
            }

            if (_at >= _end)
            {
                return false;
            }

            byte c = _text[_at++];
            if (c == '"')
            {
                break;
            }

            verbatim = false;
            if (c == '\\')
            {
                if (_at >= _end || !"\"\\/bfnrt"u8.Contains(_text[_at++]))
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
        }

        int length = _at - 1 - start;
        if (!ascii && !Utf8.IsValid(_text.AsSpan(start, length)))
        {
            return false;
        }

        Add(new JsonTapeEntry { Kind = JsonKind.String, Start = start, Length = length, Verbatim = verbatim });
        return true;
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
