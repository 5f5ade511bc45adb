using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>Every marking row against bills built from its own data.</summary>
public sealed class GeneratedMarkingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly MarkingRuleBook Book = MarkingRuleBook.Load(DataFiles.Bundled);
    private static readonly ImmutableDictionary<string, MarkingRule> Compiled = Book.Rules.ToImmutableDictionary(r => r.Row.Id, StringComparer.Ordinal);

    private const string MissingInPrint = "a further paragraph is missing in print, so what fails the first is left to a person";
    private const string NotGarnetted = "waste that was not garnetted keeps an origin that a person has to find";

    /// <summary>Rows that no bill fails, with the reason.</summary>
    private static readonly Dictionary<string, string> NeverFails = new(StringComparer.Ordinal)
    {
        ["102.20/2841.50"] = MissingInPrint,
        ["102.20/3404.90"] = MissingInPrint,
        ["102.21/5003"] = NotGarnetted,
        ["102.21/5202"] = NotGarnetted,
        ["102.21/5505"] = NotGarnetted,
    };

    [Fact]
    public void Each_row_reads_as_a_second_reading_of_its_data_and_has_a_bill_that_passes_and_one_that_fails()
    {
        int bills = 0;
        ConcurrentBag<string> wrong = [];
        ConcurrentBag<string> neverPasses = [];
        ConcurrentBag<string> neverFails = [];
        ConcurrentBag<string> paragraphNeverDecides = [];
        Parallel.ForEach(PrintedRow.All, row =>
        {
            var answers = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < row.Paragraphs.Length; i++)
            {
                bool forAGood = false;
                foreach (MarkingBill bill in MarkingBills.Of(row, row.Paragraphs[i]))
                {
                    string expected = Expected(row, bill);
                    string actual = Answer(Book.Ask(Compiled[row.Id], bill.ToGood(), MarkingBill.Producer, [bill.ToMaterial()], Today));
                    if (actual != expected)
                    {
                        wrong.Add($"{row.Id} {i + 1}: {actual}, expected {expected}: {bill}");
                    }

                    answers.Add(expected);
                    forAGood |= NaiveMarkingReading.IsFor(row, row.Paragraphs[i], bill);
                    Interlocked.Increment(ref bills);
                }

                if (!forAGood)
                {
                    paragraphNeverDecides.Add($"{row.Id} {i + 1}");
                }
            }

            if (!answers.Contains(NaiveMarkingReading.Yes))
            {
                neverPasses.Add(row.Id);
            }

            if (!answers.Contains(NaiveMarkingReading.No))
            {
                neverFails.Add(row.Id);
            }
        });

        wrong.Order(StringComparer.Ordinal).DistinctBy(w => w[..w.IndexOf(':', StringComparison.Ordinal)]).Take(40).ShouldBeEmpty();
        bills.ShouldBeGreaterThan(60_000);
        paragraphNeverDecides.Order(StringComparer.Ordinal).ShouldBeEmpty();
        neverPasses.Order(StringComparer.Ordinal).ShouldBeEmpty();
        neverFails.Order(StringComparer.Ordinal).ShouldBe(NeverFails.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_words_of_the_good_the_answer_is_settled_just_where_every_good_of_the_row_has_the_same()
    {
        ConcurrentBag<string> wrong = [];
        int settled = 0;
        Parallel.ForEach(PrintedRow.All.Where(r => r.Paragraphs.Any(p => !p.Goods.AnyOf.IsEmpty || !p.When.AnyOf.IsEmpty)), row =>
        {
            string[] goods = [.. row.Paragraphs.SelectMany(p => p.Goods.AnyOf.Concat(p.Goods.NoneOf)).Distinct(StringComparer.Ordinal)];
            string[] conditions = [.. row.Paragraphs.SelectMany(p => p.When.AnyOf.Concat(p.When.NoneOf).Concat(p.ExceptIf.SelectMany(e => e.ToUse.Concat(e.ToUseNoneOf)))).Concat(row.JudgedUse).Distinct(StringComparer.Ordinal)];
            string[][] worlds = [[], .. goods.Concat(conditions).Select(w => new[] { w }), .. goods.SelectMany(g => conditions.Select(c => new[] { g, c }))];
            foreach (MarkingBill bill in MarkingBills.Of(row, row.Paragraphs[0]).DistinctBy(b => $"{b.Good} {b.Material} {string.Join(' ', b.Tags)} {string.Join(' ', b.Processes)}").Take(60))
            {
                string[] answers = [.. worlds.Where(w => DividedGoods(row, bill) is not { Length: > 0 } divided || w.Any(divided.Contains)).Select(w => NaiveMarkingReading.Answer(row, bill with { Use = [.. w] })).Distinct(StringComparer.Ordinal)];
                string actual = Answer(Book.Ask(Compiled[row.Id], bill.ToGoodWithoutWords(), MarkingBill.Producer, [bill.ToMaterial()], Today));
                if (actual != (answers.Length == 1 ? answers[0] : "open: use"))
                {
                    wrong.Add($"{row.Id}: {actual}, expected {string.Join(" or ", answers)}: {bill}");
                }

                Interlocked.Add(ref settled, answers.Length == 1 ? 1 : 0);
            }
        });

        wrong.Order(StringComparer.Ordinal).DistinctBy(w => w[..w.IndexOf(':', StringComparison.Ordinal)]).Take(40).ShouldBeEmpty();
        settled.ShouldBeGreaterThan(1_000);
    }

    private static string Answer(MarkingShift shift) =>
        shift.NeedsJudgment is not null ? NaiveMarkingReading.Judgment : shift.Outcome.Value switch { Ternary.Yes => NaiveMarkingReading.Yes, Ternary.No => NaiveMarkingReading.No, _ => $"open: {string.Join(", ", shift.Outcome.Missing.Select(m => m.Fact))}" };

    /// <summary>Where the paragraphs divide up the code, a good that states none of their words has the answer they all give.</summary>
    private static string Expected(PrintedRow row, MarkingBill bill)
    {
        string[] divided = DividedGoods(row, bill);
        if (divided.Length == 0 || divided.Any(d => bill.Use.Contains(d)))
        {
            return NaiveMarkingReading.Answer(row, bill);
        }

        string[] answers = [.. divided.Select(d => NaiveMarkingReading.Answer(row, bill with { Use = [.. bill.Use, d] })).Distinct(StringComparer.Ordinal)];
        return answers.Length == 1 ? answers[0] : "open: use";
    }

    private static string[] DividedGoods(PrintedRow row, MarkingBill bill)
    {
        HsCode code = HsCode.Parse(bill.Good);
        return Compiled[row.Id] is var rule && rule.Exhaustive.Any(r => r.Contains(code))
            ? [.. rule.AnyOf.Where(a => a.Target.Any(t => t.Contains(code))).SelectMany(a => a.Change.Goods?.AnyOf ?? []).Distinct(StringComparer.Ordinal)]
            : [];
    }
}
