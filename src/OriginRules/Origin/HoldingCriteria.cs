using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The criteria by which a good originates: the first one and the others beside it.</summary>
internal readonly record struct HoldingCriteria(string? Article, string? Criterion, ImmutableArray<string> Others)
{
    /// <summary>The letter that also holds comes before "deemed" (GN 11(p)).</summary>
    public static HoldingCriteria Of(ExaminedCase examined)
    {
        if (examined.Answer.Value != Ternary.Yes)
        {
            return new(null, null, []);
        }

        string? article = null;
        string? first = null;
        string? deemed = null;
        ImmutableArray<string> others = [];
        foreach (ExaminedCase.Step step in examined.Steps)
        {
            if (step.Criterion is not { } criterion || step.Test.Value != Ternary.Yes)
            {
                continue;
            }

            article ??= step.Article;
            if (step.Article == ArticleIds.DeemedOriginating)
            {
                deemed = criterion;
            }
            else if (first is null)
            {
                first = criterion;
            }
            else if (criterion != first && !others.Contains(criterion))
            {
                others = others.Add(criterion);
            }
        }

        return first is null ? new(article, deemed, others) : new(article, first, deemed is null ? others : others.Add(deemed));
    }
}
