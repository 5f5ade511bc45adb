using System.Globalization;
using System.Text;

namespace OriginRules.Benchmarks;

/// <summary>JSON Lines of so many goods, written while they are read: the input of a run is never in memory or on disk.</summary>
internal sealed class GoodsStream : Stream
{
    private const int Templates = 256;
    private const string Mark = "@@@@@@@@@@";
    private readonly byte[][] _templates;
    private readonly int[] _marks;
    private readonly long _goods;
    private byte[] _line = [];
    private int _length;
    private int _position;
    private long _next;

    public GoodsStream(long goods)
    {
        _goods = goods;
        _templates = [.. Enumerable.Range(0, Templates).Select(Template)];
        _marks = [.. _templates.Select(t => t.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Mark)))];
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = 0;
        while (read < buffer.Length && (_position < _length || Next()))
        {
            int part = Math.Min(buffer.Length - read, _length - _position);
            _line.AsSpan(_position, part).CopyTo(buffer[read..]);
            _position += part;
            read += part;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] Template(int index)
    {
        using var text = new StringWriter { NewLine = "\n" };
        BomWriter.Write(text, [BenchmarkGoods.Create(index) with { Id = Mark }], BomFormat.JsonLines);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private bool Next()
    {
        if (_next == _goods)
        {
            return false;
        }

        int template = (int)(_next % Templates);
        _line = _templates[template];
        _next.TryFormat(_line.AsSpan(_marks[template], Mark.Length), out _, "D10", CultureInfo.InvariantCulture);
        _next++;
        _position = 0;
        _length = _line.Length;
        return true;
    }
}
