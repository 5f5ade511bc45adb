using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The regional value content that a producer elected to average, in place of the good's own figures.</summary>
/// <remarks>19 CFR 182 App. A s. 16, 20(6), 20(7). An election that is incomplete, or for a period or category the law does not have, is not used, and the reason is reported.</remarks>
internal static class AveragedContent
{
    private const string FiscalYear = "fiscalYear";
    private const string OtherVehicle = "otherVehicle";

    /// <summary>What became of the election.</summary>
    public sealed record Outcome(RegionalValueContentResult? Result, string? WhyNot, AveragingElection Election);

    /// <summary>Null when the good states no election, or averaging is not for goods like it.</summary>
    public static Outcome? Of(OriginCase @case, VehicleCategory? category, PartRoute? part, RegionalValueContentRequirement required)
    {
        if (@case.Path.Length > 0 || @case.Good.Automotive?.Averaging is not { } election || required.NetCost is not { } least
            || (category?.Category ?? part?.Table?.Id ?? (part is null && VehicleThreshold.IsOtherVehicle(@case) ? OtherVehicle : null)) is not { } kind)
        {
            return null;
        }

        if (WhyNot(@case, election, kind, isPart: part?.Table is not null) is { } why)
        {
            return new Outcome(null, why, election);
        }

        ImmutableArray<AveragedVehicle> goods = election.Goods is { IsEmpty: false } listed ? listed : [new AveragedVehicle { NetCost = election.NetCost!.Value, NonOriginatingMaterials = election.NonOriginatingMaterials!.Value }];
        return new Outcome(AutomotiveAveraging.Average(goods, least), null, election);
    }

    /// <summary>The election as a step of the explanation.</summary>
    public static ExplanationNode Explain(Outcome outcome) => new()
    {
        Rule = "automotiveAveraging",
        Cite = "19 CFR 182 App. A s. 16, 20(6), 20(7)",
        Outcome = outcome.WhyNot is null ? "applied" : "notApplied",
        Words = outcome.WhyNot,
        Inputs =
        [
            new() { Name = "category", Text = outcome.Election.Category ?? "not stated" },
            new() { Name = "basis", Text = outcome.Election.Basis ?? "not stated" },
            new() { Name = "over", Text = outcome.Election.Over ?? FiscalYear },
            new() { Name = "period", Text = $"{Day(outcome.Election.From)} to {Day(outcome.Election.To)}" },
            new() { Name = "goods", Number = outcome.Election.Goods?.Length ?? 0, Unit = "listed" },
        ],
    };

    private static string? WhyNot(OriginCase @case, AveragingElection election, string kind, bool isPart)
    {
        ParameterTable parameters = @case.RuleSet.Parameters;
        string over = election.Over ?? FiscalYear;
        ImmutableArray<string> periods = parameters.List($"automotive.averaging.periods.{kind}", @case.Day);
        if (!periods.Contains(over, StringComparer.Ordinal))
        {
            return $"averaging over {over} is not open to {kind}";
        }

        if (!isPart && election.Category is null)
        {
            return "averaging.category is not stated";
        }

        if (election.Category is { } category && !parameters.List($"automotive.averaging.categories.{kind}", @case.Day).Contains(category, StringComparer.Ordinal))
        {
            return $"the category {category} is not open to {kind}";
        }

        if (!isPart && election.Basis is null)
        {
            return "averaging.basis is not stated";
        }

        if (election is not { From: { } from, To: { } to })
        {
            return "averaging.from and averaging.to are not stated";
        }

        if (@case.Day < from)
        {
            return $"the good enters before the period begins on {Day(from)}";
        }

        decimal? most = @case.Number($"automotive.averaging.mostMonths.{over}");
        if (most is not { } months || (to.AddDays(1) > from.AddMonths((int)months) && !IsFirstPeriod(@case, from, to)))
        {
            return $"the period is longer than a {over}";
        }

        return election.Goods is { IsEmpty: false } || election is { NetCost: not null, NonOriginatingMaterials: not null } ? null : "the figures of the category are not stated";
    }

    /// <summary>The first period runs from entry into force to the end of the next fiscal year (s. 16(4)).</summary>
    private static bool IsFirstPeriod(OriginCase @case, DateOnly from, DateOnly to) =>
        @case.RuleSet.InForce.From is { } entry && from == entry && AutomotiveAveraging.FirstPeriod(entry, to.AddDays(1).AddYears(-1)) is { } first && first.To == to;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not stated";
}
