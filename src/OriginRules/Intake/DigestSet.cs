using System.Buffers.Binary;

namespace OriginRules;

/// <summary>A set of digests that takes little more than their bytes: a table filled to nine tenths, which grows by an eighth.</summary>
internal sealed class DigestSet
{
    private const int FirstSlots = 8;
    private const int GrowsBy = 8;

    private Digest[] _slots = new Digest[FirstSlots];
    private int _count;

    /// <summary>Adds a digest; false when it is there already.</summary>
    public bool Add(Digest digest)
    {
        int slot = SlotOf(digest);
        if (!_slots[slot].IsNone)
        {
            return false;
        }

        if (_count >= _slots.Length * 9L / 10)
        {
            Grow();
            slot = SlotOf(digest);
        }

        _slots[slot] = digest;
        _count++;
        return true;
    }

    /// <summary>Where the digest is, or the free slot it belongs in.</summary>
    private int SlotOf(Digest digest)
    {
        int slot = (int)(((ulong)digest.First * (uint)_slots.Length) >> 32);
        while (!_slots[slot].IsNone && _slots[slot] != digest)
        {
            slot = slot + 1 < _slots.Length ? slot + 1 : 0;
        }

        return slot;
    }

    private void Grow()
    {
        Digest[] full = _slots;
        _slots = new Digest[full.Length + Math.Max(1, full.Length / GrowsBy)];
        foreach (Digest digest in full)
        {
            if (!digest.IsNone)
            {
                _slots[SlotOf(digest)] = digest;
            }
        }
    }
}

/// <summary>Twelve bytes of a hash, packed.</summary>
internal readonly record struct Digest(uint First, uint Second, uint Third)
{
    public const int Length = 3 * sizeof(uint);

    /// <summary>True for the mark of a free slot, which no digest is.</summary>
    public bool IsNone => (First | Second | Third) == 0;

    public static Digest Of(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt32BigEndian(hash),
        BinaryPrimitives.ReadUInt32BigEndian(hash[sizeof(uint)..]),
        BinaryPrimitives.ReadUInt32BigEndian(hash[(2 * sizeof(uint))..]) | 1);
}
