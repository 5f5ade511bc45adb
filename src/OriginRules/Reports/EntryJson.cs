namespace OriginRules.Results;

/// <summary>Writes the lines of entries.</summary>
internal static class EntryJson
{
    public static void Write(JsonEmitter json, EntryReport report, IEnumerable<Finding> findings)
    {
        json.BeginObject();
        json.Array("goods", report.Goods, g => Good(json, g));
        json.Array("entries", report.Entries, e => Entry(json, e));
        json.Array("measures", report.Measures, m => Measure(json, m));
        json.Array("savings", report.Savings, s =>
        {
            json.BeginObject();
            json.Property("currency", s.Currency);
            json.Property("goods", (int?)s.Goods);
            json.Property("amount", s.Amount);
            json.Property("openGoods", (int?)s.OpenGoods);
            json.EndObject();
        });
        json.Array("findings", [.. findings], f => EvaluationJson.Finding(json, f));
        json.EndObject();
    }

    private static void Good(JsonEmitter json, EntryGood good)
    {
        TariffTreatment tariff = good.Evaluation.Tariff;
        json.BeginObject();
        json.Property("entry", good.Entry);
        json.Property("finishedGood", good.Evaluation.FinishedGood);
        json.Property("asOf", JsonWords.Day(good.Evaluation.AsOf));
        json.Property("currency", good.Evaluation.Good.Currency.ToString());
        json.Property("customsValue", good.Evaluation.Good.CustomsValue ?? good.Evaluation.Good.TransactionValue);
        json.Property("importProhibited", (bool?)tariff.ImportProhibited);
        json.Array("lines", good.Lines, l => Line(json, l));
        json.Array("fees", tariff.Fees, f => TariffJson.Fee(json, f));
        json.Property("totalDuty", tariff.TotalDuty);
        json.Property("totalPayable", tariff.TotalPayable);
        json.Property("savingsAgainstNoPreference", tariff.SavingsAgainstNoPreference);
        json.EndObject();
    }

    private static void Line(JsonEmitter json, EntryLine line)
    {
        json.BeginObject();
        json.Property("heading", line.Heading);
        json.Property("measure", line.Measure);
        json.Optional("program", line.Program);
        json.Property("base", line.Base);
        json.Optional("rate", line.Rate);
        json.Property("percent", line.Percent);
        json.Property("amount", line.Amount);
        json.Property("certain", (bool?)line.Certain);
        json.Property("exemption", (bool?)line.Exemption);
        json.Optional("cite", line.Cite);
        json.Optional("why", line.Why);
        json.EndObject();
    }

    private static void Entry(JsonEmitter json, EntryTotal total)
    {
        json.BeginObject();
        json.Property("entry", total.Entry);
        json.Property("asOf", JsonWords.Day(total.Day));
        json.Property("currency", total.Currency);
        json.Property("goods", (int?)total.Goods);
        json.Property("customsValue", total.CustomsValue);
        json.Property("totalDuty", total.Duty);
        json.Array("fees", total.Fees, f => TariffJson.Fee(json, f));
        json.Property("totalPayable", total.Payable);
        json.Property("lower", total.Lower);
        json.Property("upper", total.Upper);
        json.Property("prohibited", (int?)total.Prohibited);
        json.EndObject();
    }

    private static void Measure(JsonEmitter json, MeasureCost cost)
    {
        json.BeginObject();
        json.Property("measure", cost.Measure);
        json.Property("currency", cost.Currency);
        json.Property("goods", (int?)cost.Goods);
        json.Property("amount", cost.Amount);
        json.Property("openGoods", (int?)cost.OpenGoods);
        json.Optional("foundVoid", cost.FoundVoid?.Cite);
        json.EndObject();
    }
}
