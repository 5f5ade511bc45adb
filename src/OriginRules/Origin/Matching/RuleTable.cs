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
                .Select(group => new Level([.. group.OrderBy(e => e.Range.From).ThenBy(e => e.Rule.Id, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>The rules printed for the code, a list for each level, most specific first; where the code is too short to tell, a rule below it is there too.</summary>
    public ImmutableArray<ImmutableArray<ProductRule>> Find(HsCode code)
    {
        ImmutableArray<ImmutableArray<ProductRule>>.Builder found = ImmutableArray.CreateBuilder<ImmutableArray<ProductRule>>();
        foreach (Level level in _levels)
        {
            ImmutableArray<ProductRule> rules = level.Covering(code);
            if (!rules.IsEmpty)
            {
                found.Add(rules);
            }
        }

        return found.ToImmutable();
    }

    private readonly record struct Entry(HsRange Range, ProductRule Rule);

    private sealed class Level
    {
        private readonly ImmutableArray<Entry> _entries;
        private readonly long[] _latestEnd;

        public Level(ImmutableArray<Entry> entries)
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
    }
}
