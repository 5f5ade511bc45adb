using System.Buffers.Binary;

namespace OriginRules;

/// <summary>A set of digests that takes little more than their bytes: a table filled to nine tenths, in pages that stay when it grows by an eighth.</summary>
/// <remarks>One that is copied whole each time would leave as much behind as it keeps, for the garbage collection to find late.</remarks>
internal sealed class DigestSet
{
    private const int PageSize = 32;
    private const int GrowsBy = 8;

    private readonly List<Digest[]> _pages = [new Digest[PageSize]];
    private int _count;

    private int Slots => _pages.Count * PageSize;

    /// <summary>Adds a digest; false when it is there already.</summary>
    /// <param name="digest">What may be new.</param>
    /// <param name="moving">Room for the digests while the set grows; the same for many sets.</param>
    public bool Add(Digest digest, ref Digest[] moving)
    {
        if (!SlotOf(digest).IsNone)
        {
            return false;
        }

        if (_count >= Slots * 9L / 10)
        {
            Grow(ref moving);
        }

        SlotOf(digest) = digest;
        _count++;
        return true;
    }

    /// <summary>Where the digest is, or the free slot it belongs in.</summary>
    private ref Digest SlotOf(Digest digest)
    {
        int slots = Slots;
        int slot = (int)(((ulong)digest.First * (uint)slots) >> 32);
        while (true)
        {
            ref Digest there = ref _pages[slot / PageSize][slot % PageSize];
            if (there.IsNone || there == digest)
            {
                return ref there;
            }

            slot = slot + 1 < slots ? slot + 1 : 0;
        }
    }

    private void Grow(ref Digest[] moving)
    {
        if (moving.Length < _count)
        {
            moving = new Digest[_count + (_count / GrowsBy)];
        }

        int moved = 0;
        foreach (Digest[] page in _pages)
        {
            foreach (Digest digest in page)
            {
                if (!digest.IsNone)
                {
                    moving[moved++] = digest;
                }
            }

            Array.Clear(page);
        }

        for (int more = Math.Max(1, _pages.Count / GrowsBy); more > 0; more--)
        {
            _pages.Add(new Digest[PageSize]);
        }

        foreach (Digest digest in moving.AsSpan(0, moved))
        {
            SlotOf(digest) = digest;
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
