using System.Text;

namespace OriginRules;

/// <summary>Finds the place of a name among the known names of one kind of object, without making a text of it.</summary>
internal sealed class Utf8Names
{
    private const int BitsPerName = 3;

    private readonly byte[][] _names;
    private readonly short[] _slots;
    private readonly int _shift;

    public Utf8Names(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        int bits = Math.Max(1, 32 - int.LeadingZeroCount(names.Count)) + BitsPerName;
        _shift = 64 - bits;
        _slots = new short[1 << bits];
        Array.Fill(_slots, (short)-1);
        for (short i = 0; i < _names.Length; i++)
        {
            uint slot = First(_names[i]);
            while (_slots[slot] >= 0)
            {
                slot = After(slot);
            }

            _slots[slot] = i;
        }
    }

    /// <summary>True when the name is the one at a place of the list.</summary>
    public bool IsAt(int index, ReadOnlySpan<byte> name) => (uint)index < (uint)_names.Length && name.SequenceEqual(_names[index]);

    /// <summary>The place of a name in the list; -1 when it is unknown.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        uint slot = First(name);
        while (_slots[slot] is var known and >= 0)
        {
            if (name.SequenceEqual(_names[known]))
            {
                return known;
            }

            slot = After(slot);
        }

        return -1;
    }

    private uint After(uint slot) => (slot + 1) & (uint)(_slots.Length - 1);

    // Names differ in their length, their first bytes or their last ones.
    private uint First(ReadOnlySpan<byte> name) => (uint)(Utf8Key.Of(name) >> _shift);
}
