using OriginRules.Results;
using static OriginRules.NRules.Tests.Given;

namespace OriginRules.NRules.Tests;

public sealed class BetweenProvisionsTests
{
    [Fact]
    public void A_rule_fires_between_two_provisions_and_the_explanation_says_so()
    {
        Evaluation evaluation = With(typeof(Between), typeof(AfterConclusion)).Evaluate(Car, Agreement);
        ExplanationNode fired = evaluation.Explain().Children[^1];
        fired.Rule.ShouldBe("rulesFired");
        fired.Children.Select(n => $"{n.Rule} on {n.Words}: {n.Outcome}").ShouldBe(
        [
            "agreement on S02: holds", "parties on S02: holds", "transit on S02: holds", "nonQualifyingOperations on S02: holds", "deemedOriginating on S02: fails",
            "between on transit holds on S02: ACME-S02",
            "whollyObtained on S02: fails", "exclusivelyOriginatingMaterials on S02: fails", "productRule on S02: holds", "unassembledGoodsAndParts on S02: fails", "conclusion on S02: fired",
            "after on evaluation S02: ACME-S02-Originating",
        ]);
        Codes(evaluation).ShouldBe(["ACME-S02", "ACME-S02-Originating"]);
        Json(evaluation with { Flags = [] }).ShouldBe(Json(Engine.Evaluate(Car, Agreement) with { Flags = [] }));
    }

    [Fact]
    public void A_stratum_that_decides_ends_the_provisions_of_its_good_alone()
    {
        FinishedGood[] goods = [Car with { Id = "DE", ProductionCountry = Country.Parse("DE"), ExportCountry = null }, Car];
        Evaluation[] evaluations = [.. With(typeof(Between)).Evaluate(goods, Agreement)];
        evaluations[0].Firings.Select(f => f.Rule).ShouldBe(["agreement", "notAParty", "conclusion"]);
        evaluations[1].Firings.Select(f => f.Rule).ShouldContain("productRule");
        evaluations.Select(e => string.Join(", ", Codes(e))).ShouldBe(["", "ACME-S02"]);
    }

    [Fact]
    public void Priorities_stand_in_the_order_of_the_provisions()
    {
        Evaluation evaluation = Executor.Evaluate(Car, Agreement);
        string[] ran = [.. evaluation.Firings.Select(f => f.Rule).Where(r => r != "conclusion")];
        ran.ShouldBe(ArticleRun.Articles.Where(ran.Contains));
        int[] strata = [.. typeof(Strata).GetFields().Select(f => (int)f.GetRawConstantValue()!)];
        strata.ShouldBe(strata.OrderDescending());
        strata.Length.ShouldBe(ArticleRun.Articles.Length + 1);
    }

    [Fact]
    public void Flags_of_a_batch_go_to_the_good_that_the_rule_fired_on()
    {
        FinishedGood[] goods = [.. Enumerable.Range(0, 120).Select(i => Car with { Id = $"G{i:000}" })];
        Evaluation[] evaluations = [.. new NRulesExecutor(Engine, HouseRules.FromTypes(typeof(Between)), new NRulesOptions { BatchSize = 50 }).Evaluate(goods, Agreement)];
        evaluations.Select(e => e.FinishedGood).ShouldBe(goods.Select(g => g.Id));
        evaluations.ShouldAllBe(e => Codes(e).Single() == $"ACME-{e.FinishedGood}");
    }

    [Fact]
    public void Two_equal_goods_are_two_cases()
    {
        Evaluation[] evaluations = [.. With(typeof(Between)).Evaluate([Car, Car], Agreement)];
        evaluations.Length.ShouldBe(2);
        evaluations.ShouldAllBe(e => Codes(e).Single() == "ACME-S02");
    }

    [Theory]
    [InlineData(typeof(Halts))]
    [InlineData(typeof(TakesCases))]
    [InlineData(typeof(ThrowsInAction))]
    [InlineData(typeof(ForEver))]
    public void No_rule_can_keep_a_provision_from_being_tested_or_change_what_it_finds(Type rule)
    {
        var executor = new NRulesExecutor(Engine, HouseRules.FromTypes(rule), new NRulesOptions { MaxFirings = 100 });
        FinishedGood[] goods = [.. Samples.Take(10)];
        Evaluation[] evaluations = [.. executor.Evaluate(goods, Agreement)];
        evaluations.Select(e => Json(e with { Flags = [] })).ShouldBe(goods.Select(g => Json(Engine.Evaluate(g, Agreement) with { Flags = [] })));
    }

    [Fact]
    public void A_rule_that_throws_is_a_flag_on_every_good_it_threw_on_and_on_no_other()
    {
        Evaluation[] evaluations = [.. With(typeof(ThrowsInCondition), typeof(Between)).Evaluate([Car, Car with { Id = "OTHER" }], Agreement)];
        foreach (Evaluation evaluation in evaluations)
        {
            evaluation.Flags.Single(f => f.Code == "HOUSE-RULE-FAILED").Message.ShouldStartWith($"House rule 'throws while it is matched' failed on good '{evaluation.FinishedGood}': ");
            Codes(evaluation).ShouldContain($"ACME-{evaluation.FinishedGood}");
        }
    }

    [Fact]
    public void Rules_that_never_end_for_one_good_end_for_it_alone()
    {
        var executor = new NRulesExecutor(Engine, HouseRules.FromTypes(typeof(ForEver), typeof(AfterConclusion)), new NRulesOptions { MaxFirings = 30 });
        Evaluation[] evaluations = [.. executor.Evaluate([Car with { Id = "BEFORE" }, Car, Car with { Id = "BEHIND" }], Agreement)];
        evaluations.Select(e => Codes(e).Contains("HOUSE-RULES-STOPPED")).ShouldBe([false, true, false]);
        Codes(evaluations[2]).ShouldContain("ACME-BEHIND-Originating");
    }

    [Fact]
    public void A_case_tells_good_rule_set_and_day() => Codes(With(typeof(TakesCases)).Evaluate(Car, "us-mexico")).ShouldBe(["ACME-S02-us-mexico-2026"]);

    private static NRulesExecutor With(params Type[] rules) => new(Engine, HouseRules.FromTypes(rules));
}
