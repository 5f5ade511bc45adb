namespace OriginRules.RuleSets;

/// <summary>Finds rules of one level that claim the same good: the law gives one, so the data is wrong.</summary>
internal static class ProductRuleConflicts
{
    public static void Check(IReadOnlyList<ProductRule> rules, string file, LoadProblems problems)
    {
        IEnumerable<IGrouping<int, (ProductRule Rule, HsRange Range)>> chapters = rules
            .SelectMany(r => r.For.Select(range => (Rule: r, Range: range)))
            .GroupBy(p => p.Range.From.Chapter);
        foreach (IGrouping<int, (ProductRule Rule, HsRange Range)> chapter in chapters)
        {
            (ProductRule Rule, HsRange Range)[] ranges = [.. chapter];
            for (int i = 0; i < ranges.Length; i++)
            {
                for (int j = i + 1; j < ranges.Length; j++)
                {
                    if (Conflict(ranges[i], ranges[j]))
                    {
                        problems.Add(file, 0, $"{ranges[i].Rule.Id} and {ranges[j].Rule.Id}", $"{ranges[i].Range} and {ranges[j].Range}", "one rule of that level for a good, a day, a use and a trade");
                    }
                }
            }
        }
    }

    private static bool Conflict((ProductRule Rule, HsRange Range) left, (ProductRule Rule, HsRange Range) right) =>
        CodeCut.Touch(left.Range, right.Range)
        && Level(left) == Level(right)
        && SameRoute(left.Rule, right.Rule)
        && Overlap(left.Rule.InForce, right.Rule.InForce);

    private static int Level((ProductRule Rule, HsRange Range) part) => part.Rule.SpecificityFor(part.Range.From);

    private static bool SameRoute(ProductRule left, ProductRule right) =>
        left.Use.SequenceEqual(right.Use, StringComparer.Ordinal)
        && left.UseNoneOf.SequenceEqual(right.UseNoneOf, StringComparer.Ordinal)
        && Trade(left.Trade) == Trade(right.Trade);

    private static string Trade(TradeRoute? trade) =>
        trade is null ? "" : $"{string.Join(',', trade.Between)};{string.Join(';', trade.NotBetween.Select(p => string.Join(',', p)))}";

    private static bool Overlap(EffectivePeriod left, EffectivePeriod right) =>
        (left.To is not { } leftEnd || right.From is not { } rightStart || rightStart < leftEnd)
        && (right.To is not { } rightEnd || left.From is not { } leftStart || leftStart < rightEnd);
}
