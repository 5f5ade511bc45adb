using OriginRules.Testing;

namespace OriginRules.Package.Tests.Assertions;

/// <summary>The chair of the README, as a builder.</summary>
internal static class Chair
{
    private static readonly OriginEngine s_engine = OriginEngine.LoadBundled();

    public static GoodBuilder Bill { get; } = Testing.Bill.Good("CHAIR-200", "9401.39.0030").MadeIn("MX").EnteringOn(2026, 11, 22).Worth(120.00m).With(
        Testing.Bill.Line("LIFT", "8412.31.00").From("CN").NonOriginating().Worth(14.20m),
        Testing.Bill.Line("SEAT", "9401.99.90").From("MX").Originating().Worth(38.80m));

    public static Evaluation Under(string ruleSet) => Of(Bill, ruleSet);

    public static Evaluation Of(GoodBuilder good, string ruleSet = "usmca") => s_engine.Evaluate(good.Build(), ruleSet);

    public static string Failure(Action check) => Should.Throw<OriginAssertionException>(check).Message;
}
