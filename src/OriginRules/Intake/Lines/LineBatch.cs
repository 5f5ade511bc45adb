using System.Buffers;

namespace OriginRules;

/// <summary>A few lines of JSON Lines in one buffer, for one thread to read.</summary>
internal sealed class LineBatch(byte[] buffer)
{
    public byte[] Buffer { get; } = buffer;

    /// <summary>The lines that hold something.</summary>
    public List<LinePart> Lines { get; } = [];

    /// <summary>The bytes of the input it stands for.</summary>
    public int Bytes { get; init; }

    /// <summary>Gives the buffer back; the lines cannot be read afterwards.</summary>
    public void Release()
    {
        if (Buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(Buffer);
        }
    }
}

/// <summary>Where a line stands, its number in the file, and its place among the goods; or what was read from it already.</summary>
internal readonly record struct LinePart(int Start, int Length, int Number, int Index, ReadGood? Ready = null);
