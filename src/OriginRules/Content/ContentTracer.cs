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
    public static ContentTrace Trace(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentDetail detail = ContentDetail.Sums) =>
        Trace(good, ruleSet.ChinaContent, ruleSet.Parameters, day, detail);

    /// <summary>Traces a good.</summary>
    /// <param name="good">The good.</param>
    /// <param name="terms">The terms, with the countries of the group.</param>
    /// <param name="parameters">The parameters that the terms name.</param>
    /// <param name="day">The day that declarations must cover.</param>
    /// <param name="detail">What is listed at once; the rest is listed when somebody asks.</param>
    /// <exception cref="ArgumentException">A line is in a currency the good states no rate for.</exception>
    public static ContentTrace Trace(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day, ContentDetail detail = ContentDetail.Sums)
    {
        ContentWalk walk = Walk(good, terms, parameters, day, detail);
        var trace = new ContentTrace(good, terms, parameters, day, walk, OwnershipCounts(terms, parameters, day));
        walk.Return();
        return trace;
    }

    /// <summary>Walks a good; give the walk back with <see cref="ContentWalk.Return"/>.</summary>
    public static ContentWalk Walk(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day, ContentDetail detail) =>
        ContentWalk.Of(good, Origins(terms, parameters, day), OwnershipCounts(terms, parameters, day), detail);

    /// <summary>Where value comes from under the terms on a day.</summary>
    public static ContentOrigins Origins(ChinaContentTerms terms, ParameterTable parameters, DateOnly day) =>
        new(terms.Countries, terms.Ownership is { } ownership ? parameters.Number(ownership.ThresholdParameter, day) : null, day);

    private static bool OwnershipCounts(ChinaContentTerms terms, ParameterTable parameters, DateOnly day) =>
        terms.Ownership is { } ownership && (parameters.Flag(ownership.CountsParameter, day) ?? false);
}
