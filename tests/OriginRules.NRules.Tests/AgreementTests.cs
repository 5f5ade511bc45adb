using System.Collections.Immutable;
using CsCheck;
using Newtonsoft.Json.Linq;
using OriginRules.Results;
using OriginRules.RuleSets.Tests.Cases;
using static OriginRules.NRules.Tests.Given;

namespace OriginRules.NRules.Tests;

/// <summary>The provisions in an NRules session give the answers of the built-in executor, byte for byte.</summary>
public sealed class AgreementTests
{
    private const int Generated = 1000;
    private const int Batch = 50;

    public static TheoryData<string> Files => [.. CaseFiles.All().Select(c => c.File).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_executors_agree_on_every_case(string file)
    {
        foreach ((string ruleSet, _, JObject one) in CaseFiles.All().Where(c => c.File == file))
        {
            FinishedGood good = GoodOf(one);
            var options = new EvaluationOptions
            {
                Preset = (string?)one["preset"] ?? "essay",
                Set = (one["set"] as JObject)?.Properties().ToImmutableSortedDictionary(p => p.Name, p => CaseFiles.Text(p.Value), StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
            };
            string own = AllRuleSets.Contains(ruleSet) ? ruleSet : Agreement;
            JsonOrError(() => Executor.Evaluate(good, own, options)).ShouldBe(JsonOrError(() => Engine.Evaluate(good, own, options)), (string?)one["name"]);
        }
    }

    [Fact]
    public void Both_executors_agree_on_the_samples_and_the_portfolio_under_every_rule_set()
    {
        Samples.Length.ShouldBeGreaterThan(200);
        foreach (string ruleSet in AllRuleSets)
        {
            Executor.Evaluate(Samples, ruleSet).Select(Json).ShouldBe(Engine.Evaluate(Samples, ruleSet, cancellationToken: TestContext.Current.CancellationToken).Select(Json));
        }
    }

    [Fact]
    public void Both_executors_agree_on_a_thousand_generated_goods_of_every_outcome()
    {
        Dictionary<string, int> outcomes = [];
        GeneratedGoods.Good.Array[Batch].Sample(
            goods =>
            {
                Evaluation[] here = [.. Executor.Evaluate(goods, Agreement)];
                here.Select(Json).ShouldBe(Engine.Evaluate(goods, Agreement).Select(Json));
                lock (outcomes)
                {
                    foreach (Evaluation evaluation in here)
                    {
                        string outcome = evaluation.Origin.Status.ToString();
                        outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                    }
                }
            },
            iter: Generated / Batch);
        outcomes.Values.Sum().ShouldBe(Generated);
        outcomes.Keys.Order(StringComparer.Ordinal).ShouldBe([nameof(OriginStatus.NonOriginating), nameof(OriginStatus.Originating), nameof(OriginStatus.Undetermined)]);
    }

    [Fact]
    public void A_good_that_cannot_be_evaluated_throws_when_it_is_reached_and_not_before()
    {
        Currency.TryParse("EUR", out Currency euro).ShouldBeTrue();
        FinishedGood[] goods = [Car, Good("NO-RATE", 100, Line("A", "CN", 5) with { Currency = euro }), Car];
        using IEnumerator<Evaluation> evaluations = Executor.Evaluate(goods, Agreement).GetEnumerator();
        evaluations.MoveNext().ShouldBeTrue();
        evaluations.Current.FinishedGood.ShouldBe("S02");
        Should.Throw<ArgumentException>(() => evaluations.MoveNext()).Message.ShouldBe(Should.Throw<ArgumentException>(() => Engine.Evaluate(goods[1], Agreement)).Message);
        Should.Throw<ArgumentException>(() => Executor.Evaluate(Car, "no-such-rule-set")).Message.ShouldBe(Should.Throw<ArgumentException>(() => Engine.Evaluate(Car, "no-such-rule-set")).Message);
    }

    [Fact]
    public void Goods_of_one_entry_share_its_fees_across_batches()
    {
        FinishedGood[] goods = [.. Enumerable.Range(0, 60).Select(i => Car with { Id = $"G{i:00}", TariffFacts = Car.TariffFacts! with { Entry = "E-1" } })];
        Evaluation[] here = [.. new NRulesExecutor(Engine, options: new NRulesOptions { BatchSize = 50 }).Evaluate(goods, "none")];
        here.Select(Json).ShouldBe(Engine.Evaluate(goods, "none", cancellationToken: TestContext.Current.CancellationToken).Select(Json));
    }

    private static FinishedGood GoodOf(JObject one)
    {
        IEnumerable<IntakeResult> read = (string?)one["bom"] is { } path
            ? BomReader.ReadFile(Path.Combine(CaseFiles.Root, path))
            : BomReader.Read(new StringReader(new JObject { ["schema"] = "originrules/bom/1", ["finishedGoods"] = new JArray(one["good"]!) }.ToString()));
        return read.Single(r => one["good"] is not JValue id || r.Id == (string?)id).Good!;
    }
}
