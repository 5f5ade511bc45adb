using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.13: by value, or for textiles by weight; figures that are not stated leave it unclaimed, and are named.</summary>
internal sealed record ChangeTolerance
{
    private const string Hundredths = "percent";

    private readonly decimal? _most;
    private readonly decimal? _whole;
    private readonly decimal _percent;

    private ChangeTolerance(decimal? most, decimal? whole, decimal percent)
    {
        _most = most;
        _whole = whole;
        _percent = percent;
    }

    /// <summary>Whether the materials that make no change are within it.</summary>
    public Test Test { get; private init; } = Test.No;

    /// <summary>Figures that were not stated, so that it is not claimed.</summary>
    public ImmutableArray<MissingFact> NotClaimed { get; private init; } = [];

    /// <summary>The share and the limit.</summary>
    public ImmutableArray<ExplanationInput> Inputs =>
    [
        new() { Name = "materials that make no change", Number = Exact.Percent(_most, _whole), Unit = Hundredths, Text = _most is null || _whole is null ? "not stated" : null },
        new() { Name = "tolerance", Number = _percent, Unit = Hundredths },
    ];

    /// <summary>The tolerance for the tested lines and their outcomes; null for a good that has none.</summary>
    public static ChangeTolerance? Of(MarkingCase @case)
    {
        decimal? limit = @case.IsTextile ? @case.Terms.TextileWeightPercent(@case.Day) : @case.Terms.DeMinimisPercent(@case.Good.Hts, @case.Rules.DeMinimisPercent(@case.Day), @case.Day);
        if (limit is not { } percent)
        {
            return null;
        }

        decimal? whole = @case.IsTextile ? @case.Good.NetWeightKg : Amounts.CustomsValue(@case.Good);
        decimal certain = 0;
        decimal? most = 0;
        MissingFacts open = MissingFacts.None;
        List<MissingFact>? unstated = null;
        for (int i = 0; i < @case.TestedOutcomes.Count; i++)
        {
            Test test = @case.TestedOutcomes[i];
            if (test.Value == Ternary.Yes)
            {
                continue;
            }

            MarkingLine line = @case.Tested[i];
            decimal? amount = Amount(@case, line, whole);
            if (amount is null)
            {
                (unstated ??= []).Add(Missing(line.Path, @case.IsTextile ? "weightKg" : "value", "within the tolerance of 102.13 it is disregarded"));
            }

            certain += test.Value == Ternary.No ? amount ?? 0 : 0;
            most += amount;
            open = open.Plus(test.Missing);
        }

        if (whole is null && (unstated?.Count ?? 0) < @case.TestedOutcomes.Count)
        {
            (unstated ??= []).Add(Missing("", @case.IsTextile ? "netWeightKg" : "customsValue", "within the tolerance of 102.13 materials are disregarded"));
        }

        var tolerance = new ChangeTolerance(most, whole, percent);
        return whole is { } total && certain * 100 > percent * total ? tolerance
            : unstated is not null ? tolerance with { NotClaimed = [.. unstated] }
            : tolerance with { Test = most * 100 <= percent * whole ? Test.Yes : Test.Unknown(open) };
    }

    private static decimal? Amount(MarkingCase @case, in MarkingLine line, decimal? whole) => @case.IsTextile
        ? line.Line.WeightKg ?? line.Line.WeightPercentOfGood * whole / 100
        : Amounts.Value(@case.Good, line.Line);

    private static MissingFact Missing(string path, string fact, string why) => new() { Path = path, Fact = fact, Why = why, WouldDecide = false };
}
