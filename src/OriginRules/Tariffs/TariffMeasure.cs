using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A duty beside column 1, as data: whose products, which codes, at what rate, and what it yields to.</summary>
internal sealed record TariffMeasure
{
    public required string Id { get; init; }

    /// <summary>The name in results; several files may report as one measure.</summary>
    public required string ReportedAs { get; init; }

    public required string Title { get; init; }

    /// <summary>The place among the lines of a result.</summary>
    public required int Order { get; init; }

    /// <summary>Countries whose products are covered; empty for every country.</summary>
    public required ImmutableArray<Country> Origins { get; init; }

    public required ImmutableArray<Country> ExceptOrigins { get; init; }

    /// <summary>The codes by period; empty when every code is covered.</summary>
    public required ImmutableArray<DatedList> Lists { get; init; }

    public MeasureGroup? Group { get; init; }

    /// <summary>True when a good assembled abroad from US components pays on the value less those components.</summary>
    public required bool ValueLessUsComponents { get; init; }

    /// <summary>Tried in order; the first one in force whose conditions hold applies.</summary>
    public required ImmutableArray<MeasureProvision> Provisions { get; init; }

    public required ImmutableArray<Displacement> YieldsTo { get; init; }

    public required ImmutableArray<LegalSource> Sources { get; init; }

    public bool Covers(Country origin) => (Origins.IsEmpty || Origins.Contains(origin)) && !ExceptOrigins.Contains(origin);
}
