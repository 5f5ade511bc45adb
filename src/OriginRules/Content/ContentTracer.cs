using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Traces the value of a good to the countries it comes from, through every tier of its bill.</summary>
/// <remarks>
/// A line without a bill counts whole at its origin; a line with one counts its own added value, and its lines for themselves.
/// Indirect materials and shipping packing are not content of the good: what they cost stays in the value added around them.
/// </remarks>
internal static class ContentTracer
{
    /// <exception cref="ArgumentException">A line is in a currency the good states no rate for.</exception>
    public static ContentTrace Trace(FinishedGood good, RuleSet ruleSet, DateOnly day) =>
        Trace(good, ruleSet.ChinaContent, ruleSet.Parameters, day);

    public static ContentTrace Trace(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day)
    {
        bool counts = OwnershipCounts(terms, parameters, day);
        ContentWalk walk = ContentWalk.Of(good, Origins(terms, parameters, day), counts, listed: false);
        var trace = new ContentTrace(good, terms, parameters, day, walk, counts);
        walk.Return();
        return trace;
    }

    /// <summary>The lines behind the figures of a trace.</summary>
    public static ContentListing List(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day)
    {
        ContentWalk walk = ContentWalk.Of(good, Origins(terms, parameters, day), OwnershipCounts(terms, parameters, day), listed: true);
        ContentListing listing = ContentListing.Of(walk);
        walk.Return();
        return listing;
    }

    /// <summary>Where value comes from under the terms on a day.</summary>
    public static ContentOrigins Origins(ChinaContentTerms terms, ParameterTable parameters, DateOnly day) =>
        new(terms.Countries, terms.Ownership is { } ownership ? parameters.Number(ownership.ThresholdParameter, day) : null, day);

    private static bool OwnershipCounts(ChinaContentTerms terms, ParameterTable parameters, DateOnly day) =>
        terms.Ownership is { } ownership && (parameters.Flag(ownership.CountsParameter, day) ?? false);
}
