namespace OriginRules.Results;

/// <summary>Writes the document of a comparison.</summary>
internal static class ComparisonJson
{
    public static void Write(JsonEmitter json, IEnumerable<GoodComparison> goods, ComparisonTotals totals)
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
            json.EndObject();
        }

        json.EndArray();
        json.Array("totals", totals.ByRuleSet(), t => Totals(json, t));
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

    private static void Totals(JsonEmitter json, RuleSetTotals totals)
    {
        json.BeginObject();
        json.Property("ruleSet", totals.RuleSet);
        json.Property("goods", (int?)totals.Goods);
        json.Property("originating", (int?)totals.Originating);
        json.Property("nonOriginating", (int?)totals.NonOriginating);
        json.Property("undetermined", (int?)totals.Undetermined);
        json.Property("preferenceGranted", (int?)totals.PreferenceGranted);
        json.Property("open", (int?)totals.Open);
        json.Array("totalPayable", totals.TotalPayable, p =>
        {
            json.BeginObject();
            json.Property("currency", p.Currency.Code);
            json.Property("amount", (decimal?)p.Amount);
            json.EndObject();
        });
        json.EndObject();
    }
}
