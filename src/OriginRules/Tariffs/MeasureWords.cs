using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What became of a measure, as a line of the result.</summary>
internal static class MeasureWords
{
    private const decimal WholeRate = 100m;

    /// <summary>The duty that is due.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="amount">What is due; null when open upward.</param>
    /// <param name="relief">The percentage of the rate that the agreement relieves.</param>
    public static DutyLine Line(TariffMeasure measure, in MeasureOutcome outcome, decimal? amount, decimal relief)
    {
        MeasureProvision provision = outcome.Candidate.Provision!;
        string? why = outcome.Because?.Why is { } spared ? $"{provision.Why}; {spared}" : provision.Why;
        if (relief > 0)
        {
            why = Reasons.Join(why, string.Create(CultureInfo.InvariantCulture, $"the agreement relieves {relief}% of the rate"));
        }

        return new DutyLine
        {
            Measure = measure.ReportedAs,
            Heading = amount == 0 && provision.HeadingWhenZero is { } zero ? zero : provision.Heading,
            Rate = provision.Kind == RateKind.TopUp ? "top-up" : provision.Kind == RateKind.NotComputed ? "not on file" : null,
            Percent = provision.Kind == RateKind.Percent ? Exact.PercentOf(WholeRate - relief, provision.Percent) : null,
            Base = outcome.Candidate.Base - outcome.SparedValue,
            Amount = amount,
            Certain = true,
            Cite = provision.Cite,
            Why = why,
            Confidence = provision.Confidence,
        };
    }

    /// <summary>What is due after what another measure spares and the agreement relieves; null when open upward.</summary>
    public static decimal? Amount(in MeasureOutcome outcome, decimal relief)
    {
        decimal? amount = outcome.SparedValue > 0
            ? Exact.PercentOf(outcome.Candidate.Provision!.Percent, outcome.Candidate.Base - outcome.SparedValue)
            : outcome.Candidate.Amount;
        return relief > 0 && amount is { } full ? Exact.PercentOf(WholeRate - relief, full) : amount;
    }

    /// <summary>A measure that was looked at and is not due.</summary>
    public static InapplicableMeasure NotDue(TariffMeasure measure, in MeasureOutcome outcome, DutyFacts facts)
    {
        MeasureProvision? provision = outcome.Candidate.Provision;
        (string? heading, string? why) = outcome.Kind switch
        {
            MeasureOutcomeKind.Suspended => (null, "suspended by the agreement"),
            MeasureOutcomeKind.Replaced => (null, "the agreement's own surcharge stands in for it"),
            MeasureOutcomeKind.Relieved => (null, $"entered under {facts.Stated.Chapter98!.Heading}"),
            MeasureOutcomeKind.Outweighed => (null, outcome.Other!.AppliesAsGreatest),
            MeasureOutcomeKind.Displaced => (outcome.Other is null ? null : outcome.Because?.Heading, outcome.Because?.Why ?? outcome.Other?.AppliesInstead),
            _ => (provision?.Heading, provision?.Why),
        };
        return new InapplicableMeasure { Measure = measure.ReportedAs, Heading = heading, Why = why ?? "not due" };
    }
}
