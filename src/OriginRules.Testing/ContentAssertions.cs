using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Checks on Chinese content, in percent of the customs value (of the transaction value where the good states no other).</summary>
public static class ContentAssertions
{
    /// <summary>Checks the content with everything of unknown origin counted as Chinese: a blank origin never passes as another country.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="percent">0 to 100, exclusive: a content of exactly this fails.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">The content reaches the percentage, could reach it, or cannot be computed.</exception>
    public static Evaluation ShouldHaveChineseContentBelow(this Evaluation evaluation, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.ChineseContent.UpperBoundPercent is not { } bound || bound >= percent)
        {
            Failure.Content(evaluation, $"have Chinese content below {Failure.Figure(percent)}%", Found(evaluation));
        }

        return evaluation;
    }

    /// <summary>Checks the content that is known to be Chinese; what is of unknown origin is left out.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="percent">0 to 100, exclusive: a content of exactly this fails.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">The known content reaches the percentage or cannot be computed.</exception>
    public static Evaluation ShouldHaveKnownChineseContentBelow(this Evaluation evaluation, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (Known(evaluation) is not { } known || known >= percent)
        {
            Failure.Content(evaluation, $"have known Chinese content below {Failure.Figure(percent)}%", Found(evaluation));
        }

        return evaluation;
    }

    private static decimal? Known(Evaluation evaluation) => evaluation.ChineseContent.PercentOfCustomsValue ?? evaluation.ChineseContent.PercentOfTransactionValue;

    private static string Found(Evaluation evaluation)
    {
        ChineseContent content = evaluation.ChineseContent;
        string known = Known(evaluation) is { } percent ? $"{Failure.Figure(percent)}%" : "not to be computed, a value that it needs is not stated";
        string unknown = content.UpperBoundPercent is { } bound ? $"up to {Failure.Figure(bound)}% with {Failure.Amount(content.UnknownOriginValue)} {evaluation.Good.Currency} of unknown origin" : "with no upper bound";
        return $"{known}; {unknown}";
    }
}
