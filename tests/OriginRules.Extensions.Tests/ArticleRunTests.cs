using OriginRules.Results;
using static OriginRules.Extensions.Tests.Samples;

namespace OriginRules.Extensions.Tests;

public sealed class ArticleRunTests
{
    [Theory]
    [InlineData("usmca")]
    [InlineData("us-canada")]
    [InlineData("none")]
    public void Provisions_run_one_by_one_give_the_evaluation_that_the_engine_gives(string ruleSet)
    {
        foreach (FinishedGood good in Goods)
        {
            ArticleRun run = Engine.Begin(good, ruleSet);
            List<string> ran = [];
            while (run.Next is { } article)
            {
                ran.Add(article);
                run.RunNext();
            }

            ran.ShouldBe(ArticleRun.Articles.Take(ran.Count));
            Json(run.Complete()).ShouldBe(Json(Engine.Evaluate(good, ruleSet)));
            run.Complete().ShouldBeSameAs(run.Complete());
        }
    }

    [Fact]
    public void A_run_that_is_completed_early_runs_what_is_left()
    {
        ArticleRun run = Engine.Begin(Goods[0], Agreement);
        run.RunNext();
        run.RunNext();
        Json(run.Complete()).ShouldBe(Json(Engine.Evaluate(Goods[0], Agreement)));
        run.Next.ShouldBeNull();
        Should.Throw<InvalidOperationException>(run.RunNext).Message.ShouldContain(Goods[0].Id);
    }

    [Fact]
    public void A_stratum_that_decides_is_the_last()
    {
        ArticleRun run = Engine.Begin(Goods[0], "none");
        ArticleFinding finding = run.RunNext()!;
        finding.Article.ShouldBe("noAgreement");
        finding.Holds.ShouldBe(false);
        run.Next.ShouldBeNull();
        run.Complete().Origin.Step.ShouldBe("noAgreement");
    }

    [Fact]
    public void A_finding_says_what_was_tested_and_which_facts_it_turns_on()
    {
        ArticleRun run = Engine.Begin(Good(100, Line("A", null, 50)) with { ProductionCountry = null }, Agreement);
        run.RunNext()!.Holds.ShouldBe(true);
        ArticleFinding parties = run.RunNext()!;
        parties.Holds.ShouldBeNull();
        parties.Missing.Select(m => m.Fact).ShouldBe(["productionCountry"]);
        (parties.Good.Id, parties.RuleSet, parties.Article).ShouldBe(("G-1", Agreement, "parties"));
    }

    [Fact]
    public void A_stratum_that_fails_leaves_no_half_of_an_answer()
    {
        Currency.TryParse("EUR", out Currency euro).ShouldBeTrue();
        ArticleRun run = Engine.Begin(Good(100, Line("A", "CN", 5) with { Currency = euro }), Agreement);
        Exception? first = null;
        while (run.Next is not null && first is null)
        {
            first = Record.Exception(() => run.RunNext());
        }

        first.ShouldBeOfType<ArgumentException>().Message.ShouldContain("exchange rate");
        Should.Throw<ArgumentException>(run.Complete).Message.ShouldBe(first.Message);
    }

    [Fact]
    public void Flags_added_to_an_evaluation_stand_in_order_and_change_nothing_else()
    {
        Evaluation plain = Engine.Evaluate(Goods[0], Agreement);
        Evaluation flagged = plain.WithFlags(new Policies.Flag { Code = "ACME-Z", Severity = Policies.FlagSeverity.Violation, Message = "Z" }, plain.Flags[0]);
        flagged.Flags.Length.ShouldBe(plain.Flags.Length + 1);
        Json(flagged with { Flags = plain.Flags }).ShouldBe(Json(plain));
    }

    [Fact]
    public void Rules_that_fired_come_last_in_the_explanation()
    {
        Evaluation plain = Engine.Evaluate(Goods[0], Agreement);
        ExplanationNode[] children = [.. (plain with { Firings = [new RuleFiring { Rule = "acme", On = "S01", Outcome = "ACME-A" }] }).Explain().Children];
        children[..^1].Select(c => c.Rule).ShouldBe(plain.Explain().Children.Select(c => c.Rule));
        children[^1].ShouldSatisfyAllConditions(n => n.Rule.ShouldBe("rulesFired"), n => n.Children.Single().Rule.ShouldBe("acme"), n => n.Children.Single().Words.ShouldBe("S01"));
    }
}
