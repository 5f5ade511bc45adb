using Microsoft.Extensions.DependencyInjection;
using OriginRules.Policies;
using static OriginRules.Extensions.Tests.Samples;

namespace OriginRules.Extensions.Tests;

public sealed class PolicyTests
{
    private static readonly string[] RuleSets = ["usmca", "us-canada", "us-mexico", "none"];

    [Fact]
    public void Policies_add_flags_and_leave_every_other_byte_of_the_ten_samples_as_it_was()
    {
        var options = new EvaluationOptions
        {
            Policies =
            [
                new ChineseContentCap { MaxPercent = 0, Severity = FlagSeverity.Violation }, new SupplierBlockList { Countries = [Country.Parse("CN")] }, new HoldUnderMargin { MarginPoints = 100 },
                new DutyApproval(), new BrokenPolicy(),
            ],
        };
        int raised = 0;
        foreach (FinishedGood good in Goods)
        {
            foreach (string ruleSet in RuleSets)
            {
                Evaluation plain = Engine.Evaluate(good, ruleSet);
                Evaluation reviewed = Engine.Evaluate(good, ruleSet, options);
                raised += reviewed.Flags.Length - plain.Flags.Length;
                reviewed.Flags.Except(plain.Flags).ShouldAllBe(f => f.Code.StartsWith("HOUSE-", StringComparison.Ordinal) || f.Code.StartsWith("ACME-", StringComparison.Ordinal));
                plain.Flags.Except(reviewed.Flags).ShouldBeEmpty();
                Json(reviewed with { Flags = plain.Flags }).ShouldBe(Json(plain));
            }
        }

        raised.ShouldBeGreaterThan(RuleSets.Length * Goods.Count);
    }

    [Fact]
    public void A_policy_that_throws_becomes_a_flag_that_names_it_and_the_good_and_stops_no_other()
    {
        Evaluation evaluation = Engine.Evaluate(Goods[0], Agreement, new EvaluationOptions { Policies = [new BrokenPolicy(), new ManyFlags("ACME-AFTER")] });
        Flag failed = evaluation.Flags.Single(f => f.Code == "HOUSE-POLICY-FAILED");
        failed.Severity.ShouldBe(FlagSeverity.Warning);
        failed.Message.ShouldContain("'broken on purpose'");
        failed.Message.ShouldContain($"'{Goods[0].Id}'");
        failed.Message.ShouldContain("no such table.");
        evaluation.Flags.Select(f => f.Code).ShouldContain("ACME-FIRST");
        evaluation.Flags.Select(f => f.Code).ShouldContain("ACME-AFTER");
    }

    [Fact]
    public void Flags_stand_in_one_order_whatever_the_order_of_the_policies_and_none_twice()
    {
        string[] forward = Codes(new ManyFlags("ACME-B", "ACME-A"), new ManyFlags("ACME-C", "ACME-A"));
        forward.ShouldBe(["ACME-A", "ACME-B", "ACME-C"]);
        Codes(new ManyFlags("ACME-A", "ACME-C"), new ManyFlags("ACME-A", "ACME-B")).ShouldBe(forward);
    }

    [Fact]
    public void A_policy_reaches_the_good_and_every_line_with_its_path()
    {
        Evaluation evaluation = Engine.Evaluate(Good(100, Line("SUB", "MX", 50, Line("Z", "CN", 5), Line("A", "CN", 5)), Line("B", "MX", 1)), Agreement);
        evaluation.Lines().Select(l => l.Path).ShouldBe(["B", "SUB", "SUB/A", "SUB/Z"]);
        evaluation.Lines()[2].Parent!.Line.ShouldBeSameAs(evaluation.Good.Components[0]);
    }

    [Fact]
    public void Two_equal_lines_are_two_lines()
    {
        Component line = Line("A", "CN", 5);
        Engine.Evaluate(Good(100, Line("S1", "MX", 50, line), Line("S2", "MX", 50, line)), Agreement).Lines().Count.ShouldBe(4);
    }

    [Fact]
    public void Registered_policies_review_what_the_engine_of_the_application_evaluates()
    {
        using ServiceProvider provider = new ServiceCollection().AddSingleton<ICompliancePolicy>(new ManyFlags("ACME-A")).AddSingleton<ICompliancePolicy, DutyApproval>().AddOriginRules().BuildServiceProvider();
        provider.GetRequiredService<OriginEngine>().Evaluate(Goods[0], "none").Flags.Select(f => f.Code).ShouldContain("ACME-A");
        provider.GetRequiredService<OriginEngine>().Evaluate(Goods[0], "none").Flags.Select(f => f.Code).ShouldContain("ACME-DUTY");
    }

    private static string[] Codes(params ICompliancePolicy[] policies) =>
        [.. Engine.Evaluate(Goods[0], Agreement, new EvaluationOptions { Policies = [.. policies] }).Flags.Select(f => f.Code).Where(c => c.StartsWith("ACME-", StringComparison.Ordinal))];
}
