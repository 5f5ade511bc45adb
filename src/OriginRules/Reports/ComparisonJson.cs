using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes the document of a comparison.</summary>
internal static class ComparisonJson
{
    public static void Write(JsonEmitter json, IEnumerable<GoodComparison> goods, ComparisonTotals totals, ComparisonRollups rollups, Func<ImmutableArray<PreferenceLoss>> summary)
    {
        json.BeginObject();
        json.Name("goods");
        json.BeginArray();
        foreach (GoodComparison good in goods)
        {
            json.BeginObject();
            json.Property("finishedGood", good.FinishedGood);
            json.Array("evaluations", good.Evaluations, e => EvaluationJson.Write(json, e, null));
            json.Array("firstDifference", good.FirstDifference, d => Difference(json, d));
            json.Array("nearThresholds", good.NearThresholds, t => Near(json, t));
            json.EndObject();
        }

        json.EndArray();
        json.Array("totals", totals.ByRuleSet(), t => RuleSetTotalsJson.Write(json, t));
        json.Array("rollups", rollups.All(), r =>
        {
            json.BeginObject();
            json.Property("by", r.By);
            json.Property("key", r.Key);
            json.Array("totals", r.Totals, t => RuleSetTotalsJson.Write(json, t));
            json.EndObject();
        });
        json.Array("summary", summary(), s => Loss(json, s));
        json.EndObject();
    }

    private static void Difference(JsonEmitter json, StepDifference difference)
    {
        json.BeginObject();
        json.Strings("between", difference.Between);
        json.Property("step", difference.Step);
        json.Property("cite", difference.Cite);
        json.Property("words", difference.Words);
        json.EndObject();
    }

    private static void Near(JsonEmitter json, NearThreshold near)
    {
        json.BeginObject();
        json.Property("ruleSet", near.RuleSet);
        json.Property("test", near.Test);
        json.Property("method", near.Method);
        json.Property("percent", (decimal?)near.Percent);
        json.Property("threshold", (decimal?)near.Threshold);
        json.Property("marginPoints", (decimal?)near.MarginPoints);
        json.EndObject();
    }

    private static void Loss(JsonEmitter json, PreferenceLoss loss)
    {
        json.BeginObject();
        json.Property("ruleSet", loss.RuleSet);
        json.Property("preset", loss.Preset);
        json.Property("against", loss.Against);
        json.Property("goods", (int?)loss.Goods);
        json.Property("losePreference", (int?)loss.LosePreference);
        json.Property("percentOfGoods", loss.PercentOfGoods);
        json.Property("meanChinesePercent", loss.MeanChinesePercent);
        json.Property("dutyOpen", (int?)loss.DutyOpen);
        json.Array("amounts", loss.Amounts, a => LossAmounts(json, a));
        json.Array("annualAmounts", loss.AnnualAmounts, a => LossAmounts(json, a));
        json.EndObject();
    }

    private static void LossAmounts(JsonEmitter json, PreferenceLossAmounts amounts)
    {
        json.BeginObject();
        json.Property("currency", amounts.Currency.Code);
        json.Property("value", (decimal?)amounts.Value);
        json.Property("valueLosing", (decimal?)amounts.ValueLosing);
        json.Property("percentLosing", amounts.PercentLosing);
        json.Property("dutyBefore", (decimal?)amounts.DutyBefore);
        json.Property("dutyAfter", (decimal?)amounts.DutyAfter);
        json.Property("dutyChange", (decimal?)amounts.DutyChange);
        json.EndObject();
    }
}
