using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;
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

    /// <summary>How it counts for goods entered under chapter 98; null when that is not on file.</summary>
    public required Chapter98Terms? Chapter98 { get; init; }

    /// <summary>Tried in order; the first one in force whose conditions hold applies.</summary>
    public required ImmutableArray<MeasureProvision> Provisions { get; init; }

    public required ImmutableArray<Displacement> YieldsTo { get; init; }

    /// <summary>The judgment that found it void; null while it stands.</summary>
    public FoundVoid? FoundVoid { get; init; }

    public required ImmutableArray<LegalSource> Sources { get; init; }

    /// <summary>The days from its first provision to the end of its last, in words.</summary>
    public string DaysInForce()
    {
        DateOnly? to = Provisions.Any(p => p.Period.To is null) ? null : Provisions.Max(p => p.Period.To);
        return string.Create(CultureInfo.InvariantCulture, $"from {Provisions.Min(p => p.Period.From):yyyy-MM-dd}")
            + (to is { } end ? string.Create(CultureInfo.InvariantCulture, $" to {end.AddDays(-1):yyyy-MM-dd}") : "");
    }

    /// <summary>True when products of a country are covered; the default country, which stands for any that no measure names, has no duty whose rate by country is not on file.</summary>
    public bool Covers(Country origin) => (Origins.IsEmpty || Origins.Contains(origin)) && !ExceptOrigins.Contains(origin) && !(origin == default && RateByCountryNotOnFile);

    private bool RateByCountryNotOnFile => Lists.IsEmpty && Provisions.All(p => !p.IsDuty || p.Kind == RateKind.NotComputed);
}
