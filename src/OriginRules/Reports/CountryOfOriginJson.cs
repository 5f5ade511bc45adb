namespace OriginRules.Results;

/// <summary>Writes one country of origin.</summary>
internal static class CountryOfOriginJson
{
    public static void Write(JsonEmitter json, CountryOfOriginFinding finding, bool explained)
    {
        json.BeginObject();
        json.Property("country", finding.Country?.Code);
        json.Array("countries", finding.Countries, static (json, c) => json.Value(c.Code));
        json.Property("status", finding.Status);
        json.Property("basis", finding.Basis);
        json.Array("candidates", finding.Candidates, static (json, c) =>
        {
            json.BeginObject();
            json.Property("country", c.Country.Code);
            json.Strings("factorsFor", c.FactorsFor);
            json.Strings("factorsAgainst", c.FactorsAgainst);
            json.EndObject();
        });

        // The engine names candidates and never divides a good among them; the member is part of the published shape.
        json.Strings("apportionment", []);
        json.Property("cite", finding.Cite);
        json.Optional("why", finding.Why);
        json.Array("missing", finding.Missing, OriginJson.Missing);
        json.Array("analogies", finding.Analogies, static (json, a) =>
        {
            json.BeginObject();
            json.Property("ruling", a.Ruling);
            json.Property("date", a.Date is { } day ? JsonWords.Day(day) : null);
            json.Property("good", a.Good);
            json.Property("essence", a.Essence);
            json.EndObject();
        });
        if (explained)
        {
            json.Name("explanation");
            ExplanationJson.Write(json, finding.Explain());
        }

        json.EndObject();
    }
}
