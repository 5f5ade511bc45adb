using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Finds the rules that may govern a code, without a walk through all of them.</summary>
internal sealed class ProductRuleIndex(ImmutableArray<ProductRule> rules)
{
    private readonly RuleTable _table = new(rules);

    public ImmutableArray<ProductRule> Rules { get; } = rules;

    /// <summary>The rules in force that name the code or, when it is shorter than they are printed, something below it; most specific first, then by id.</summary>
    public ImmutableArray<ProductRule> Find(HsCode code, DateOnly day) =>
    [
        .. _table.Find(code)
            .SelectMany(level => level)
            .Where(r => r.InForce.Contains(day))
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<ProductRule>()
            .OrderByDescending(r => Digits(r, code))
            .ThenBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static int Digits(ProductRule rule, HsCode code) =>
        rule.SpecificityFor(code) is > 0 and int digits ? digits : rule.PrintedFor.Where(f => f.Overlaps(code)).Select(f => f.Length).DefaultIfEmpty(0).Max();
}
