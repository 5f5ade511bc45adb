using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The figures of a breakdown, without its tree.</summary>
internal readonly record struct ContentFigures
{
    public required ContentBound Lower { get; init; }

    public required ContentBound Stated { get; init; }

    public required ContentBound Upper { get; init; }

    public required ImmutableArray<CountryContent> ByCountry { get; init; }

    public required decimal UndividedValue { get; init; }

    public required decimal OverstatedValue { get; init; }

    public required ImmutableArray<OpenContent> Open { get; init; }

    public required ImmutableArray<MetalContent> Metals { get; init; }

    public static ContentFigures Of(ContentBreakdown breakdown) => new()
    {
        Lower = breakdown.Lower,
        Stated = breakdown.Stated,
        Upper = breakdown.Upper,
        ByCountry = breakdown.ByCountry,
        UndividedValue = breakdown.UndividedValue,
        OverstatedValue = breakdown.OverstatedValue,
        Open = breakdown.Open,
        Metals = breakdown.Metals,
    };
}
