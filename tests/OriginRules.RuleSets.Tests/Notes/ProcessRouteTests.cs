using OriginRules.Results;
using static OriginRules.RuleSets.Tests.Notes.TestBill;

namespace OriginRules.RuleSets.Tests.Notes;

public sealed class ProcessRouteTests
{
    [Theory]
    [InlineData("2707.50", "chemicalReaction", true)]
    [InlineData("2620.11", "chemicalReaction", false)]
    [InlineData("2707.50", "purification", false)]
    [InlineData("2804.10", "chemicalReaction", true)]
    [InlineData("2804.10", "distillation", false)]
    [InlineData("2916.31", "chemicalReaction", true)]
    [InlineData("2916.32", "chemicalReaction", false)]
    [InlineData("3301.12", "chemicalReaction", false)]
    [InlineData("3502.11", "chemicalReaction", false)]
    [InlineData("3502.20", "chemicalReaction", true)]
    [InlineData("3823.11", "chemicalReaction", false)]
    [InlineData("3823.11", "purification", true)]
    [InlineData("3301.12", "purification", false)]
    [InlineData("3004.90", "controlledBlending", true)]
    [InlineData("2804.10", "controlledBlending", false)]
    [InlineData("3206.20", "controlledBlending", false)]
    [InlineData("3808.91", "controlledBlending", false)]
    [InlineData("3810.10", "controlledBlending", true)]
    [InlineData("3004.90", "particleSizeChange", true)]
    [InlineData("3810.10", "particleSizeChange", false)]
    [InlineData("3822.00", "standardsMaterials", true)]
    [InlineData("3301.12", "standardsMaterials", false)]
    [InlineData("2906.11", "isomerSeparation", true)]
    [InlineData("3502.19", "isomerSeparation", false)]
    [InlineData("2922.41", "biotechnologicalProcess", true)]
    [InlineData("2930.40", "biotechnologicalProcess", false)]
    [InlineData("3004.90", "biotechnologicalProcess", false)]
    [InlineData("3901.10", "controlledBlending", true)]
    [InlineData("4002.11", "controlledBlending", false)]
    [InlineData("4002.11", "purification", true)]
    [InlineData("4002.11", "chemicalReaction", true)]
    [InlineData("4104.11", "chemicalReaction", false)]
    public void A_process_confers_origin_where_the_note_says_so_and_the_product_rule_fails(string code, string process, bool confers)
    {
        OriginDetermination determination = Good(code, "-", process, Foreign(code, 95, "sameGood")).Determine();
        determination.Status.ShouldBe(confers ? OriginStatus.Originating : OriginStatus.NonOriginating);
        if (confers)
        {
            determination.Step.ShouldBe("processRules");
            determination.Criterion.ShouldBe("B");
            determination.AlsoQualifies.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_process_that_is_not_stated_leaves_open_what_the_product_rule_refuses()
    {
        OriginDetermination open = Good("2804.10", "-", null, Foreign("2804.10", 95)).Determine();
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldContain(m => m.Fact == "processes");
    }

    [Theory]
    [InlineData("separationFromManMadeMixture", OriginStatus.NonOriginating)]
    [InlineData("separationFromManMadeMixture chemicalReaction", OriginStatus.Originating)]
    [InlineData("-", OriginStatus.Originating)]
    public void Separating_a_man_made_mixture_satisfies_no_rule_without_a_reaction(string processes, OriginStatus expected)
    {
        OriginDetermination determination = Good("2901.10", "-", processes, Foreign("3814.00", 60)).Determine();
        determination.Status.ShouldBe(expected);
        (determination.Step == "separationProhibition").ShouldBe(expected == OriginStatus.NonOriginating);
    }
}
