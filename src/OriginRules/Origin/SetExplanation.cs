using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The tolerance of a retail set as arithmetic.</summary>
internal static class SetExplanation
{
    public static ImmutableArray<ExplanationNode> Of(OriginCase @case)
    {
        decimal limit = RetailSets.Limit(@case);
        return
        [
            .. RetailSets.Shares(@case).Select(share => new ExplanationNode
            {
                Rule = $"set by {share.Basis}",
                Cite = @case.CiteOf(ArticleIds.Sets),
                Outcome = ExplanationFigures.Outcome(share.NonOriginating.AtMost(limit, share.Whole)),
                Words = share.NonOriginating.Most is { } most
                    ? $"goods of the set that do not originate: {ExplanationFigures.Text(most)} / {ExplanationFigures.Text(share.Whole)} x 100 = {ExplanationFigures.Text(Exact.Quotient(most * 100, share.Whole))}%, at most {ExplanationFigures.Text(limit)}% is tolerated"
                    : "the value of the goods that do not originate is open",
                Inputs = ExplanationFigures.Of(("nonOriginatingGoods", share.NonOriginating.Most, null), ("set", share.Whole, null), ("limit", limit, ExplanationFigures.Percent)),
            }),
        ];
    }
}
