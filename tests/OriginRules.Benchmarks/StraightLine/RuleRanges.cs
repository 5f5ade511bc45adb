using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>The product rules of a day as sorted ranges, a table for each level.</summary>
internal sealed class RuleRanges
{
    private readonly (long[] From, long[] To, Alternative[][] Rules)[] _levels;

    public RuleRanges(RuleSet ruleSet, DateOnly day)
    {
        _levels =
        [
            .. ruleSet.ProductRules
                .Where(r => r.InForce.Contains(day) && r.Use.IsEmpty && r.UseNoneOf.IsEmpty && r.Trade is null && r.Unmodelled is null)
                .SelectMany(r => r.For.Select(range => (Range: range, Rule: r)))
                .GroupBy(e => e.Rule.SpecificityFor(e.Range.From))
                .OrderByDescending(g => g.Key)
                .Select(g => g.OrderBy(e => e.Range.From).ToArray())
                .Select(level => (
                    level.Select(e => e.Range.From.First).ToArray(),
                    level.Select(e => e.Range.To.Last).ToArray(),
                    level.Select(e => Parsed(e.Rule)).ToArray())),
        ];
    }

    public Alternative[] Find(HsCode code)
    {
        foreach ((long[] from, long[] to, Alternative[][] rules) in _levels)
        {
            int place = Array.BinarySearch(from, code.First);
            place = place < 0 ? ~place - 1 : place;
            if (place >= 0 && code.First <= to[place])
            {
                return rules[place];
            }
        }

        return [];
    }

    private static Alternative[] Parsed(ProductRule rule)
    {
        var group = new CodeSet(rule.PrintedFor);
        return [.. rule.AnyOf.Select(a => new Alternative(a, group))];
    }
}
