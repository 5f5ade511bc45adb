using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One tariff heading of a measure: when it applies and what it costs.</summary>
internal sealed record MeasureProvision
{
    public string? Heading { get; init; }

    /// <summary>The heading when a top-up comes to nothing.</summary>
    public string? HeadingWhenZero { get; init; }

    public required EffectivePeriod Period { get; init; }

    /// <summary>The groups of the measure's list it covers; empty for all.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    public ProvisionCondition? When { get; init; }

    public required RateKind Kind { get; init; }

    public decimal Percent { get; init; }

    /// <summary>The greatest rate of a duty whose figure is not on file; null when that is not on file either.</summary>
    public decimal? AtMostPercent { get; init; }

    public DutyBase Base { get; init; }

    public string? Metal { get; init; }

    /// <summary>The greatest US content taken off, percent of the value; null for no cap.</summary>
    public decimal? UsContentCapPercent { get; init; }

    /// <summary>True when the good counts as an article of the measure, for the measures that yield to it, also when nothing is due.</summary>
    public required bool CountsAsArticle { get; init; }

    /// <summary>True when the measure exempts the product as such, whoever makes it.</summary>
    public required bool ProductExclusion { get; init; }

    public string? Why { get; init; }

    public required string Cite { get; init; }

    public required string Confidence { get; init; }

    public bool IsDuty => Kind is RateKind.Percent or RateKind.TopUp or RateKind.NotComputed;

    /// <summary>True when it covers a group of the measure's list.</summary>
    public bool Covers(string group) => Groups.IsEmpty || Groups.Contains(group);
}
