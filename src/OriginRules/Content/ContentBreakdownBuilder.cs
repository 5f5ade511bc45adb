using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Puts the trace of a good together with its bounds, its metals and what they rest on.</summary>
internal static class ContentBreakdownBuilder
{
    private const decimal Hundred = 100m;

    /// <param name="good">The good.</param>
    /// <param name="terms">The terms, with the countries of the group.</param>
    /// <param name="parameters">The parameters that the terms name.</param>
    /// <param name="day">The day that declarations must cover.</param>
    /// <param name="flags">The codes of flags by path.</param>
    public static ContentBreakdown Build(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day, ILookup<string, string> flags)
    {
        ContentTrace trace = ContentTracer.Trace(good, terms, parameters, day, ContentDetail.Listing);
        ContentFigures figures = Figures(good, terms, parameters, day, trace);
        return new ContentBreakdown
        {
            Countries = terms.Countries,
            CustomsValue = trace.CustomsValue,
            Lower = figures.Lower,
            Stated = figures.Stated,
            Upper = figures.Upper,
            OwnedValue = trace.Content.ChineseOwnedValue,
            OwnershipCounts = trace.OwnershipCounts,
            ByCountry = figures.ByCountry,
            UndividedValue = figures.UndividedValue,
            OverstatedValue = figures.OverstatedValue,
            Open = figures.Open,
            Metals = figures.Metals,
            Root = new ContentTree(good, ContentTracer.Origins(terms, parameters, day), day, flags).Build(),
        };
    }

    /// <summary>The figures alone.</summary>
    /// <param name="good">The good.</param>
    /// <param name="terms">The terms, with the countries of the group.</param>
    /// <param name="parameters">The parameters that the terms name.</param>
    /// <param name="day">The day that declarations must cover.</param>
    /// <param name="traced">The trace of the good, if it was traced on these terms.</param>
    public static ContentFigures Figures(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day, ContentTrace? traced)
    {
        ContentTrace trace = traced is not null && traced.IsOf(good, terms, parameters, day) ? traced : ContentTracer.Trace(good, terms, parameters, day, ContentDetail.Listing);
        ContentListing listing = trace.Listing;
        decimal presumed = terms.UnknownOrigin?.PresumedPercentParameter is { } name ? parameters.Number(name, day) ?? 0 : 0;
        ContentBound lower = Bound(trace.CountedAtLeast, trace, null);
        return new ContentFigures
        {
            Lower = lower,
            Stated = Bound(Stated(trace, presumed), trace, lower),
            Upper = Bound(trace.CountedAtMost, trace, lower),
            ByCountry = listing.ByCountry,
            UndividedValue = listing.UndividedByCountry,
            OverstatedValue = listing.OverstatedValue,
            Open = listing.Open,
            Metals = terms.Metals is { } metals ? MetalTrace.Measure(good, metals, terms.Countries, day) : [],
        };
    }

    /// <summary>The presumption is about unknown origin; what only a missing value or share leaves open stays out.</summary>
    private static decimal? Stated(ContentTrace trace, decimal presumedPercent) =>
        presumedPercent == 0 ? trace.CountedAtLeast : trace.CountedAtLeast + (presumedPercent * (trace.CountedAtMost - trace.CountedAtMostOfKnownOrigin) / Hundred);

    /// <summary>A bound; the one below it where they are the same.</summary>
    private static ContentBound Bound(decimal? value, ContentTrace trace, ContentBound? below) =>
        value == below?.Value && below is not null ? below : new(value, Exact.Percent(value, trace.CustomsValue));
}
