using System.Collections.Concurrent;
using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>Every rule of the agreement against bills built from its own data.</summary>
public sealed class GeneratedRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly RuleSet Usmca = RuleSetCatalog.Bundled().Resolve("usmca");
    private static readonly Nomenclature Table = Nomenclature.Load(DataFiles.Bundled);
    private static readonly RuleBills Bills = new(Usmca, Today);
    private static readonly ConcurrentDictionary<DateOnly, CompiledRuleSet> Compiled = new();

    private const string NoChangeAsked = "no change is asked and nothing else";
    private const string Deemed = "goods of the list in General Note 11(p) originate whatever their rule says";

    /// <summary>Alternatives that no bill with a foreign material passes, with the reason.</summary>
    private static readonly Dictionary<string, string> NoPassingBill = new(StringComparer.Ordinal)
    {
        ["84/N2 1"] = "every unit of a system must originate, and then the system is made only of originating materials",
    };

    /// <summary>Alternatives that no bill fails, with the reason.</summary>
    private static readonly Dictionary<string, string> NoFailingBill = new(StringComparer.Ordinal)
    {
        ["78/2 2"] = "from within the subheading or from any other, without a condition",
        ["79/5 2"] = "from within the heading or from any other, without a condition",
        ["85/15 1"] = "from within the subheading or from any other, without a condition",
        ["85/57 1"] = NoChangeAsked,
        ["85/109 1"] = NoChangeAsked,
        ["85/113 1"] = NoChangeAsked,
        ["85/120 1"] = NoChangeAsked,
    };

    /// <summary>Rules under which no bill is without origin, with the reason.</summary>
    private static readonly Dictionary<string, string> NoBillWithoutOrigin = new(StringComparer.Ordinal)
    {
        ["84/200"] = Deemed,
        ["84/201"] = Deemed,
        ["84/202"] = Deemed,
        ["84/203"] = Deemed,
        ["84/204"] = Deemed,
        ["84/205"] = Deemed,
        ["84/206"] = Deemed,
        ["84/207"] = Deemed,
        ["84/215"] = Deemed,
        ["84/216"] = Deemed,
        ["84/217"] = Deemed,
        ["84/N2"] = Deemed,
        ["85/15"] = "from within the subheading or from any other, without a condition",
        ["85/109"] = NoChangeAsked,
    };

    /// <summary>Words that together describe two goods, each with its own rule.</summary>
    private static readonly string[][] TwoGoods =
    [
        ["passengerVehicle", "lightTruck", "heavyTruck"], ["lightVehicleChassisFrame", "heavyTruckChassis"], ["glassEnvelopeTube", "glassPanelAndConeTube"],
    ];

    [Fact]
    public void Each_alternative_reads_as_a_second_reading_of_its_data_and_has_a_bill_that_passes_and_one_that_fails()
    {
        int bills = 0;
        ConcurrentBag<string> wrong = [];
        ConcurrentBag<string> neverPasses = [];
        ConcurrentBag<string> neverFails = [];
        ConcurrentBag<string> neverWithoutOrigin = [];
        Parallel.ForEach(Usmca.ProductRules, rule =>
        {
            bool withoutOrigin = false;
            for (int i = 0; i < rule.AnyOf.Length; i++)
            {
                RuleAlternative alternative = rule.AnyOf[i];
                string name = $"{rule.Id} {i + 1}";
                TestCase? good = Bills.GoodsOf(rule, alternative).FirstOrDefault(g => Selects(g, rule, i + 1));
                if (good is null)
                {
                    wrong.Add($"{name}: nothing selects it");
                    continue;
                }

                int passing = 0;
                int failing = 0;
                foreach (TestCase bill in RuleBills.BillsOf(rule, alternative, good))
                {
                    ExaminedCase examination = OriginDeterminer.Examine(Case(bill));
                    Ternary outcome = examination.ProductRule!.Value.Attempts.Single(a => a.Rule.Id == rule.Id && a.Number == i + 1).Test.Value;
                    bool expected = NaiveReading.Holds(rule, alternative, bill);
                    OriginStatus status = examination.Determination.Status;
                    if (outcome != (expected ? Ternary.Yes : Ternary.No) || (expected && status != OriginStatus.Originating))
                    {
                        wrong.Add($"{name}: {outcome} and {status}, expected {expected}: {bill}; use {string.Join(' ', bill.Use)}; tags {string.Join(' ', bill.Tags)}; processes {string.Join(' ', bill.Processes)}; missing {string.Join(", ", examination.Determination.Missing.Select(m => m.Fact))}");
                    }

                    Interlocked.Increment(ref bills);
                    passing += expected ? 1 : 0;
                    failing += expected ? 0 : 1;
                    withoutOrigin |= status == OriginStatus.NonOriginating;
                }

                if (passing == 0)
                {
                    neverPasses.Add(name);
                }

                if (failing == 0)
                {
                    neverFails.Add(name);
                }
            }

            if (!withoutOrigin)
            {
                neverWithoutOrigin.Add(rule.Id);
            }
        });

        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
        bills.ShouldBeGreaterThan(40_000);
        neverPasses.Order(StringComparer.Ordinal).ShouldBe(NoPassingBill.Keys.Order(StringComparer.Ordinal));
        neverFails.Order(StringComparer.Ordinal).ShouldBe(NoFailingBill.Keys.Order(StringComparer.Ordinal));
        neverWithoutOrigin.Order(StringComparer.Ordinal).ShouldBe(NoBillWithoutOrigin.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_code_has_one_rule_for_a_day_a_trade_and_the_words_of_the_good()
    {
        ConcurrentBag<string> wrong = [];
        string[] codes = [.. TariffCodes.Subheadings.Select(c => c + "98"), .. Usmca.ProductRules.SelectMany(r => r.For).Where(f => f.Length > 6).Select(f => f.From.ToString()).Distinct(StringComparer.Ordinal)];
        DateOnly[] days = [new(2020, 7, 1), new(2022, 6, 30), new(2022, 7, 1), Today];
        Parallel.ForEach(codes, code =>
        {
            foreach (DateOnly day in days)
            {
                ImmutableArray<ProductRule> rules = Usmca.RulesFor(HsCode.Parse(code), day);
                foreach (ImmutableArray<string> use in WordsOf(rules))
                {
                    foreach ((string from, string to) in rules.Any(r => r.Trade is not null) ? RuleBills.Trades : RuleBills.Trades[..1])
                    {
                        var good = new TestCase { Good = code, From = Country.Parse(from), To = Country.Parse(to), Day = day, Use = use };
                        string[] applied = [.. ProductRules.Of(Case(good)).Rules.Select(r => r.Id)];
                        if (applied.Length != 1)
                        {
                            wrong.Add($"{code} on {day:yyyy-MM-dd} from {from} to {to} as {string.Join('+', use)}: {string.Join(", ", applied)}");
                        }
                    }
                }
            }
        });

        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>No word, each word that rules route by, and two of them that can describe one good.</summary>
    private static IEnumerable<ImmutableArray<string>> WordsOf(ImmutableArray<ProductRule> rules)
    {
        string[] words = [.. rules.SelectMany(r => r.Use.Concat(r.UseNoneOf)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        yield return [];
        for (int i = 0; i < words.Length; i++)
        {
            yield return [words[i]];
            for (int j = i + 1; j < words.Length; j++)
            {
                if (TwoGoods.Any(set => set.Contains(words[i]) && set.Contains(words[j])))
                {
                    continue;
                }

                yield return [words[i], words[j]];
            }
        }
    }

    private static bool Selects(TestCase good, ProductRule rule, int number) =>
        ProductRules.Of(Case(good)).Attempts.Any(a => a.Rule.Id == rule.Id && a.Number == number && a.ForThisGood == Ternary.Yes);

    private static OriginCase Case(TestCase bill) =>
        new(bill.ToGood(), Compiled.GetOrAdd(bill.Day, day => new CompiledRuleSet(Usmca, Table, day)), bill.Day, unknownAsNonOriginating: false);
}
