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
        ContentTrace trace = ContentTracer.Trace(good, terms, parameters, day);
        decimal presumed = terms.UnknownOrigin?.PresumedPercentParameter is { } name ? parameters.Number(name, day) ?? 0 : 0;
        decimal? threshold = terms.Ownership is { } ownership ? parameters.Number(ownership.ThresholdParameter, day) : null;
        var tree = new ContentTree(good, new ContentOrigins(terms.Countries, threshold, day), terms.Countries, threshold, trace.OwnershipCounts, day, flags);
        ContentNode root = tree.Build();
        return new ContentBreakdown
        {
            Countries = terms.Countries,
            CustomsValue = trace.CustomsValue,
            Lower = Bound(trace.CountedAtLeast, trace.CustomsValue),
            Stated = Bound(Stated(trace, presumed), trace.CustomsValue),
            Upper = Bound(trace.CountedAtMost, trace.CustomsValue),
            OwnedValue = trace.Content.ChineseOwnedValue,
            OwnershipCounts = trace.OwnershipCounts,
            ByCountry = tree.ByCountry(),
            UndividedValue = tree.Undivided,
            OverstatedValue = tree.Overstated,
            Open = tree.Open,
            Metals = terms.Metals is { } metals ? MetalTrace.Measure(good, metals, terms.Countries, day) : [],
            Root = root,
        };
    }

    /// <summary>The presumption is about unknown origin; what only a missing value or share leaves open stays out.</summary>
    private static decimal? Stated(ContentTrace trace, decimal presumedPercent) =>
        presumedPercent == 0 ? trace.CountedAtLeast : trace.CountedAtLeast + (presumedPercent * (trace.CountedAtMost - trace.CountedAtMostOfKnownOrigin) / Hundred);

    private static ContentBound Bound(decimal? value, decimal? customsValue) => new(value, Exact.Percent(value, customsValue));
}
