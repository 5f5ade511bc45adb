using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a producer certifies of a vehicle: core parts, labor value content, purchases of steel and aluminum. What is certified stands; else the figures behind it are computed.</summary>
/// <remarks>19 CFR 182 App. A s. 14(4), 17, 18, 19(4), 19(5).</remarks>
internal static class VehicleCertifications
{
    private const string AllOriginating = "allOriginating";
    private const string NotAllOriginating = "notAllOriginating";
    private const string NotStated = "not stated";
    private const string Percent = "percent";

    /// <summary>One requirement with its outcome and its step of the explanation.</summary>
    public readonly record struct Outcome(Test Test, string Rule, string Cite)
    {
        public ImmutableArray<ExplanationInput> Inputs { get; init; } = [];

        public ImmutableArray<ExplanationNode> Children { get; init; } = [];

        public string? Words { get; init; }
    }

    public static ImmutableArray<Outcome> Of(OriginCase @case, VehicleCategory category)
    {
        AutomotiveFacts facts = @case.Good.Automotive ?? new AutomotiveFacts();
        return
        [
            Labor(@case, category, facts),
            CoreParts(@case, category, facts),
            Metal(@case, category, "steelPurchases", facts.SteelPurchasesPercent, facts.SteelPurchases, r => r.SteelPurchases),
            Metal(@case, category, "aluminumPurchases", facts.AluminumPurchasesPercent, facts.AluminumPurchases, r => r.AluminumPurchases),
        ];
    }

    public static AutomotiveRequirements Asked(OriginCase @case, VehicleCategory category) =>
        AutomotiveRequirements.Of(@case.RuleSet, category.Category, @case.Day, AlternativeStaging.Governs(@case, category.Category));

    /// <summary>High-wage points above the least, of a content above what is asked: as certified, else as computed.</summary>
    public static decimal ExcessPoints(AutomotiveFacts facts, LaborValueContentRequirement asked) =>
        facts.CertifiedLaborValueContent is { } certified ? (certified.Percent > asked.Percent ? Math.Max(0, certified.HighWagePoints - asked.LeastHighWagePoints) : 0)
        : facts.LaborValueContent is { } figures && LaborValueContentCalculator.Calculate(figures, asked) is { Met: true } content ? content.ExcessPoints
        : 0;

    private static Outcome Labor(OriginCase @case, VehicleCategory category, AutomotiveFacts facts)
    {
        const string Rule = "laborValueContent";
        bool regime = AlternativeStaging.Governs(@case, category.Category);
        string cite = regime ? "19 CFR 182 App. A s. 19(4)(d)" : "19 CFR 182 App. A s. 18";
        if (facts.LaborValueContentCertified != false && facts.CertifiedLaborValueContent is { } points)
        {
            LaborValueContentRequirement asked = Asked(@case, category).LaborValueContent;
            return new(Test.Of(points.Percent >= asked.Percent && points.HighWagePoints >= asked.LeastHighWagePoints), Rule, cite)
            {
                Words = "certified",
                Inputs = [Figure("laborValueContent", points.Percent), Figure("laborValueContentRequired", asked.Percent), Figure("highWageMaterialAndLabor", points.HighWagePoints), Figure("highWageRequired", asked.LeastHighWagePoints)],
            };
        }

        if (facts.LaborValueContentCertified is null && facts.LaborValueContent is { } figures)
        {
            LaborValueContentRequirement asked = Asked(@case, category).LaborValueContent;
            LaborValueContentResult content = LaborValueContentCalculator.Calculate(figures, asked);
            return new(Test.Of(content.Met), Rule, $"{cite}; {content.Cite}")
            {
                Inputs =
                [
                    Figure("laborValueContent", content.Percent),
                    Figure("laborValueContentRequired", asked.Percent),
                    Figure("highWageMaterialAndLabor", content.HighWagePoints),
                    Figure("highWageRequired", asked.LeastHighWagePoints),
                    Figure("technology", content.TechnologyPoints),
                    Figure("assembly", content.AssemblyPoints),
                ],
            };
        }

        Test certified = facts.LaborValueContentCertified is { } stated
            ? Test.Of(stated)
            : Test.Unknown("", "automotive.laborValueContentCertified", "a vehicle needs a labor value content certification");
        return new(certified, Rule, cite) { Inputs = [new() { Name = "laborValueContentCertified", Text = facts.LaborValueContentCertified switch { true => "true", false => "false", _ => NotStated } }] };
    }

    private static Outcome CoreParts(OriginCase @case, VehicleCategory category, AutomotiveFacts facts)
    {
        const string Rule = "coreParts";
        const string Cite = "19 CFR 182 App. A s. 14(4)";
        if (!AutomotiveRequirements.AppliesToCoreParts(@case.RuleSet, category.Category, @case.Day, alternativeStaging: false))
        {
            return new(Test.Yes, Rule, Cite) { Words = "not asked of the class" };
        }

        if (!AutomotiveRequirements.AppliesToCoreParts(@case.RuleSet, category.Category, @case.Day, AlternativeStaging.Governs(@case, category.Category)))
        {
            return new(Test.Yes, Rule, "19 CFR 182 App. A s. 19(5)") { Words = "exempt under the alternative staging regime" };
        }

        Test unknown = Test.Unknown("", "automotive.coreParts", "every core part of a vehicle must originate");
        if (facts.CoreParts is null && facts.CorePartFigures is { IsEmpty: false } figures && Asked(@case, category).CorePartsPercent is { } least)
        {
            ImmutableArray<string> known = @case.RuleSet.Parameters.List("automotive.coreParts.categories", @case.Day);
            if (!known.IsEmpty && figures.FirstOrDefault(p => !known.Contains(p.Category, StringComparer.Ordinal)) is { } other)
            {
                return new(Test.Unknown("", "automotive.corePartFigures", $"'{other.Category}' is no core part; known are {string.Join(", ", known)}"), Rule, Cite);
            }

            CorePartsResult result = CorePartsCalculator.Calculate(figures, least, facts.CorePartFiguresAveraged ?? false);
            return new(result.AllOriginating is { } all ? Test.Of(all) : unknown, Rule, Cite)
            {
                Inputs = [Figure(facts.CorePartFiguresAveraged == true ? "exceeds" : "required", least), new() { Name = "counted", Text = string.Join(", ", figures.Select(p => p.Category)) }],
                Children = [.. result.Ways.Select(Way)],
            };
        }

        Test stated = facts.CoreParts switch { AllOriginating => Test.Yes, NotAllOriginating => Test.No, _ => unknown };
        return new(stated, Rule, Cite) { Inputs = [new() { Name = "coreParts", Text = facts.CoreParts ?? NotStated }] };
    }

    private static ExplanationNode Way(CorePartsWay way) => new()
    {
        Rule = way.Way,
        Cite = way.Cite,
        Outcome = way.Met switch { true => "holds", false => "fails", null => "unknown" },
        Inputs = [.. way.Contents.Select(c => c.Percent is { } percent ? new ExplanationInput { Name = c.Category, Number = percent, Unit = Percent } : new ExplanationInput { Name = c.Category, Text = NotStated })],
    };

    private static Outcome Metal(
        OriginCase @case, VehicleCategory category, string name, decimal? stated, ImmutableArray<MetalPurchase>? purchases, Func<AutomotiveRequirements, MetalPurchaseRequirement> asked)
    {
        string cite = "19 CFR 182 App. A s. 17(1)";
        string parameterAndFact = $"automotive.{name}Percent";
        if (AlternativeStaging.Governs(@case, category.Category))
        {
            cite = "19 CFR 182 App. A s. 19(4)(c)";
            if (@case.Good.Automotive?.AlternativeStaging?.ExemptFromMetalPurchases == true)
            {
                return new(Test.Yes, name, cite) { Words = "exempt under the approved regime" };
            }
        }

        if (stated is null && purchases is { } bought)
        {
            MetalPurchaseRequirement required = asked(Asked(@case, category));
            MetalPurchasesResult share = SteelAndAluminumPurchases.Calculate(bought, required);
            return new(Test.Of(share.Met), name, $"{cite}; {share.Cite}")
            {
                Inputs = [Figure(name, share.Percent), Figure("required", required.LeastPercent), Amount("listed", share.Total), Amount("originating", share.Originating), Amount("outsideTableS", share.OutsideTheTable)],
            };
        }

        decimal? floor = @case.Number(parameterAndFact);
        Test test = floor is not { } least ? Test.Yes
            : stated is { } percent ? Test.Of(percent >= least)
            : Test.Unknown("", parameterAndFact, $"at least {least} percent must originate");
        return new(test, name, cite) { Inputs = [Figure(name, stated), Figure("required", floor)] };
    }

    private static ExplanationInput Amount(string name, decimal number) => new() { Name = name, Number = number };

    private static ExplanationInput Figure(string name, decimal? number) => number is null ? new() { Name = name, Text = NotStated } : new() { Name = name, Number = number, Unit = Percent };
}
