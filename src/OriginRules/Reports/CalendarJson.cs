namespace OriginRules.Results;

/// <summary>Writes what changes for goods on scheduled days.</summary>
internal static class CalendarJson
{
    public static void Write(JsonEmitter json, IEnumerable<GoodCalendar> goods, IEnumerable<Finding> findings)
    {
        json.BeginObject();
        json.Name("goods");
        json.BeginArray();
        foreach (GoodCalendar good in goods)
        {
            Good(json, good);
        }

        json.EndArray();
        json.Array("findings", [.. findings], f => EvaluationJson.Finding(json, f));
        json.EndObject();
    }

    private static void Good(JsonEmitter json, GoodCalendar good)
    {
        json.BeginObject();
        json.Property("finishedGood", good.Start.FinishedGood);
        json.Property("ruleSet", good.Start.RuleSet.Id);
        json.Property("currency", good.Start.Good.Currency.ToString());
        json.Property("from", JsonWords.Day(good.Start.AsOf));
        json.Property("to", JsonWords.Day(good.To));
        State(json, "start", good.Start);
        json.Array("changes", good.Changes, c =>
        {
            json.BeginObject();
            json.Property("day", JsonWords.Day(c.Day));
            State(json, "before", c.Before);
            State(json, "after", c.After);
            json.Property("payableChange", c.PayableChange);
            json.Array("changes", c.Changes, t => TariffHistoryJson.Change(json, t));
            json.EndObject();
        });
        json.EndObject();
    }

    private static void State(JsonEmitter json, string name, Evaluation evaluation)
    {
        json.Name(name);
        json.BeginObject();
        json.Property("origin", JsonWords.Word(evaluation.Origin.Status));
        json.Property("preference", JsonWords.Word(evaluation.Tariff.Preference.Status));
        json.Property("importProhibited", (bool?)evaluation.Tariff.ImportProhibited);
        json.Property("totalPayable", evaluation.Tariff.TotalPayable);
        json.Property("totalPercent", evaluation.Tariff.TotalPercent);
        json.EndObject();
    }
}
