using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A row against the foreign materials of a good: each may use any alternative that is for the good.</summary>
/// <remarks>19 CFR 102.11(a)(3).</remarks>
internal static class RowTest
{
    private const int MostOnStack = 64;

    /// <summary>While no words of the good are stated, the answer that the row gives whatever they are; open where it turns on them.</summary>
    public static MarkingShift Of(RowOfCode row, MarkingFacts bill)
    {
        MarkingFacts facts = bill.WithTagsOf(row.Asked);
        ImmutableArray<ImmutableArray<string>> worlds = facts.Good.Use is not { } use ? row.Goods : GoodsOfRow.Exhaustive(row.Rule, facts.Good.Hts, use);
        if (worlds.IsEmpty)
        {
            return Stated(row.Rule, facts);
        }

        MarkingShift open = Stated(row.Rule, facts);
        return row.TellsNothingApart && open.IsSettled ? open : GoodsOfRow.Common(open, [.. worlds.Select(w => Stated(row.Rule, facts.WithUse(w)))]);
    }

    private static MarkingShift Stated(MarkingRule rule, MarkingFacts facts)
    {
        MarkingShift shift = Read(rule, facts, strict: false);
        if (rule.HasAmbiguousException && Read(rule, facts, strict: true).Outcome.Value != shift.Outcome.Value)
        {
            return Judged(shift, "the text leaves open which materials its exception for simple assembly means");
        }

        if (rule.JudgedFor is { } judged && facts.Use(judged.Use, []).Value == Ternary.Yes)
        {
            return Judged(shift, judged.Why);
        }

        return rule.Otherwise is { } otherwise && shift.Outcome.Value == Ternary.No && facts.Use(otherwise.Use, []).Value == Ternary.Yes ? Judged(shift, otherwise.Why) : shift;
    }

    private static MarkingShift Read(MarkingRule rule, MarkingFacts facts, bool strict)
    {
        List<MarkingAlternative> open = new(rule.AnyOf.Length);
        List<Test> goods = new(rule.AnyOf.Length);
        string? unmodelled = null;
        foreach (MarkingAlternative alternative in rule.AnyOf)
        {
            Test good = AlternativeTest.Good(rule, alternative, facts);
            if (good.Value == Ternary.No)
            {
                continue;
            }

            if (alternative.Change.Unmodelled is { } reason)
            {
                unmodelled ??= reason;
            }
            else
            {
                open.Add(alternative);
                goods.Add(good);
            }
        }

        Span<bool> used = open.Count <= MostOnStack ? stackalloc bool[open.Count] : new bool[open.Count];
        Test all = Test.Yes;
        ImmutableArray<MarkingShiftLine>.Builder lines = ImmutableArray.CreateBuilder<MarkingShiftLine>(facts.Foreign.Count);
        for (int i = 0; i < facts.Foreign.Count; i++)
        {
            MarkingMaterial material = facts.Foreign[i];
            Test any = Test.No;
            for (int number = 0; number < open.Count && any.Value != Ternary.Yes; number++)
            {
                Test test = goods[number].And(AlternativeTest.Material(open[number], material, facts, strict));
                used[number] |= test.Value == Ternary.Yes;
                any = any.Or(test);
            }

            lines.Add(new MarkingShiftLine(material.Path, any, new ChangeWords(material, any, open)));
            all = all.And(any);
        }

        var shift = new MarkingShift
        {
            Row = rule.Row.Id,
            Cite = rule.Row.Cite,
            Outcome = all,
            Lines = lines.MoveToImmutable(),
            Confidence = rule.Row.Confidence,
            Used = Used(open, used),
        };
        return unmodelled is null || all.Value == Ternary.Yes ? shift : Judged(shift, unmodelled);
    }

    private static ImmutableArray<MarkingAlternative> Used(List<MarkingAlternative> open, ReadOnlySpan<bool> used)
    {
        if (!used.Contains(true))
        {
            return [];
        }

        ImmutableArray<MarkingAlternative>.Builder alternatives = ImmutableArray.CreateBuilder<MarkingAlternative>(used.Count(true));
        for (int i = 0; i < used.Length; i++)
        {
            if (used[i])
            {
                alternatives.Add(open[i]);
            }
        }

        return alternatives.MoveToImmutable();
    }

    private static MarkingShift Judged(MarkingShift shift, string why) =>
        shift with { NeedsJudgment = why, Outcome = shift.Outcome.Value == Ternary.Unknown ? shift.Outcome : Test.Unknown([]) };
}
