using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Finds the rules printed for a code by binary search over sorted ranges, one table for each level.</summary>
internal sealed class RuleTable
{
    private readonly ImmutableArray<Level> _levels;

    public RuleTable(IEnumerable<ProductRule> rules)
    {
        _levels =
        [
            .. rules
                .SelectMany(rule => rule.For.Select(range => new Entry(range, rule)))
                .GroupBy(entry => entry.Rule.SpecificityFor(entry.Range.From))
                .OrderByDescending(group => group.Key)
                .Select(group => new Level(group.Key, [.. group.OrderBy(e => e.Range.From).ThenBy(e => e.Rule.Id, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>
    /// The rules of the most specific level that is printed for the code. Where a longer code would fall under a more specific rule and the code is too short to tell,
    /// both levels come back.
    /// </summary>
    public ImmutableArray<ProductRule> Find(HsCode code)
    {
        ImmutableArray<ProductRule>.Builder found = ImmutableArray.CreateBuilder<ProductRule>();
        foreach (Level level in _levels)
        {
            bool decided = level.Collect(code, found);
            if (decided)
            {
                break;
            }
        }

        return found.ToImmutable();
    }

    private readonly record struct Entry(HsRange Range, ProductRule Rule);

    private sealed class Level
    {
        private readonly int _length;
        private readonly ImmutableArray<Entry> _entries;
        private readonly long[] _latestEnd;

        public Level(int length, ImmutableArray<Entry> entries)
        {
            _length = length;
            _entries = entries;
            _latestEnd = new long[entries.Length];
            long latest = 0;
            for (int i = 0; i < entries.Length; i++)
            {
                latest = Math.Max(latest, entries[i].Range.To.Last);
                _latestEnd[i] = latest;
            }
        }

        /// <summary>Adds the rules whose range covers the code; true when the code is long enough for the level to decide.</summary>
        public bool Collect(HsCode code, ImmutableArray<ProductRule>.Builder found)
        {
            int before = found.Count;
            for (int i = LastStartingAtOrBefore(code.Last); i >= 0 && _latestEnd[i] >= code.First; i--)
            {
                if (_entries[i].Range.Overlaps(code) && !found.Contains(_entries[i].Rule))
                {
                    found.Add(_entries[i].Rule);
                }
            }

            return found.Count > before && code.Length >= _length;
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
    }
}
