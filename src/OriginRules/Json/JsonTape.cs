namespace OriginRules;

/// <summary>One JSON value as a flat list of its parts, read from UTF-8 in one pass. It takes plain JSON only and refuses the rest without saying why.</summary>
/// <remarks>
/// Plain is what programs write: no comments, no <c>\u</c> escapes, no negative numbers, exponents or more than 18 digits, valid UTF-8. What is refused may
/// still be right; the ordinary reader says so, or what is wrong with it. Nothing that the ordinary reader refuses is taken.
/// </remarks>
internal sealed partial class JsonTape
{
    /// <summary>Readable bytes that must follow the text in its buffer.</summary>
    public const int Padding = 16;

    private const int MaxDepth = 128;
    private const int FirstEntries = 1024;
    private const int MaxContainers = 100_000;

    private readonly int[] _open = new int[MaxDepth];
    private JsonTapeEntry[] _entries = new JsonTapeEntry[FirstEntries];
    private byte[] _text = [];
    private int _at;
    private int _end;

    /// <summary>The number of parts; the first is the value itself.</summary>
    public int Count { get; private set; }

    public ref readonly JsonTapeEntry this[int index] => ref _entries[index];

    /// <summary>All parts up to the last that one holds.</summary>
    public ReadOnlySpan<JsonTapeEntry> UpToEndOf(int index) => _entries.AsSpan(0, _entries[index].Next);

    /// <summary>The bytes of a text between its quotes, or of a number.</summary>
    public ReadOnlySpan<byte> Bytes(in JsonTapeEntry entry) => _text.AsSpan(entry.Start, entry.Length);

    /// <summary>The bytes of an object from its first name to its last value; nothing unless that is a number.</summary>
    public ReadOnlySpan<byte> Members(int index)
    {
        ref readonly JsonTapeEntry first = ref _entries[index + 1];
        ref readonly JsonTapeEntry last = ref _entries[_entries[index].Next - 1];
        return last.Kind == JsonKind.Number ? _text.AsSpan(first.Start, last.Start + last.Length - first.Start) : [];
    }

    /// <summary>Reads the one value in a part of a buffer; false when it is not plain JSON.</summary>
    public bool Read(byte[] buffer, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, buffer.Length - Padding);
        _text = buffer;
        _at = start;
        _end = start + length;
        Count = 0;
        return Value() && Rest();
    }

    private bool Value()
    {
        int depth = 0;
        int containers = 0;
        while (true)
        {
            // Here a value begins.
            switch (Next())
            {
                case (byte)'{' or (byte)'[':
                    if (depth == MaxDepth || ++containers > MaxContainers)
                    {
                        return false;
                    }

                    bool isObject = _text[_at++] == '{';
                    _open[depth++] = Add(isObject ? JsonKind.Object : JsonKind.Array);
                    byte first = Next();
                    if (first != (isObject ? (byte)'}' : (byte)']'))
                    {
                        if (isObject && !Name())
                        {
                            return false;
                        }

                        continue;
                    }

                    break;
                case (byte)'"':
                    if (!Text())
                    {
                        return false;
                    }

                    break;
                case (byte)'t' when Word("true"u8, JsonKind.Boolean):
                case (byte)'f' when Word("false"u8, JsonKind.Boolean):
                case (byte)'n' when Word("null"u8, JsonKind.Null):
                    break;
                case >= (byte)'0' and <= (byte)'9' when Number():
                    break;
                default:
                    return false;
            }

            // Here a value has ended; close what ends with it.
            while (true)
            {
                if (depth == 0)
                {
                    return true;
                }

                ref JsonTapeEntry parent = ref _entries[_open[depth - 1]];
                byte c = Next();
                _at++;
                if (c == ',')
                {
                    if (parent.Kind == JsonKind.Object && !Name())
                    {
                        return false;
                    }

                    break;
                }

                if (c != (parent.Kind == JsonKind.Object ? (byte)'}' : (byte)']'))
                {
                    return false;
                }

                parent.Next = Count;
                depth--;
            }
        }
    }

    private bool Name()
    {
        if (Next() != '"' || !Text() || Next() != ':')
        {
            return false;
        }

        _at++;
        return true;
    }

    // A carriage return may stand at the end of the line only: elsewhere it would count as a line of its own.
    private bool Rest()
    {
        byte c = Next();
        return _at == _end || (c == '\r' && _at == _end - 1);
    }

    /// <summary>Skips white space; 0 at the end.</summary>
    private byte Next() => _at < _end && _text[_at] is var c and > (byte)' ' ? c : NextAfterSpace();

    private byte NextAfterSpace()
    {
        while (_at < _end)
        {
            byte c = _text[_at];
            if (c is not (byte)' ' and not (byte)'\t')
            {
                return c;
            }

            _at++;
        }

        return 0;
    }

    private bool Word(ReadOnlySpan<byte> word, JsonKind kind)
    {
        if (!_text.AsSpan(_at, _end - _at).StartsWith(word))
        {
            return false;
        }

        // 'true' and 'false' differ in length.
        Add(kind, _at, word.Length);
        _at += word.Length;
        return true;
    }

    private int Add(JsonKind kind, int start = 0, int length = 0, bool verbatim = false)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        ref JsonTapeEntry entry = ref _entries[Count];
        entry.Kind = kind;
        entry.Start = start;
        entry.Length = length;
        entry.Verbatim = verbatim;
        entry.Next = Count + 1;
        return Count++;
    }
}
