using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes the totals of goods under one rule set.</summary>
internal static class RuleSetTotalsJson
{
    public static void Write(JsonEmitter json, RuleSetTotals totals)
    {
        json.BeginObject();
        json.Property("ruleSet", totals.RuleSet);
        json.Property("goods", (int?)totals.Goods);
        json.Property("originating", (int?)totals.Originating);
        json.Property("nonOriginating", (int?)totals.NonOriginating);
        json.Property("undetermined", (int?)totals.Undetermined);
        json.Property("gainOrigin", (int?)totals.GainOrigin);
        json.Property("loseOrigin", (int?)totals.LoseOrigin);
        json.Property("preferenceGranted", (int?)totals.PreferenceGranted);
        json.Property("violations", (int?)totals.Violations);
        json.Property("nearThreshold", (int?)totals.NearThreshold);
        json.Property("open", (int?)totals.Open);
        json.Property("chineseValueOpen", (int?)totals.ChineseValueOpen);
        Amounts(json, "customsValue", totals.CustomsValue);
        Amounts(json, "chineseValue", totals.ChineseValue);
        Amounts(json, "totalDuty", totals.TotalDuty);
        Amounts(json, "totalPayable", totals.TotalPayable);
        json.Name("annual");
        json.BeginObject();
        json.Property("goods", (int?)totals.Annual.Goods);
        Amounts(json, "customsValue", totals.Annual.CustomsValue);
        Amounts(json, "chineseValue", totals.Annual.ChineseValue);
        Amounts(json, "totalDuty", totals.Annual.TotalDuty);
        Amounts(json, "totalPayable", totals.Annual.TotalPayable);
        json.EndObject();
        json.EndObject();
    }

    private static void Amounts(JsonEmitter json, string name, ImmutableArray<CurrencyAmount> amounts) => json.Array(name, amounts, a =>
    {
        json.BeginObject();
        json.Property("currency", a.Currency.Code);
        json.Property("amount", (decimal?)a.Amount);
        json.EndObject();
    });
}
