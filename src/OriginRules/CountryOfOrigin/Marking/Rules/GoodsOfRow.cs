using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The goods a row tells apart by words, and the answer that is common to all of them.</summary>
internal static class GoodsOfRow
{
    private const string Use = "use";

    /// <summary>No word, each word the row asks for at the code, and each with each word of a further condition.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(MarkingRule rule, HsCode code)
    {
        MarkingAlternative[] alternatives = [.. rule.AnyOf.Where(a => SelectorMatch.Codes(a.Target, code) != Ternary.No)];
        string[] goods = Distinct(alternatives.SelectMany(a => Words(a.Change.Goods)));
        bool rest = !HsRanges.Contain(rule.Exhaustive, code);
        string[] conditions = Distinct(alternatives.SelectMany(a => Words(a.Change.When).Concat(a.ExceptIf.SelectMany(e => e.ToUse.Concat(e.ToUseNoneOf))))
            .Concat(rule.JudgedFor?.Use ?? []).Concat(rule.Otherwise?.Use ?? []));
        return
        [
            .. rest ? [[]] : (ImmutableArray<string>[])[],
            .. (rest ? goods.Concat(conditions) : goods).Distinct(StringComparer.Ordinal).Select(w => ImmutableArray.Create(w)),
            .. goods.SelectMany(g => conditions.Where(c => c != g).Select(c => ImmutableArray.Create(g, c))),
        ];
    }

    /// <summary>The words of the paragraphs, when they divide up the code and the good states none of them; else none.</summary>
    public static ImmutableArray<ImmutableArray<string>> Exhaustive(MarkingRule rule, HsCode code, ImmutableArray<string> stated)
    {
        if (!HsRanges.Contain(rule.Exhaustive, code))
        {
            return [];
        }

        string[] goods = Distinct(rule.AnyOf.Where(a => SelectorMatch.Codes(a.Target, code) != Ternary.No).SelectMany(a => a.Change.Goods?.AnyOf ?? []));
        return goods.Any(g => stated.Contains(g, StringComparer.Ordinal)) ? [] : [.. goods.Select(g => stated.Add(g))];
    }

    /// <summary>What all goods of the row have in common; facts that some of them need, and the words where the answer turns on them.</summary>
    public static MarkingShift Common(MarkingShift open, ImmutableArray<MarkingShift> each)
    {
        if (each.All(s => s.NeedsJudgment is not null))
        {
            return each[0];
        }

        string[] asked = Distinct(open.Outcome.Missing.Where(m => m.Fact == Use).Select(m => m.Why));
        string why = asked.Length > 0 ? string.Join("; ", asked) : "the row tells goods of this code apart";
        return open with
        {
            NeedsJudgment = null,
            Outcome = Common(each.Select(s => s.NeedsJudgment is null ? s.Outcome : Test.Unknown("", Use, s.NeedsJudgment)), why),
            Lines = [.. open.Lines.Select((line, i) => Common(line, [.. each.Select(s => s.Lines[i])], why))],
            Used = each.All(s => s.Used.SequenceEqual(each[0].Used)) ? each[0].Used : [],
        };
    }

    private static MarkingShiftLine Common(MarkingShiftLine open, ImmutableArray<MarkingShiftLine> each, string why)
    {
        Test outcome = Common(each.Select(l => l.Outcome), why);
        return open with { Outcome = outcome, Words = outcome.Value == Ternary.Unknown ? open.WordsOfRow : each[0].WordsOfRow };
    }

    private static Test Common(IEnumerable<Test> each, string why)
    {
        Test[] tests = [.. each];
        if (tests.All(t => t.Value == tests[0].Value) && tests[0].Value != Ternary.Unknown)
        {
            return tests[0];
        }

        bool turnsOnWords = tests.Any(t => t.Value != tests[0].Value);
        IEnumerable<MissingFact> facts = tests.SelectMany(t => t.Missing).DistinctBy(m => $"{m.Path} {m.Fact}");
        return turnsOnWords ? Test.Unknown(Test.Unknown("", Use, why).Missing.Concat(facts.Where(m => m.Fact != Use))) : Test.Unknown(facts);
    }

    private static IEnumerable<string> Words(GoodsRoute? route) => route is null ? [] : route.AnyOf.Concat(route.NoneOf);

    private static string[] Distinct(IEnumerable<string> words) => [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
