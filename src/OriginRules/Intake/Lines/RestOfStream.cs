namespace OriginRules;

/// <summary>Bytes that were read already and then those of a stream; to the end, or to the end of the line.</summary>
internal sealed class RestOfStream(byte[] first, Stream stream, bool untilLineEnd = false) : Stream
{
    private const int BufferSize = 1 << 16;
    private byte[] _bytes = first;
    private int _start;
    private int _end = first.Length;
    private bool _ended;

    /// <summary>What was read of the stream and comes after the line.</summary>
    public ReadOnlySpan<byte> Left => _bytes.AsSpan(_start, _end - _start);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_ended)
        {
            return 0;
        }

        if (_start == _end)
        {
            _bytes = _bytes.Length < BufferSize ? new byte[BufferSize] : _bytes;
            _start = 0;
            _end = stream.Read(_bytes, 0, BufferSize);
        }

        int taken = Math.Min(count, _end - _start);
        int lineEnd = untilLineEnd ? _bytes.AsSpan(_start, taken).IndexOf((byte)'\n') : -1;
        taken = lineEnd < 0 ? taken : lineEnd;
        _bytes.AsSpan(_start, taken).CopyTo(buffer.AsSpan(offset));
        _start += taken;
        _ended = taken == 0;
        if (lineEnd >= 0)
        {
            // The line end itself is not handed out.
            _start++;
            _ended = true;
        }

        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
