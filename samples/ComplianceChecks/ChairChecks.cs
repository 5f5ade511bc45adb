using OriginRules;
using OriginRules.Testing;

namespace ComplianceChecks;

/// <summary>What the company promises about its chair, checked on every change of the bill.</summary>
public sealed class ChairChecks
{
    private static readonly OriginEngine s_engine = OriginEngine.LoadBundled();

    private static readonly FinishedGood s_chair = BomReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "bills", "chair.bom.json")).Single().Good!;

    [Fact]
    public void It_originates_three_points_clear_of_the_threshold_and_pays_nothing() =>
        s_engine.Evaluate(s_chair, "usmca").ShouldOriginate("usmca").WithMarginOfAtLeast(3).And.ShouldBeGrantedPreference().ShouldPay(0m);

    [Fact]
    public void Its_chinese_content_stays_under_the_companys_limit() =>
        s_engine.Evaluate(s_chair, "usmca").ShouldHaveChineseContentBelow(10).ShouldHaveNoViolation();

    [Fact]
    public void The_planned_model_with_a_mexican_lift_holds_no_chinese_content()
    {
        FinishedGood planned = Bill.Good("CHAIR-300", "9401.39.0030").MadeIn("MX").EnteringOn(2026, 11, 22).Worth(130m).With(
            Bill.Line("LIFT", "8412.31.00").From("MX").Originating("usmca").Worth(11m),
            Bill.Line("SEAT", "9401.99.90").From("MX").Originating("usmca").Worth(32m)).Build();
        s_engine.Evaluate(planned, "usmca").ShouldOriginate("usmca").And.ShouldHaveChineseContentBelow(0.01m).ShouldPay(0m);
    }
}
