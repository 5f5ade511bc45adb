using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A row against the foreign materials of a good: each may use any alternative that is for the good.</summary>
/// <remarks>19 CFR 102.11(a)(3).</remarks>
internal static class RowTest
{
    /// <summary>While no words of the good are stated, the answer that the row gives whatever they are; open where it turns on them.</summary>
    public static MarkingShift Of(MarkingRule rule, MarkingFacts bill)
    {
        MarkingFacts facts = bill.WithTagsOf(rule.Tags);
        ImmutableArray<ImmutableArray<string>> worlds = facts.Good.Use is not { } use ? GoodsOfRow.Of(rule, facts.Good.Hts) : GoodsOfRow.Exhaustive(rule, facts.Good.Hts, use);
        return worlds.Length > 0
            ? GoodsOfRow.Common(Stated(rule, facts), [.. worlds.Select(w => Stated(rule, facts.WithUse(w)))])
            : Stated(rule, facts);
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
        List<(int Number, MarkingAlternative Alternative, Test Good)> open = [];
        string? unmodelled = null;
        for (int i = 0; i < rule.AnyOf.Length; i++)
        {
            MarkingAlternative alternative = rule.AnyOf[i];
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
                open.Add((i, alternative, good));
            }
        }

        var used = new SortedSet<int>();
        Test all = Test.Yes;
        ImmutableArray<MarkingShiftLine>.Builder lines = ImmutableArray.CreateBuilder<MarkingShiftLine>();
        foreach (MarkingMaterial material in facts.Foreign)
        {
            Test any = Test.No;
            foreach ((int number, MarkingAlternative alternative, Test good) in open)
            {
                Test test = good.And(AlternativeTest.Material(alternative, material, facts, strict));
                if (test.Value == Ternary.Yes)
                {
                    used.Add(number);
                }

                any = any.Or(test);
                if (any.Value == Ternary.Yes)
                {
                    break;
                }
            }

            lines.Add(new MarkingShiftLine(material.Path, any, Why(material, any, open.Select(o => o.Alternative))));
            all = all.And(any);
        }

        var shift = new MarkingShift
        {
            Row = rule.Row.Id,
            Cite = rule.Row.Cite,
            Outcome = all,
            Lines = lines.ToImmutable(),
            Confidence = rule.Row.Confidence,
            Alternative = used.Count == 0 ? null : string.Join("; ", used.Select(n => AlternativeWords.Of(rule.AnyOf[n]))),
        };
        return unmodelled is null || all.Value == Ternary.Yes ? shift : Judged(shift, unmodelled);
    }

    private static MarkingShift Judged(MarkingShift shift, string why) =>
        shift with { NeedsJudgment = why, Outcome = shift.Outcome.Value == Ternary.Unknown ? shift.Outcome : Test.Unknown([]) };

    private static string Why(MarkingMaterial material, Test outcome, IEnumerable<MarkingAlternative> alternatives)
    {
        string what = material.Hs is { } code ? code.ToDottedString() : "a material without a code";
        return outcome.Value switch
        {
            Ternary.Yes => $"{what} makes the change",
            Ternary.Unknown => $"{what}: open until {string.Join(", ", outcome.Missing.Select(m => m.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} is stated",
            _ => string.Join("; ", alternatives.Select(AlternativeWords.Of).Distinct(StringComparer.Ordinal)) is { Length: > 0 } asked ? $"{what} does not make the change: {asked}" : $"{what}: no paragraph of the row is for the good",
        };
    }
}
