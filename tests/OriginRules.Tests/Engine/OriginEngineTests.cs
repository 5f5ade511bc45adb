using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Engine;

public sealed class OriginEngineTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    private static FinishedGood Sample(string id) => BomReader.ReadFile(Path.Combine(Repository.Root, "samples", "boms", $"{id}.bom.json")).Single().Good.ShouldNotBeNull();

    [Fact]
    public void The_day_comes_from_the_options_then_from_the_good_and_never_from_a_clock()
    {
        FinishedGood good = Sample("S01");
        Engine.Evaluate(good, "usmca").AsOf.ShouldBe(new DateOnly(2026, 11, 22));
        Engine.Evaluate(good, "usmca", new EvaluationOptions { AsOf = new DateOnly(2026, 10, 1) }).AsOf.ShouldBe(new DateOnly(2026, 10, 1));
        Should.Throw<ArgumentException>(() => Engine.Evaluate(good with { EntryDate = null }, "usmca")).Message.ShouldContain("entryDate");
    }

    [Fact]
    public void An_unknown_rule_set_is_refused_with_the_valid_ones() =>
        Should.Throw<ArgumentException>(() => Engine.Evaluate(Sample("S01"), "nafta")).Message.ShouldContain("us-canada");

    [Fact]
    public void The_order_of_lines_changes_no_byte_of_the_result()
    {
        foreach (string id in new[] { "S01", "S02", "S06", "S07", "S09" })
        {
            FinishedGood good = Sample(id);
            FinishedGood reversed = good with { Components = [.. good.Components.Reverse()] };
            Json(Engine.Evaluate(reversed, "us-canada")).ShouldBe(Json(Engine.Evaluate(good, "us-canada")));
        }
    }

    [Fact]
    public void Threads_share_one_engine_and_agree()
    {
        FinishedGood good = Sample("S07");
        string expected = Json(Engine.Evaluate(good, "us-mexico"));
        OriginEngine fresh = OriginEngine.LoadBundled();
        string[] results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = Json(fresh.Evaluate(good, "us-mexico")));
        results.ShouldAllBe(r => r == expected);
    }

    [Fact]
    public void Goods_of_one_entry_share_its_minimum_fee_and_others_pass_through()
    {
        FinishedGood good = Sample("S01");
        FinishedGood InEntry(string id, string? entry) => good with { Id = id, TariffFacts = good.TariffFacts! with { Entry = entry } };
        Evaluation[] evaluations = [.. Engine.Evaluate([InEntry("A", null), InEntry("B", "E-1"), InEntry("C", "E-1")], "none", cancellationToken: TestContext.Current.CancellationToken)];
        evaluations.Select(e => e.FinishedGood).ShouldBe(["A", "B", "C"]);
        evaluations.Select(e => e.Tariff.TotalFees).ShouldBe([3.464m, 17.29m, 17.29m]);
    }

    [Fact]
    public async Task Goods_of_one_entry_that_arrive_one_by_one_share_its_fees()
    {
        FinishedGood[] goods = [.. new[] { "S01", "S04" }.Select(id => Sample(id) with { TariffFacts = (Sample(id).TariffFacts ?? new TariffFacts()) with { Entry = "E" } })];
        List<decimal?> fees = [];
        await foreach (Evaluation evaluation in Engine.EvaluateAsync(goods.ToAsyncEnumerable(), "none", cancellationToken: TestContext.Current.CancellationToken))
        {
            fees.Add(evaluation.Tariff.TotalFees);
        }

        fees.ShouldBe(Engine.Evaluate(goods, "none", cancellationToken: TestContext.Current.CancellationToken).Select(e => e.Tariff.TotalFees));
        fees.ShouldNotBe(goods.Select(g => Engine.Evaluate(g, "none").Tariff.TotalFees));
    }

    [Fact]
    public async Task Goods_that_arrive_one_by_one_give_the_same_evaluations()
    {
        List<string> ids = [];
        await foreach (Evaluation evaluation in Engine.EvaluateAsync(Arriving(), "usmca", cancellationToken: TestContext.Current.CancellationToken))
        {
            ids.Add($"{evaluation.FinishedGood} {evaluation.Tariff.TotalPayable}");
        }

        ids.ShouldBe(["S01 500", "S04 189.798"]);

        static async IAsyncEnumerable<FinishedGood> Arriving()
        {
            yield return Sample("S01");
            await Task.Yield();
            yield return Sample("S04");
        }
    }

    [Fact]
    public void A_house_policy_adds_flags_and_changes_nothing_else()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICompliancePolicy, HoldEverything>();
        services.AddOriginRules(o => o.RuleSets.AddFolder(Path.Combine(Repository.Root, "samples", "CustomRuleSet")));
        using ServiceProvider provider = services.BuildServiceProvider();
        OriginEngine engine = provider.GetRequiredService<OriginEngine>();
        Evaluation held = engine.Evaluate(Sample("S04"), "usmca");
        held.Flags.ShouldContain(f => f.Code == "HOLD");
        held.Tariff.TotalPayable.ShouldBe(Engine.Evaluate(Sample("S04"), "usmca").Tariff.TotalPayable);
        engine.RuleSets.Ids.ShouldContain("usmca-house");
    }

    [Fact]
    public void An_explanation_names_each_line_and_the_arithmetic()
    {
        ExplanationNode tree = Engine.Evaluate(Sample("S02"), "usmca").Explain();
        List<ExplanationNode> nodes = [.. Flatten(tree)];
        nodes.ShouldContain(n => n.Rule == "HARNESS" || n.Rule.EndsWith("HARNESS", StringComparison.Ordinal));
        ExplanationNode content = nodes.First(n => n.Rule == "regionalValueContent by netCost");
        content.Outcome.ShouldBe("holds");
        content.Inputs.Single(i => i.Name == "nonOriginatingMaterials").Number.ShouldBe(4600);
        content.Words.ShouldStartWith("(");
        content.Children.Where(c => decimal.TryParse(c.Outcome, CultureInfo.InvariantCulture, out _)).Sum(c => decimal.Parse(c.Outcome, CultureInfo.InvariantCulture))
            .ShouldBe(4600, "the lines counted add up to the sum");
        tree.Children[^1].Rule.ShouldBe("conclusion");
        tree.Children.Where(c => c.Rule is "transit" or "wholly obtained").ShouldAllBe(c => c.Outcome == "notClaimed" && c.Cite != null);
    }

    private static IEnumerable<ExplanationNode> Flatten(ExplanationNode node) => node.Children.SelectMany(Flatten).Prepend(node);

    private static string Json(Evaluation evaluation)
    {
        using var text = new StringWriter();
        ResultJson.WriteLine(text, evaluation, evaluation.Explain());
        return text.ToString();
    }

    private sealed class HoldEverything : ICompliancePolicy
    {
        public IEnumerable<Flag> Review(Evaluation evaluation) => [new Flag { Code = "HOLD", Severity = FlagSeverity.Info, Message = "held" }];
    }
}
