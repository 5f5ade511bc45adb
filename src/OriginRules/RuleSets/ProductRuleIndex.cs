using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Finds the rules that may govern a code, without a walk through all of them.</summary>
internal sealed class ProductRuleIndex
{
    private readonly FrozenDictionary<int, ImmutableArray<ProductRule>> _byChapter;

    public ProductRuleIndex(ImmutableArray<ProductRule> rules)
    {
        Rules = rules;
        _byChapter = rules
            .SelectMany(r => r.For.SelectMany(f => Enumerable.Range(f.From.Chapter, f.To.Chapter - f.From.Chapter + 1)).Distinct().Select(chapter => (Chapter: chapter, Rule: r)))
            .GroupBy(p => p.Chapter)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Rule).ToImmutableArray());
    }

    public ImmutableArray<ProductRule> Rules { get; }

    /// <summary>The rules in force that name the code or, when it is shorter than they are printed, something below it; most specific first, then by id.</summary>
    public ImmutableArray<ProductRule> Find(HsCode code, DateOnly day) =>
        _byChapter.TryGetValue(code.Chapter, out ImmutableArray<ProductRule> rules)
            ? [.. rules
                .Where(r => r.InForce.Contains(day) && r.For.Any(f => f.Overlaps(code)))
                .OrderByDescending(r => Digits(r, code))
                .ThenBy(r => r.Id, StringComparer.Ordinal)]
            : [];

    private static int Digits(ProductRule rule, HsCode code) =>
        rule.SpecificityFor(code) is > 0 and int digits ? digits : rule.PrintedFor.Where(f => f.Overlaps(code)).Select(f => f.Length).DefaultIfEmpty(0).Max();
}
