namespace OriginRules.RuleSets;

/// <summary>Finds rules of one level that claim the same good: the law gives one, so the data is wrong.</summary>
internal static class ProductRuleConflicts
{
    public static void Check(IReadOnlyList<PlacedRule> rules, LoadProblems problems)
    {
        foreach (IGrouping<int, Part> chapter in rules.SelectMany(r => r.Rule.For.Select(range => new Part(r, range))).GroupBy(p => p.Range.From.Chapter))
        {
            Part[] parts = [.. chapter];
            for (int i = 0; i < parts.Length; i++)
            {
                for (int j = i + 1; j < parts.Length; j++)
                {
                    if (Conflict(parts[i], parts[j]))
                    {
                        PlacedRule second = parts[j].Placed;
                        problems.Add(second.File, second.Line, $"{parts[i].Placed.Rule.Id} and {second.Rule.Id}", $"{parts[i].Range} and {parts[j].Range}", "one rule of that level for a good, a day, a use and a trade");
                    }
                }
            }
        }
    }

    private static bool Conflict(Part left, Part right) =>
        CodeCut.Touch(left.Range, right.Range)
        && Level(left) == Level(right)
        && SameRoute(left.Placed.Rule, right.Placed.Rule)
        && Overlap(left.Placed.Rule.InForce, right.Placed.Rule.InForce);

    private static int Level(Part part) => part.Placed.Rule.SpecificityFor(part.Range.From);

    private static bool SameRoute(ProductRule left, ProductRule right) =>
        left.Use.SequenceEqual(right.Use, StringComparer.Ordinal)
        && left.UseNoneOf.SequenceEqual(right.UseNoneOf, StringComparer.Ordinal)
        && Trade(left.Trade) == Trade(right.Trade);

    private static string Trade(TradeRoute? trade) =>
        trade is null ? "" : $"{string.Join(',', trade.Between)};{string.Join(';', trade.NotBetween.Select(p => string.Join(',', p)))}";

    private static bool Overlap(EffectivePeriod left, EffectivePeriod right) =>
        (left.To is not { } leftEnd || right.From is not { } rightStart || rightStart < leftEnd)
        && (right.To is not { } rightEnd || left.From is not { } leftStart || leftStart < rightEnd);

    private readonly record struct Part(PlacedRule Placed, HsRange Range);
}
