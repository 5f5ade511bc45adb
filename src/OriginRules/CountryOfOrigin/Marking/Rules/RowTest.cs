using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>A row against the foreign materials of a good: each may use any alternative that is for the good.</summary>
/// <remarks>19 CFR 102.11(a)(3).</remarks>
internal static class RowTest
{
    private const int MostOnStack = 64;

    /// <summary>While no words of the good are stated, the answer that the row gives whatever they are; open where it turns on them.</summary>
    public static MarkingShift Of(RowOfCode row, MarkingFacts facts)
    {
        ImmutableArray<ImmutableArray<string>> worlds = facts.Use is not { } use ? row.Goods : GoodsOfRow.Exhaustive(row.Rule, facts.Good.Hts, use);
        MarkingShift open = Stated(row, facts);
        return worlds.IsEmpty || (row.TellsNothingApart && open.IsSettled) ? open : GoodsOfRow.Common(open, InEach(worlds, row, facts));
    }

    private static ImmutableArray<MarkingShift> InEach(ImmutableArray<ImmutableArray<string>> worlds, RowOfCode row, MarkingFacts facts) => [.. worlds.Select(w => Stated(row, facts.WithUse(w)))];

    private static MarkingShift Stated(RowOfCode row, MarkingFacts facts)
    {
        MarkingShift shift = Read(row, facts, strict: false);

        // Read strictly, an exception refuses no less; what is refused already stays so.
        if (row.HasAmbiguousException && shift.Outcome.Value != Ternary.No && Read(row, facts, strict: true).Outcome.Value != shift.Outcome.Value)
        {
            return Judged(shift, "the text leaves open which materials its exception for simple assembly means");
        }

        MarkingRule rule = row.Rule;
        if (rule.JudgedFor is { } judged && facts.Is(judged.Use, []) == Ternary.Yes)
        {
            return Judged(shift, judged.Why);
        }

        return rule.Otherwise is { } otherwise && shift.Outcome.Value == Ternary.No && facts.Is(otherwise.Use, []) == Ternary.Yes ? Judged(shift, otherwise.Why) : shift;
    }

    private static MarkingShift Read(RowOfCode row, MarkingFacts facts, bool strict)
    {
        MarkingRule rule = row.Rule;
        ImmutableArray<MarkingAlternative> open = row.ForCode;
        ImmutableArray<Test> goods = default;
        string? unmodelled = null;
        if (!row.AsksNothingOfGood)
        {
            (open, goods) = ForGood(row, facts, out unmodelled);
        }

        Span<bool> used = open.Length <= MostOnStack ? stackalloc bool[open.Length] : new bool[open.Length];
        Test all = Test.Yes;
        var words = new ChangeWords(open);
        var lines = new MarkingShiftLine[facts.Foreign.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            MarkingMaterial material = facts.Foreign[i];
            ImmutableArray<string>? tags = row.TagsOf(material.Line);
            Test any = Test.No;
            for (int number = 0; number < open.Length && any.Value != Ternary.Yes; number++)
            {
                Test test = AlternativeTest.Material(open[number], material, tags, row, facts, strict);
                test = goods.IsDefault ? test : goods[number].And(test);
                used[number] |= test.Value == Ternary.Yes;
                any = any.Or(test);
            }

            lines[i] = new MarkingShiftLine(material, any, words);
            all = all.And(any);
        }

        var shift = new MarkingShift
        {
            Row = rule.Row.Id,
            Cite = rule.Row.Cite,
            Outcome = all,
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(lines),
            Confidence = rule.Row.Confidence,
            Used = Used(open, used),
        };
        return unmodelled is null || all.Value == Ternary.Yes ? shift : Judged(shift, unmodelled);
    }

    /// <summary>The modelled paragraphs that are, or may be, for the good, and whether each is.</summary>
    private static (ImmutableArray<MarkingAlternative> Open, ImmutableArray<Test> Goods) ForGood(RowOfCode row, MarkingFacts facts, out string? unmodelled)
    {
        ImmutableArray<MarkingAlternative>.Builder open = ImmutableArray.CreateBuilder<MarkingAlternative>(row.ForCode.Length);
        ImmutableArray<Test>.Builder goods = ImmutableArray.CreateBuilder<Test>(row.ForCode.Length);
        unmodelled = null;
        foreach (MarkingAlternative alternative in row.ForCode)
        {
            Test good = AlternativeTest.Good(row.Rule, alternative, facts);
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

        return (open.DrainToImmutable(), goods.DrainToImmutable());
    }

    private static ImmutableArray<MarkingAlternative> Used(ImmutableArray<MarkingAlternative> open, ReadOnlySpan<bool> used)
    {
        int count = used.Count(true);
        if (count == used.Length)
        {
            return open;
        }

        ImmutableArray<MarkingAlternative>.Builder alternatives = ImmutableArray.CreateBuilder<MarkingAlternative>(count);
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
