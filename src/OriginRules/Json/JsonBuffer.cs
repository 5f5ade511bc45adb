using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace OriginRules;

/// <summary>Compact JSON in UTF-8, byte for byte as the JSON library writes it, in a buffer that is used again.</summary>
internal sealed class JsonBuffer
{
    private const int FirstSize = 1 << 13;
    private const int MostKept = 1 << 20;
    private const int LongestNumber = 40;
    private const int Around = 4;
    private static readonly SearchValues<char> s_escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\', '\u0085', '\u2028', '\u2029']);

    private byte[] _bytes = new byte[FirstSize];
    private int _length;
    private bool _separate;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Forgets what was written; a buffer that has grown beyond reason is let go.</summary>
    public void Clear()
    {
        _length = 0;
        _separate = false;
        if (_bytes.Length > MostKept)
        {
            _bytes = new byte[FirstSize];
        }
    }

    public JsonMark Mark => new(_length, _separate);

    /// <summary>True when an object was begun and nothing is in it yet.</summary>
    public bool EndsInOpening => _length > 0 && _bytes[_length - 1] == '{';

    /// <summary>Takes back what was written since.</summary>
    public void TakeBack(JsonMark mark)
    {
        _length = mark.Length;
        _separate = mark.Separate;
    }

    /// <summary>Begins an object or a list.</summary>
    public void Open(char bracket)
    {
        Separate();
        Put((byte)bracket);
        _separate = false;
    }

    /// <summary>Ends an object or a list.</summary>
    public void Close(char bracket)
    {
        Put((byte)bracket);
        _separate = true;
    }

    public void Name(string name)
    {
        Quoted(name, (byte)':');
        _separate = false;
    }

    /// <summary>Writes a name that needs no escapes.</summary>
    public void Name(ReadOnlySpan<byte> plain)
    {
        _length += Name(plain, Room(plain.Length + Around));
        _separate = false;
    }

    /// <summary>Writes a name that needs no escapes, and its text.</summary>
    public void Property(ReadOnlySpan<byte> plain, string text)
    {
        Span<byte> room = Room(plain.Length + text.Length + (2 * Around));
        int at = Name(plain, room);
        room[at] = (byte)'"';
        int copied = PlainText.Copy(text, room[(at + 1)..]);
        if (copied == text.Length)
        {
            at += copied + 1;
            room[at] = (byte)'"';
            _length += at + 1;
            _separate = true;
        }
        else
        {
            Name(plain);
            Text(text);
        }
    }

    public void Text(string text)
    {
        Quoted(text);
        _separate = true;
    }

    /// <summary>Writes the first digits of a number of ten digits as a text.</summary>
    public void TenDigits(long number, int first)
    {
        Separate();
        _separate = true;
        Span<byte> text = Room(LongestNumber);
        text[0] = (byte)'"';
        Utf8Formatter.TryFormat(number, text[1..], out _, new StandardFormat('D', 10));
        text[first + 1] = (byte)'"';
        _length += first + 2;
    }

    /// <summary>Writes true, false or null.</summary>
    public void Word(ReadOnlySpan<byte> word)
    {
        Separate();
        _separate = true;
        Raw(word);
    }

    /// <summary>Writes a day as a text.</summary>
    public void Day(DateOnly day)
    {
        Separate();
        _separate = true;
        Span<byte> text = Room(LongestNumber);
        text[0] = (byte)'"';
        (int year, int month, int dayOfMonth) = day;
        Digits(text[1..], year, 4);
        text[5] = (byte)'-';
        Digits(text[6..], month, 2);
        text[8] = (byte)'-';
        Digits(text[9..], dayOfMonth, 2);
        text[11] = (byte)'"';
        _length += 12;
    }

    /// <summary>Writes a number without trailing zeros.</summary>
    public void Number(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        ulong digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (bits[2] != 0 || (digits == 0 && bits[3] < 0))
        {
            Word(Encoding.UTF8.GetBytes(JsonEmitter.Canonical(value)));
            return;
        }

        Separate();
        _separate = true;
        scale = digits == 0 ? 0 : scale;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        Span<byte> text = Room(LongestNumber);
        int start = bits[3] < 0 ? 1 : 0;
        text[0] = (byte)'-';
        Utf8Formatter.TryFormat(digits, text[start..], out int written);
        if (scale >= written)
        {
            int zeros = scale - written + 1;
            text.Slice(start, written).CopyTo(text[(start + zeros)..]);
            text.Slice(start, zeros).Fill((byte)'0');
            written += zeros;
        }

        if (scale > 0)
        {
            int point = start + written - scale;
            text.Slice(point, scale).CopyTo(text[(point + 1)..]);
            text[point] = (byte)'.';
            written++;
        }

        _length += start + written;
    }

    /// <summary>Ends a line of JSON Lines; another value may follow.</summary>
    public void EndLine()
    {
        Put((byte)'\n');
        _separate = false;
    }

    /// <summary>Writes bytes as they are.</summary>
    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Name(ReadOnlySpan<byte> plain, Span<byte> room)
    {
        int at = 0;
        if (_separate)
        {
            room[at++] = (byte)',';
        }

        room[at++] = (byte)'"';
        plain.CopyTo(room[at..]);
        at += plain.Length;
        room[at++] = (byte)'"';
        room[at++] = (byte)':';
        return at;
    }

    private static void Digits(Span<byte> text, int number, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>Writes a text in quotes and, after a name, the colon.</summary>
    private void Quoted(string text, byte after = 0)
    {
        Span<byte> room = Room(text.Length + Around);
        int at = 0;
        if (_separate)
        {
            room[at++] = (byte)',';
        }

        room[at++] = (byte)'"';
        int plain = PlainText.Copy(text, room[at..]);
        at += plain;
        if (plain < text.Length)
        {
            _length += at;
            Escape(text.AsSpan(plain));
            room = Room(Around);
            at = 0;
        }

        room[at++] = (byte)'"';
        if (after != 0)
        {
            room[at++] = after;
        }

        _length += at;
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int special = text.IndexOfAny(s_escaped);
            ReadOnlySpan<char> plain = special < 0 ? text : text[..special];
            _length += Encoding.UTF8.GetBytes(plain, Room(Encoding.UTF8.GetMaxByteCount(plain.Length)));
            if (special < 0)
            {
                return;
            }

            Escaped(text[special]);
            text = text[(special + 1)..];
        }
    }

    private void Escaped(char c)
    {
        const string Short = "\"\\\b\f\n\r\t";
        int known = Short.IndexOf(c, StringComparison.Ordinal);
        Put((byte)'\\');
        if (known >= 0)
        {
            Put("\"\\bfnrt"u8[known]);
            return;
        }

        Put((byte)'u');
        Utf8Formatter.TryFormat((ushort)c, Room(4), out int written, new StandardFormat('x', 4));
        _length += written;
    }

    private void Separate()
    {
        if (_separate)
        {
            Put((byte)',');
        }
    }

    private void Put(byte one)
    {
        Room(1)[0] = one;
        _length++;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }

        return _bytes.AsSpan(_length);
    }
}
