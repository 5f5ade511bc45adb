using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Further checks on a good that originates.</summary>
public sealed class OriginatingAssertion
{
    internal OriginatingAssertion(Evaluation evaluation) => And = evaluation;

    /// <summary>The evaluation, for checks on content, duty and flags.</summary>
    public Evaluation And { get; }

    /// <summary>Checks how far the good is from its limits.</summary>
    /// <remarks>
    /// The margin is the best regional value content met, in points over its threshold; where materials stay under the de minimis limit, the points under that limit
    /// when they are fewer. A good that originates by neither has no margin and fails: that no figure was near its limit is not shown by a figure.
    /// </remarks>
    /// <param name="points">Percentage points, inclusive.</param>
    /// <exception cref="OriginAssertionException">The margin is smaller, or there is none.</exception>
    public OriginatingAssertion WithMarginOfAtLeast(decimal points)
    {
        if (Margin() is not { } margin)
        {
            Failure.Origin(And, $"originate with a margin of at least {Failure.Figure(points)} points, but no test of value or de minimis decides and so there is no margin");
        }
        else if (margin < points)
        {
            Failure.Origin(And, $"originate with a margin of at least {Failure.Figure(points)} points; it is {Failure.Figure(margin)}");
        }

        return this;
    }

    /// <summary>Checks the origin criterion that a certification would state.</summary>
    /// <param name="criterion">A, B, C, D or deemed, exactly as in <see cref="OriginDetermination.Criterion"/>.</param>
    /// <exception cref="OriginAssertionException">The good originates by another criterion.</exception>
    public OriginatingAssertion ByCriterion(string criterion)
    {
        if (And.Origin.Criterion != criterion)
        {
            Failure.Origin(And, $"originate by criterion {criterion}, not {And.Origin.Criterion ?? "none"}");
        }

        return this;
    }

    /// <summary>Checks the product rule that was applied.</summary>
    /// <param name="id">The id of the printed rule, such as 94/1.</param>
    /// <exception cref="OriginAssertionException">Another rule was applied, or none.</exception>
    public OriginatingAssertion ByRule(string id)
    {
        if (And.Origin.ProductRule?.Id != id)
        {
            Failure.Origin(And, $"originate by rule {id}, not {And.Origin.ProductRule?.Id ?? "none"}");
        }

        return this;
    }

    private decimal? Margin()
    {
        decimal? content = And.Origin.RegionalValueContent.Where(r => r.Met == true).Max(r => r.MarginPoints);
        decimal? deMinimis = And.Origin.DeMinimis is { Applied: true, Limit: { } limit, Percent: { } percent } ? limit - percent : null;
        return content is { } one && deMinimis is { } other ? Math.Min(one, other) : content ?? deMinimis;
    }
}
