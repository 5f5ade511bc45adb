using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a producer certifies of a vehicle: core parts, labor value content, purchases of steel and aluminum. What is certified stands; else the figures behind it are computed.</summary>
/// <remarks>19 CFR 182 App. A s. 14(4), 17, 18.</remarks>
internal static class VehicleCertifications
{
    private const string AllOriginating = "allOriginating";
    private const string NotStated = "not stated";
    private const string Percent = "percent";

    public readonly record struct Outcome(Test Test, ImmutableArray<ExplanationInput> Inputs);

    public static Outcome Of(OriginCase @case, VehicleCategory category)
    {
        AutomotiveFacts facts = @case.Good.Automotive ?? new AutomotiveFacts();
        Outcome[] outcomes =
        [
            Labor(@case, category, facts),
            CoreParts(@case, category, facts),
            Metal(@case, category, "steelPurchases", facts.SteelPurchasesPercent, facts.SteelPurchases, r => r.SteelPurchases),
            Metal(@case, category, "aluminumPurchases", facts.AluminumPurchasesPercent, facts.AluminumPurchases, r => r.AluminumPurchases),
        ];
        return new Outcome(outcomes.Aggregate(Test.Yes, (all, one) => all.And(one.Test)), [.. outcomes.SelectMany(o => o.Inputs)]);
    }

    private static Outcome Labor(OriginCase @case, VehicleCategory category, AutomotiveFacts facts)
    {
        if (facts.LaborValueContentCertified is null && facts.LaborValueContent is { } figures)
        {
            LaborValueContentResult content = LaborValueContentCalculator.Calculate(figures, Asked(@case, category).LaborValueContent);
            return new(Test.Of(content.Met),
            [
                Figure("laborValueContent", content.Percent),
                Figure("highWageMaterialAndLabor", content.HighWagePoints),
                Figure("laborValueContentRequired", Asked(@case, category).LaborValueContent.Percent),
            ]);
        }

        Test certified = facts.LaborValueContentCertified is { } stated
            ? Test.Of(stated)
            : Test.Unknown("", "automotive.laborValueContentCertified", "a vehicle needs a labor value content certification");
        return new(certified, [new() { Name = "laborValueContentCertified", Text = facts.LaborValueContentCertified?.ToString() ?? NotStated }]);
    }

    private static Outcome CoreParts(OriginCase @case, VehicleCategory category, AutomotiveFacts facts)
    {
        if (!AutomotiveRequirements.AppliesToCoreParts(@case.RuleSet, category.Category, @case.Day))
        {
            return new(Test.Yes, []);
        }

        Test unknown = Test.Unknown("", "automotive.coreParts", "every core part of a vehicle must originate");
        if (facts.CoreParts is null && facts.CorePartFigures is { IsEmpty: false } figures && Asked(@case, category).CorePartsPercent is { } least)
        {
            CorePartsResult result = CorePartsCalculator.Calculate(figures, least, facts.CorePartFiguresAveraged ?? false);
            return new(result.AllOriginating is { } all ? Test.Of(all) : unknown,
            [
                .. result.Ways.Select(w => new ExplanationInput { Name = w.Way, Text = w.Met switch { true => "holds", false => "fails", null => NotStated }, Unit = w.Cite }),
                Figure("corePartsRequired", least),
            ]);
        }

        return new(facts.CoreParts is { } parts ? Test.Of(parts == AllOriginating) : unknown, [new() { Name = "coreParts", Text = facts.CoreParts ?? NotStated }]);
    }

    private static Outcome Metal(
        OriginCase @case, VehicleCategory category, string name, decimal? stated, ImmutableArray<MetalPurchase>? purchases, Func<AutomotiveRequirements, MetalPurchaseRequirement> asked)
    {
        string parameterAndFact = $"automotive.{name}Percent";
        if (stated is null && purchases is { } bought)
        {
            MetalPurchasesResult share = SteelAndAluminumPurchases.Calculate(bought, asked(Asked(@case, category)));
            return new(Test.Of(share.Met), [Figure(name, share.Percent), new() { Name = $"{name}Listed", Number = share.Total }]);
        }

        Test test = @case.Number(parameterAndFact) is not { } least ? Test.Yes
            : stated is { } percent ? Test.Of(percent >= least)
            : Test.Unknown("", parameterAndFact, $"at least {least} percent must originate");
        return new(test, [Figure(name, stated)]);
    }

    private static AutomotiveRequirements Asked(OriginCase @case, VehicleCategory category) => AutomotiveRequirements.Of(@case.RuleSet, category.Category, @case.Day);

    private static ExplanationInput Figure(string name, decimal? number) => new() { Name = name, Number = number, Unit = Percent };
}
