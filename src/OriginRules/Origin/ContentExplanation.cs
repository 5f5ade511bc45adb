using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A regional value content as arithmetic: the base, the lines counted as non-originating, the quotient against the threshold.</summary>
internal static class ContentExplanation
{
    public static ExplanationNode Of(OriginCase @case, RegionalValueContentResult result, bool averaged = false) => new()
    {
        Rule = $"{ArticleIds.RegionalValueContent} by {result.Method}",
        Cite = @case.CiteOf(ArticleIds.RegionalValueContent),
        Outcome = result.Met switch { true => "holds", false => "fails", null => "unknown" },
        Words = Arithmetic(result),
        Inputs = ExplanationFigures.Of(
            ("base", result.Base, null), ("nonOriginatingMaterials", result.NonOriginatingMaterials, null), (ExplanationFigures.Percent, result.Percent, ExplanationFigures.Percent), ("threshold", result.Threshold, ExplanationFigures.Percent)),
        Children = averaged ? [] : [.. Base(@case, result), .. Counted(@case.Materials, result.Method == RegionalValueContent.NetCost ? ContentMethod.NetCost : ContentMethod.TransactionValue)],
    };

    /// <summary>A method the rule allows that lacks its figure or was not elected.</summary>
    public static IEnumerable<ExplanationNode> NotComputed(OriginCase @case, RegionalValueContentRequirement required, RegionalValueContent.Outcome content)
    {
        ImmutableArray<RegionalValueContentResult> results = content.Results.ToResults();
        foreach ((string method, decimal? threshold, decimal? amount) in new[]
        {
            (RegionalValueContent.TransactionValue, required.TransactionValue, @case.TransactionValue), (RegionalValueContent.NetCost, required.NetCost, @case.NetCost),
        })
        {
            if (threshold is { } percent && results.All(r => r.Method != method))
            {
                string why = amount is null ? $"{method} is not stated"
                    : amount <= 0 ? $"{method} is not above zero"
                    : @case.Good.Elections?.RvcMethod is { } own && own != method ? $"the user elected {own}"
                    : "the value of non-originating materials is open";
                yield return new ExplanationNode { Rule = $"{ArticleIds.RegionalValueContent} by {method}", Cite = @case.CiteOf(ArticleIds.RegionalValueContent), Outcome = "notComputed", Words = $"at least {ExplanationFigures.Text(percent)}% would do; {why}" };
            }
        }
    }

    /// <summary>Where the content is not reached and yet not asked, because all non-originating materials together are within de minimis.</summary>
    public static IEnumerable<ExplanationNode> Waived(OriginCase @case, RegionalValueContent.Outcome content) =>
        content.Test.Value == Ternary.Yes && !content.Results.IsEmpty && content.Results.ToResults().All(r => r.Met != true)
            ? [new ExplanationNode { Rule = ArticleIds.DeMinimis, Cite = @case.CiteOf(ArticleIds.DeMinimis), Outcome = "applied", Words = "all non-originating materials together are within de minimis, so no regional value content is asked" }]
            : [];

    private static string Arithmetic(RegionalValueContentResult result)
    {
        string quotient = $"({ExplanationFigures.Text(result.Base)} - {ExplanationFigures.Text(result.NonOriginatingMaterials)}) / {ExplanationFigures.Text(result.Base)} x 100 = {ExplanationFigures.Text(result.Percent)}%";
        return result is { Threshold: { } threshold, MarginPoints: { } margin }
            ? $"{quotient}; {(margin == 0 ? "exactly" : $"{ExplanationFigures.Text(Math.Abs(margin))} points {(margin > 0 ? "above" : "below")}")} the {ExplanationFigures.Text(threshold)}% asked"
            : quotient;
    }

    /// <summary>How the base follows from what the user stated, where it is not that figure itself.</summary>
    private static IEnumerable<ExplanationNode> Base(OriginCase @case, RegionalValueContentResult result)
    {
        if (result.Method == RegionalValueContent.NetCost && @case.Good.Costs is { TotalCost: { } total } costs)
        {
            yield return new ExplanationNode
            {
                Rule = "netCost",
                Cite = @case.CiteOf(ArticleIds.RegionalValueContent),
                Outcome = ExplanationFigures.Text(result.Base),
                Words = "total cost less the excluded costs",
                Inputs = ExplanationFigures.Of(
                    ("totalCost", total, null), ("salesPromotionMarketingAfterSales", costs.SalesPromotionMarketingAfterSales, null), ("royalties", costs.Royalties, null),
                    ("shippingAndPacking", costs.ShippingAndPacking, null), ("nonAllowableInterest", costs.NonAllowableInterest, null), ("otherExcluded", costs.OtherExcluded, null)),
            };
        }

        if (result.Method == RegionalValueContent.TransactionValue && @case.Good.TransactionValue is { } stated && stated != result.Base)
        {
            yield return new ExplanationNode
            {
                Rule = "transactionValue",
                Cite = @case.CiteOf(ArticleIds.RegionalValueContent),
                Outcome = ExplanationFigures.Text(result.Base),
                Words = "adjusted to exclude international shipping",
                Inputs = ExplanationFigures.Of(("stated", stated, null), ("internationalShipping", @case.Good.InternationalShipping?.Amount, null)),
            };
        }
    }

    private static IEnumerable<ExplanationNode> Counted(Materials materials, ContentMethod method) =>
        materials.SelectMany(m => m.ValueOfInputs ? Counted(m.Inputs, method) : Line(m, NonOriginatingValue.Of(m, method)));

    private static IEnumerable<ExplanationNode> Line(Material material, ValueInterval value) => value.Most == 0 ? [] :
    [
        new ExplanationNode
        {
            Rule = material.Path,
            Outcome = value.Most is not { } most ? "unknown" : value.Least == most ? ExplanationFigures.Text(most) : $"{ExplanationFigures.Text(value.Least)} to {ExplanationFigures.Text(most)}",
        },
    ];
}
