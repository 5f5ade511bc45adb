using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Finds the rules printed for a code by binary search, whatever their number.</summary>
/// <remarks>The ends of all ranges cut the codes into stretches within which the answer is the same; it is found once for a stretch and kept.</remarks>
internal sealed class RuleTable
{
    private readonly ImmutableArray<RuleLevel> _levels;
    private readonly long[] _firsts;
    private readonly Found?[] _found;

    public RuleTable(IEnumerable<ProductRule> rules)
    {
        _levels =
        [
            .. rules
                .SelectMany(rule => rule.For.Select(range => new RuleLevel.Entry(range, rule)))
                .GroupBy(entry => entry.Rule.SpecificityFor(entry.Range.From))
                .OrderByDescending(group => group.Key)
                .Select(group => new RuleLevel([.. group.OrderBy(e => e.Range.From).ThenBy(e => e.Rule.Id, StringComparer.Ordinal)])),
        ];
        _firsts = [.. _levels.SelectMany(level => level.Ends).Append(0).Distinct().Order()];
        _found = new Found?[_firsts.Length];
    }

    /// <summary>The rules printed for the code, a list for each level, most specific first; where the code is too short to tell, a rule below it is there too.</summary>
    public ImmutableArray<ImmutableArray<ProductRule>> Find(HsCode code)
    {
        int place = Array.BinarySearch(_firsts, code.First);
        int stretch = place < 0 ? ~place - 1 : place;
        bool within = stretch + 1 == _firsts.Length || code.Last < _firsts[stretch + 1];
        // Two threads may both find a stretch for the first time; they find the same.
        return within ? (_found[stretch] ??= new Found(Walk(code))).Levels : Walk(code);
    }

    private ImmutableArray<ImmutableArray<ProductRule>> Walk(HsCode code)
    {
        ImmutableArray<ImmutableArray<ProductRule>>.Builder found = ImmutableArray.CreateBuilder<ImmutableArray<ProductRule>>();
        foreach (RuleLevel level in _levels)
        {
            ImmutableArray<ProductRule> rules = level.Covering(code);
            if (!rules.IsEmpty)
            {
                found.Add(rules);
            }
        }

        return found.ToImmutable();
    }

    private sealed record Found(ImmutableArray<ImmutableArray<ProductRule>> Levels);
}
