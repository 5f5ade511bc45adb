using NRules.Fluent;
using NRules.RuleModel;
using OriginRules.Policies;
using OriginRules.RuleSets;
using static OriginRules.NRules.Tests.Given;

namespace OriginRules.NRules.Tests;

public sealed class PolicyTests
{
    [Fact]
    public void Rules_match_every_fact_of_an_evaluation() => Codes(Reviewed(Car, typeof(AllFacts))).ShouldBe(["ACME-ALL-S02"]);

    [Fact]
    public void Every_line_is_a_fact_with_its_path() =>
        Reviewed(Good("G", 100, Line("SUB", "MX", 50, Line("B", "CN", 5), Line("A", "CN", 5))), typeof(EveryLine)).Flags.Where(f => f.Code == "ACME-LINE").Select(f => f.Path).ShouldBe(["SUB", "SUB/A", "SUB/B"]);

    [Fact]
    public void Two_equal_lines_are_two_facts_even_when_they_are_one_object()
    {
        Component bolt = Line("BOLT", "CN", 5);
        Component twin = Line("BOLT", "CN", 5);
        (bolt == twin).ShouldBeTrue("the records must be equal by value for the test to say anything");
        Codes(Reviewed(Good("G", 100, Line("S1", "MX", 20, bolt), Line("S2", "MX", 20, twin)), typeof(CountComponents))).ShouldBe(["ACME-CN-2"]);
        Codes(Reviewed(Good("G", 100, Line("S1", "MX", 20, bolt), Line("S2", "MX", 20, bolt)), typeof(CountComponents))).ShouldBe(["ACME-CN-2"]);
    }

    [Fact]
    public void Rules_chain_over_facts_of_their_own_and_react_to_flags_raised_before()
    {
        FinishedGood good = Good("G", 100, Line("A", "CN", 50));
        Codes(Reviewed(good, typeof(Suspect), typeof(Suspected))).ShouldBe(["ACME-SUSPECT"]);
        Codes(Reviewed(Good("G", 100, Line("A", "MX", 50)), typeof(Suspect), typeof(Suspected))).ShouldBeEmpty();
    }

    [Fact]
    public void A_flag_that_a_rule_yields_goes_when_what_it_rests_on_goes() =>
        Codes(Reviewed(Good("G", 100, Line("A", "CN", 50)), typeof(Suspect), typeof(Suspected), typeof(Cleared))).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(ThrowsInAction), "throws when it fires", "no table for S02.")]
    [InlineData(typeof(ThrowsInCondition), "throws while it is matched", "Index was outside the bounds")]
    public void A_rule_that_throws_is_a_flag_that_names_rule_and_good_and_stops_no_other(Type rule, string name, string why)
    {
        Evaluation evaluation = Reviewed(Car, rule, typeof(AllFacts));
        Codes(evaluation).ShouldBe(["HOUSE-RULE-FAILED", "ACME-ALL-S02"]);
        Flag failed = evaluation.Flags.Single(f => f.Code == "HOUSE-RULE-FAILED");
        failed.Severity.ShouldBe(FlagSeverity.Warning);
        failed.Message.ShouldStartWith($"House rule '{name}' failed on good 'S02': ");
        failed.Message.ShouldContain(why);
    }

    [Fact]
    public void Rules_that_set_each_other_off_are_stopped()
    {
        var policy = new NRulesPolicy(HouseRules.FromTypes(typeof(ForEver), typeof(AllFacts)), new NRulesOptions { MaxFirings = 20 });
        NRulesReview review = policy.Examine(Engine.Evaluate(Car, Agreement));
        review.Flags.Select(f => f.Code).ShouldContain("HOUSE-RULES-STOPPED");
        review.Firings.Length.ShouldBe(20);
    }

    [Fact]
    public void Rules_add_flags_and_leave_every_other_byte_as_it_was()
    {
        var options = new EvaluationOptions { Policies = [new NRulesPolicy(HouseRules.FromTypes(typeof(AllFacts), typeof(EveryLine), typeof(ThrowsInAction)))] };
        foreach (FinishedGood good in Samples.Take(10))
        {
            Evaluation plain = Engine.Evaluate(good, Agreement);
            Evaluation reviewed = Engine.Evaluate(good, Agreement, options);
            reviewed.Flags.Length.ShouldBeGreaterThan(plain.Flags.Length);
            Json(reviewed with { Flags = plain.Flags }).ShouldBe(Json(plain));
        }
    }

    [Fact]
    public void A_review_tells_which_rule_fired_on_what_in_order()
    {
        NRulesReview review = new NRulesPolicy(HouseRules.FromTypes(typeof(Suspect), typeof(Suspected), typeof(EveryLine))).Examine(Engine.Evaluate(Good("G", 100, Line("A", "CN", 50)), Agreement));
        review.Firings.Select(f => $"{f.Rule.Split('.')[^1]} on {f.On}: {f.Outcome}").ShouldBe(["EveryLine on line A: ACME-LINE", "Suspect on good G: ", "Suspected on Suspicion: ACME-SUSPECT"], ignoreOrder: true);
        new NRulesPolicy(HouseRules.FromTypes(typeof(EveryLine)), new NRulesOptions { RecordFirings = false }).Examine(Engine.Evaluate(Car, Agreement)).Firings.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_come_from_types_assemblies_and_repositories()
    {
        var repository = new RuleRepository();
        repository.Load(s => s.PrivateTypes().From(typeof(AllFacts)));
        Codes(Reviewed(Car, HouseRules.FromRepository(repository))).ShouldBe(["ACME-ALL-S02"]);
        Codes(Reviewed(Car, HouseRules.FromRepository(repository).And(HouseRules.FromTypes(typeof(CountComponents))))).ShouldBe(["ACME-ALL-S02", "ACME-CN-2"]);
        HouseRules ofSample = HouseRules.FromAssemblies(typeof(NRulesPolicies.MarginApproval).Assembly);
        Codes(Reviewed(Car with { Costs = null, NetCost = 20_500 }, ofSample)).ShouldBe(["ACME-APPROVAL"]);
        Should.Throw<ArgumentException>(() => HouseRules.FromAssemblies(typeof(OriginEngine).Assembly)).Message.ShouldContain("OriginRules");
        Should.Throw<ArgumentException>(() => HouseRules.FromTypes(typeof(string))).Message.ShouldContain("System.String");
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new NRulesOptions { BatchSize = 49 });
        Should.Throw<ArgumentOutOfRangeException>(() => new NRulesOptions { BatchSize = 1001 });
        Should.Throw<ArgumentOutOfRangeException>(() => new NRulesOptions { MaxFirings = 0 });
        new NRulesOptions { BatchSize = 50, MaxFirings = 1 }.BatchSize.ShouldBe(50);
    }

    private static Evaluation Reviewed(FinishedGood good, params Type[] rules) => Reviewed(good, HouseRules.FromTypes(rules));

    private static Evaluation Reviewed(FinishedGood good, HouseRules rules) => Engine.Evaluate(good, Agreement, new EvaluationOptions { Policies = [new NRulesPolicy(rules)] });
}
