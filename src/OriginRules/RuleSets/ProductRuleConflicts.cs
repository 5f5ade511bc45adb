namespace OriginRules.RuleSets;

/// <summary>Finds rules of one level that claim the same good: the law gives one, so the data is wrong.</summary>
internal static class ProductRuleConflicts
{
    public static void Check(IReadOnlyList<PlacedRule> rules, LoadProblems problems)
    {
        foreach (IGrouping<int, Part> chapter in rules.SelectMany(r => r.Rule.For.Select(range => new Part(r, range))).GroupBy(p => p.Range.From.Chapter))
        {
            Part[] parts = Touching([.. chapter]);
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

    /// <summary>The parts that share a code with another one of their level, in their order: of the rest none can be in conflict.</summary>
    private static Part[] Touching(Part[] parts)
    {
        int[] byPlace = [.. Enumerable.Range(0, parts.Length)];
        int[] levels = Array.ConvertAll(parts, Level);
        Array.Sort(byPlace, (a, b) => levels[a] != levels[b] ? levels[a].CompareTo(levels[b]) : parts[a].Range.From.CompareTo(parts[b].Range.From));
        bool[] touching = new bool[parts.Length];
        int furthest = -1;
        foreach (int part in byPlace)
        {
            if (furthest >= 0 && levels[furthest] == levels[part] && CodeCut.Touch(parts[furthest].Range, parts[part].Range))
            {
                touching[furthest] = true;
                touching[part] = true;
            }

            furthest = furthest >= 0 && levels[furthest] == levels[part] && parts[furthest].Range.To.Last > parts[part].Range.To.Last ? furthest : part;
        }

        return [.. parts.Where((_, i) => touching[i])];
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
