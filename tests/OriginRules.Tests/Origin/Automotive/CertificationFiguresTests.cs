using OriginRules.Results;
using OriginRules.Tests.Intake;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

/// <summary>A vehicle whose producer gives the figures behind a certification instead of the certification.</summary>
public sealed class CertificationFiguresTests
{
    private const string Today = "2026-11-22";

    [Theory]
    [InlineData("25.01", OriginStatus.NonOriginating)]
    [InlineData("25", OriginStatus.Originating)]
    public void Core_parts_are_computed_when_no_statement_is_given(string foreign, OriginStatus expected)
    {
        AutomotiveFacts facts = Certified with { CoreParts = null, CorePartFigures = [new() { Category = "engine", NetCost = 100, NonOriginatingMaterials = 90, NonOriginatingComponents = Number(foreign) }] };
        Car(facts).StatusOn(Today).ShouldBe(expected);
        Car(facts with { CoreParts = "allOriginating" }).StatusOn(Today).ShouldBe(OriginStatus.Originating, "what is certified stands");
    }

    [Fact]
    public void Core_part_figures_that_leave_a_way_open_leave_the_answer_open()
    {
        AutomotiveFacts facts = Certified with { CoreParts = null, CorePartFigures = [new() { Category = "engine", NetCost = 100, NonOriginatingMaterials = 90 }] };
        Car(facts).ExamineOn(Today).Determination.Missing.ShouldHaveSingleItem().Fact.ShouldBe("automotive.coreParts");
    }

    [Theory]
    [InlineData("3999", OriginStatus.NonOriginating)]
    [InlineData("4000", OriginStatus.Originating)]
    public void Labor_value_content_is_computed_when_it_is_not_certified(string materials, OriginStatus expected)
    {
        var figures = new LaborValueContentFigures { Formula = LaborValueContentFormula.NetCost, Base = 10000, HighWageMaterials = Number(materials) };
        Car(Certified with { LaborValueContentCertified = null, LaborValueContent = figures }).StatusOn(Today).ShouldBe(expected);
    }

    [Theory]
    [InlineData("69.99", OriginStatus.NonOriginating)]
    [InlineData("70", OriginStatus.Originating)]
    public void Purchases_are_computed_when_no_share_is_stated(string originating, OriginStatus expected)
    {
        AutomotiveFacts steel = Certified with { SteelPurchasesPercent = null, SteelPurchases = [Bought("7208.39", Number(originating), true), Bought("7208.39", 100 - Number(originating), false)] };
        Car(steel).StatusOn(Today).ShouldBe(expected);
        AutomotiveFacts aluminum = Certified with { AluminumPurchasesPercent = null, AluminumPurchases = [Bought("7606.12", Number(originating), true), Bought("7606.12", 100 - Number(originating), false)] };
        Car(aluminum).StatusOn(Today).ShouldBe(expected);
    }

    [Fact]
    public void The_figures_are_read_from_a_bill_and_wrong_ones_are_findings()
    {
        static IntakeResult Read(int netCost) => Bom.With($$"""
            "automotive": { "corePartFigures": [ { "category": "engine", "netCost": {{netCost}}, "nonOriginatingComponents": 20 } ],
              "laborValueContent": { "formula": "annualPurchaseValue", "base": 500, "highWageMaterials": 200, "technologyWages": 1, "productionWages": 30 },
              "steelPurchases": [ { "hs2012": "7208.39", "value": 70, "originating": true } ] }
            """);

        AutomotiveFacts facts = Read(100).Good!.Automotive!;
        facts.CorePartFigures!.Value.ShouldHaveSingleItem().NonOriginatingComponents.ShouldBe(20);
        facts.LaborValueContent!.Formula.ShouldBe(LaborValueContentFormula.AnnualPurchaseValue);
        facts.LaborValueContent.CountLaborCosts.ShouldBeTrue();
        facts.SteelPurchases!.Value.ShouldHaveSingleItem().Code.ShouldBe(HsCode.Parse("7208.39"));
        Read(0).Findings.ShouldContain(f => f.Severity == FindingSeverity.Error && f.Message.Contains("more than zero"));
    }

    private static MetalPurchase Bought(string code, decimal value, bool originating) => new() { Code = HsCode.Parse(code), Value = value, Originating = originating };

    private static FinishedGood Car(AutomotiveFacts facts) => ByNetCost("8703.23", "8407.34", 20, "passengerVehicle") with { Automotive = facts };
}
