namespace OriginRules.Results;

/// <summary>Writes the history of one code.</summary>
internal static class TariffHistoryJson
{
    public static void Write(JsonEmitter json, TariffHistory history)
    {
        json.BeginObject();
        json.Array("periods", history.Periods, p => Period(json, p));
        json.Array("foundVoid", history.FoundVoid, t => Void(json, t));
        json.Name("postImportationClaims");
        if (history.Claims is { } claims)
        {
            Claims(json, claims);
        }
        else
        {
            json.Value((string?)null);
        }

        json.EndObject();
    }

    /// <summary>One change, here and in a calendar.</summary>
    public static void Change(JsonEmitter json, TariffChange change)
    {
        json.BeginObject();
        json.Property("measure", change.Measure);
        json.Property("kind", change.Kind);
        json.Optional("from", change.From);
        json.Optional("to", change.To);
        json.Optional("why", change.Why);
        json.Optional("cite", change.Cite);
        json.EndObject();
    }

    private static void Period(JsonEmitter json, TariffHistoryPeriod period)
    {
        json.BeginObject();
        json.Property("from", JsonWords.Day(period.From));
        json.Property("to", JsonWords.Day(period.To));
        json.Array("changes", period.Changes, c => Change(json, c));
        json.Property("underVoidMeasures", period.UnderVoidMeasures);
        json.Name("tariff");
        TariffJson.Write(json, period.Tariff);
        json.EndObject();
    }

    private static void Void(JsonEmitter json, VoidMeasureTotal total)
    {
        json.BeginObject();
        json.Property("measure", total.Measure);
        json.Property("date", JsonWords.Day(total.FoundVoid.Date));
        json.Property("cite", total.FoundVoid.Cite);
        json.Property("from", JsonWords.Day(total.From));
        json.Property("to", JsonWords.Day(total.To));
        json.Property("leastAnEntry", (decimal?)total.LeastAnEntry);
        json.Property("mostAnEntry", total.MostAnEntry);
        json.Property("entries", (int?)total.Entries);
        json.Property("paidAtLeast", (decimal?)total.PaidAtLeast);
        json.Property("paidAtMost", total.PaidAtMost);
        json.EndObject();
    }

    private static void Claims(JsonEmitter json, PostImportationClaims claims)
    {
        json.BeginObject();
        json.Property("program", claims.Program);
        json.Property("cite", claims.Cite);
        json.Array("periods", claims.Periods, c =>
        {
            json.BeginObject();
            json.Property("from", JsonWords.Day(c.From));
            json.Property("to", JsonWords.Day(c.To));
            json.Property("returns", c.Returns);
            json.Property("ofVoidMeasures", c.OfVoidMeasures);
            json.Strings("turnsOn", c.TurnsOn);
            json.Property("claimUntil", JsonWords.Day(c.ClaimUntil));
            json.EndObject();
        });
        json.Property("openOn", JsonWords.Day(claims.OpenOn));
        json.Property("entries", (int?)claims.Entries);
        json.Property("returns", claims.Returns);
        json.EndObject();
    }
}
