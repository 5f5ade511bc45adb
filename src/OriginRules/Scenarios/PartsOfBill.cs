using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The lines that are part of a good, of every tier, top down in the order of the bill: laid out once for all that look at them.</summary>
/// <remarks>As <see cref="BillLines.PartsOf"/> gives them. Lent to one thread at a time; a result never holds one.</remarks>
internal sealed class PartsOfBill
{
    /// <summary>What a thread keeps between goods; a longer bill is rare.</summary>
    private const int Kept = 1 << 12;

    [ThreadStatic]
    private static LentObjects<PartsOfBill>? t_lent;

    private readonly Stack<Tier> _above = new();
    private Part[] _parts = [];

    public int Count { get; private set; }

    public Component this[int index] => _parts[index].Line;

    /// <summary>Lays out the parts of a good; they come back when the loan ends.</summary>
    public static Loan Of(FinishedGood good)
    {
        LentObjects<PartsOfBill> lent = t_lent ??= new();
        int place = lent.Lend(1);
        lent[place].Fill(good);
        return new Loan(lent, place);
    }

    /// <summary>The ids on the way to a line, joined; put together when first asked for.</summary>
    public string PathOf(int index)
    {
        ref Part part = ref _parts[index];
        return part.Path ??= part.Parent < 0 ? part.Line.Id : $"{PathOf(part.Parent)}/{part.Line.Id}";
    }

    public bool IsOfFirstTier(int index) => _parts[index].Parent < 0;

    /// <summary>The index after the last line inside a line.</summary>
    public int EndOf(int index) => _parts[index].End;

    private void Fill(FinishedGood good)
    {
        var tier = new Tier(good.Components, -1, 0);
        do
        {
            while (tier.Next < tier.Lines.Length)
            {
                Component line = tier.Lines[tier.Next];
                tier = tier with { Next = tier.Next + 1 };
                if (line.Role is ComponentRole.Indirect or ComponentRole.ShippingPacking)
                {
                    continue;
                }

                int index = Add(line, tier.Parent);
                if (!line.Components.IsEmpty)
                {
                    _above.Push(tier);
                    tier = new Tier(line.Components, index, 0);
                }
            }

            if (tier.Parent >= 0)
            {
                _parts[tier.Parent].End = Count;
            }
        }
        while (_above.TryPop(out tier));
    }

    private int Add(Component line, int parent)
    {
        if (Count == _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(64, 2 * Count));
        }

        _parts[Count] = new Part { Line = line, Parent = parent, End = Count + 1 };
        return Count++;
    }

    private void Clear()
    {
        Array.Clear(_parts, 0, Count);
        Count = 0;
        if (_parts.Length > Kept)
        {
            _parts = [];
        }
    }

    private struct Part
    {
        public required Component Line;
        public required int Parent;
        public required int End;
        public string? Path;
    }

    private readonly record struct Tier(ImmutableArray<Component> Lines, int Parent, int Next);

    /// <summary>Parts that are lent until it is disposed of.</summary>
    internal readonly ref struct Loan(LentObjects<PartsOfBill> lent, int place)
    {
        public PartsOfBill Parts => lent[place];

        public void Dispose()
        {
            lent[place].Clear();
            lent.GiveBack(place, Kept);
        }
    }
}
