using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The ranges that rules are printed for at one level of the tariff, sorted.</summary>
internal sealed class RuleLevel
{
    private readonly ImmutableArray<Entry> _entries;
    private readonly long[] _latestEnd;

    public RuleLevel(ImmutableArray<Entry> entries)
    {
        _entries = entries;
        _latestEnd = new long[entries.Length];
        long latest = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            latest = Math.Max(latest, entries[i].Range.To.Last);
            _latestEnd[i] = latest;
        }
    }

    /// <summary>The first code of each range and the first after it.</summary>
    public IEnumerable<long> Ends => _entries.SelectMany(e => new[] { e.Range.From.First, e.Range.To.Last + 1 });

    public ImmutableArray<ProductRule> Covering(HsCode code)
    {
        ImmutableArray<ProductRule>.Builder found = ImmutableArray.CreateBuilder<ProductRule>();
        for (int i = LastStartingAtOrBefore(code.Last); i >= 0 && _latestEnd[i] >= code.First; i--)
        {
            if (_entries[i].Range.Overlaps(code) && !found.Contains(_entries[i].Rule))
            {
                found.Add(_entries[i].Rule);
            }
        }

        return found.ToImmutable();
    }

    private int LastStartingAtOrBefore(long last)
    {
        int low = 0;
        int high = _entries.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_entries[middle].Range.From.First <= last)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    internal readonly record struct Entry(HsRange Range, ProductRule Rule);
}
