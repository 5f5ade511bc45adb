using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The regional value content a vehicle is held to on the day: by stage, under an alternative staging regime, after the credit for excess labor value content, or in a new plant.</summary>
/// <remarks>19 CFR 182 App. A s. 13, 18(22), 19(4)(a), 20(8).</remarks>
internal sealed record VehicleThreshold
{
    private const string Unit = "percent";

    /// <summary>The net cost percentage, inclusive.</summary>
    public required decimal Percent { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>How it came about.</summary>
    public required string Words { get; init; }

    /// <summary>The figures.</summary>
    public ImmutableArray<ExplanationInput> Inputs { get; init; } = [];

    /// <summary>The percentage for an alternative printed by net cost; null when the printed one stands.</summary>
    public static VehicleThreshold? Of(OriginCase @case, VehicleCategory? category) => category is null ? InNewPlant(@case) : @case.Work.Threshold(@case, category);

    public static VehicleThreshold? ByStage(OriginCase @case, VehicleCategory category)
    {
        bool regime = AlternativeStaging.Governs(@case, category.Category);
        if (AlternativeStaging.Find(@case.RuleSet, category.RegionalValueContentParameter, @case.Day, regime) is not { Value.Number: { } percent } value)
        {
            return null;
        }

        AutomotiveRequirements? asked = @case.Good.Automotive is { LaborValueContentCertified: not false } facts && (facts.CertifiedLaborValueContent is not null || facts.LaborValueContent is not null)
            ? VehicleCertifications.Asked(@case, category)
            : null;
        if (asked?.ContentFloorWithCredit is { } floor && VehicleCertifications.ExcessPoints(@case.Good.Automotive!, asked.LaborValueContent) is > 0 and var excess)
        {
            decimal left = LaborValueContentCalculator.ContentAfterCredit(percent, floor, excess);
            return new VehicleThreshold
            {
                Percent = left,
                Cite = $"{value.Cite}; 19 CFR 182 App. A s. 18(22)",
                Words = "the stage of the day less the points of high-wage material and labor above the least",
                Inputs = [Figure("stageOfTheDay", percent), Figure("excessPoints", excess), Figure("floor", floor), Figure("required", left)],
            };
        }

        return new VehicleThreshold { Percent = percent, Cite = value.Cite, Words = regime ? "alternative staging regime" : "the stage of the day", Inputs = [Figure("required", percent)] };
    }

    private static VehicleThreshold? InNewPlant(OriginCase @case)
    {
        if (@case.Good.Automotive?.NewPlant is not { Kind: { } kind } plant || !IsOtherVehicle(@case)
            || @case.RuleSet.Parameters.Find($"automotive.newPlant.{kind}.rvc", @case.Day) is not { Value.Number: { } percent } value)
        {
            return null;
        }

        return WhyNot(@case, plant) is null
            ? new VehicleThreshold { Percent = percent, Cite = value.Cite, Words = kind, Inputs = [new() { Name = "firstPrototype", Text = Day(plant.FirstPrototype!.Value) }, Figure("required", percent)] }
            : null;
    }

    /// <summary>The fact for which the percentage of a new plant is not claimed, or the condition that fails; null when it applies.</summary>
    public static string? WhyNot(OriginCase @case, NewPlant plant)
    {
        if (plant.Kind is not { } kind)
        {
            return "kind is not stated";
        }

        decimal? closure = @case.Number($"automotive.newPlant.{kind}.leastClosureMonths");
        if (plant.NewModel != true)
        {
            return Reason("newModel", plant.NewModel);
        }

        if (closure is null && plant.NewMachinery != true)
        {
            return Reason("newMachinery", plant.NewMachinery);
        }

        if (closure is { } least && !(plant.ClosureMonths >= least))
        {
            return plant.ClosureMonths is { } months ? $"the plant was closed for {Text(months)} months of {Text(least)}" : "closureMonths is not stated";
        }

        if (plant.FirstPrototype is not { } first)
        {
            return "firstPrototype is not stated";
        }

        return @case.Number($"automotive.newPlant.{kind}.years") is not { } years ? $"the rule set has no period for {kind}"
            : @case.Day < first ? $"the first prototype is of {Day(first)}"
            : @case.Day > first.AddYears((int)years) ? $"the period ended on {Day(first.AddYears((int)years))}"
            : null;
    }

    /// <summary>True for the code of a vehicle of another class.</summary>
    public static bool IsOtherVehicle(OriginCase @case) =>
        @case.Path.Length == 0 && @case.Applies(Provisions.Automotive)
        && @case.List("automotive.otherVehicles").Any(text => HsRange.TryParse(text, out HsRange range) && range.Contains(@case.Code));

    private static string Reason(string fact, bool? stated) => stated is null ? $"{fact} is not stated" : $"{fact} is false";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static ExplanationInput Figure(string name, decimal number) => new() { Name = name, Number = number, Unit = Unit };
}
