using System.Buffers;
using System.Text;

namespace OriginRules;

/// <summary>Cuts a stream of JSON Lines into bunches of whole lines, without reading them. What has come is handed on at once.</summary>
internal sealed class LineBatches(Stream stream, BomReadOptions options)
{
    private const int ChunkBytes = 1 << 15;
    private const int LongestLine = 1 << 23;
    private const int LongestMark = 4;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
    private int _end;
    private int _number;
    private int _index;

    /// <summary>The bunches in their order; the one who reads them gives their buffers back.</summary>
    public IEnumerable<LineBatch> Read()
    {
        while (_end < LongestMark && Fill())
        {
        }

        if (IsOtherEncoding())
        {
            foreach (LineBatch batch in Decoded())
            {
                yield return batch;
            }

            yield break;
        }

        int searched = 0;
        int start = _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        bool more = true;
        while (more || start < _end)
        {
            int lines = _buffer.AsSpan(searched, _end - searched).LastIndexOf((byte)'\n');
            if (lines >= 0 || (!more && start < _end))
            {
                yield return Cut(start, lines < 0 ? _end : searched + lines + 1);
                start = searched = 0;
            }
            else if (_end - start > LongestLine)
            {
                LineBatch? batch = TooLong(start);
                if (batch is not null)
                {
                    yield return batch;
                }

                start = searched = 0;
            }
            else
            {
                searched = _end;
                more = Fill();
            }
        }
    }

    private bool Fill()
    {
        if (_end >= _buffer.Length - JsonTape.Padding)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - JsonTape.Padding - _end);
        _end += read;
        return read > 0;
    }

    /// <summary>Hands out the lines up to a place and goes on in another buffer with what follows.</summary>
    private LineBatch Cut(int start, int end)
    {
        byte[] full = _buffer;
        int left = _end - end;
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(ChunkBytes, left + JsonTape.Padding));
        full.AsSpan(end, left).CopyTo(_buffer);
        _end = left;
        var batch = new LineBatch(full) { Bytes = end - start };
        for (int at = start; at < end;)
        {
            int length = full.AsSpan(at, end - at).IndexOf((byte)'\n');
            length = length < 0 ? end - at : length;
            _number++;
            Add(batch, at, length);
            at += length + 1;
        }

        return batch;
    }

    private void Add(LineBatch batch, int start, int length)
    {
        ReadOnlySpan<byte> line = batch.Buffer.AsSpan(start, length);
        int first = line.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        if (first < 0)
        {
            return;
        }

        // A comment or a byte order mark: only reading tells whether the line holds a good.
        if (line[first] is (byte)'/' or 0xEF)
        {
            if (Ordinary(line, _number, _index, options) is { } good)
            {
                batch.Lines.Add(new LinePart(start, length, _number, _index++, good));
            }
        }
        else
        {
            batch.Lines.Add(new LinePart(start, length, _number, _index++));
        }
    }

    /// <summary>Reads a line the ordinary way; null when it holds nothing.</summary>
    public static ReadGood? Ordinary(ReadOnlySpan<byte> line, int number, int index, BomReadOptions options)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(line));
        return JsonLinesIntake.Good(text, number, index, options);
    }

    private bool IsOtherEncoding() => _buffer.AsSpan(0, _end) is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, 0, 0xFE, 0xFF, ..];

    private IEnumerable<LineBatch> Decoded()
    {
        using var bytes = new RestOfStream(_buffer.AsSpan(0, _end).ToArray(), stream);
        using var text = new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var line = new LineText(text);
        while (line.Next())
        {
            if (JsonLinesIntake.Good(line, ++_number, _index, options) is { } good)
            {
                yield return Ready(good);
            }
        }
    }

    /// <summary>Reads a line that no buffer should hold, as it comes.</summary>
    private LineBatch? TooLong(int start)
    {
        using var line = new RestOfStream(_buffer.AsSpan(start, _end - start).ToArray(), stream, untilLineEnd: true);
        using var text = new StreamReader(line, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false, ChunkBytes);
        ReadGood? good = JsonLinesIntake.Good(text, ++_number, _index, options);
        char[] unread = new char[ChunkBytes];
        while (text.Read(unread, 0, unread.Length) > 0)
        {
        }

        ReadOnlySpan<byte> left = line.Left;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(ChunkBytes, left.Length + JsonTape.Padding));
        left.CopyTo(_buffer);
        _end = left.Length;
        return good is { } read ? Ready(read) : null;
    }

    private LineBatch Ready(in ReadGood good)
    {
        var batch = new LineBatch([]);
        batch.Lines.Add(new LinePart(0, 0, _number, _index++, good));
        return batch;
    }
}
