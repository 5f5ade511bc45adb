namespace OriginRules.Results;

/// <summary>Writes the <c>origin</c> member of an evaluation.</summary>
internal static class OriginJson
{
    public static void Write(JsonEmitter json, OriginDetermination origin, ExplanationNode? explanation)
    {
        json.BeginObject();
        json.Property("status", JsonWords.Word(origin.Status));
        json.Property("claimable", (bool?)origin.Claimable);
        json.Property("step", origin.Step);
        json.Property("criterion", origin.Criterion);
        json.Strings("alsoQualifies", origin.AlsoQualifies);
        ProductRule(json, origin.ProductRule);
        json.Array("elections", origin.Elections, Election);
        json.Array("regionalValueContent", origin.RegionalValueContent, RegionalValueContent);
        TariffShift(json, origin.TariffShift);
        DeMinimis(json, origin.DeMinimis);
        json.Array("missing", origin.Missing, Missing);
        if (explanation is not null)
        {
            json.Name("explanation");
            ExplanationJson.Write(json, explanation);
        }

        json.EndObject();
    }

    private static void ProductRule(JsonEmitter json, AppliedProductRule? rule)
    {
        json.Name("productRule");
        if (rule is null)
        {
            json.Value((string?)null);
            return;
        }

        json.BeginObject();
        json.Property("id", rule.Id);
        json.Property("cite", rule.Cite);
        json.Property("alternative", rule.Alternative);
        json.Property("confidence", rule.Confidence);
        json.EndObject();
    }

    private static void Election(JsonEmitter json, Election election)
    {
        json.BeginObject();
        json.Property("election", election.Name);
        json.Property("status", election.Status);
        json.Optional("path", election.Path);
        json.Optional("needs", election.Needs);
        if (election.WouldOriginate is { } would)
        {
            json.Property("wouldOriginate", (bool?)would);
            json.Array("regionalValueContent", election.RegionalValueContent, RegionalValueContent);
        }

        json.EndObject();
    }

    private static void RegionalValueContent(JsonEmitter json, RegionalValueContentResult content)
    {
        json.BeginObject();
        json.Property("method", content.Method);
        json.Property("base", (decimal?)content.Base);
        json.Property("nonOriginatingMaterials", (decimal?)content.NonOriginatingMaterials);
        json.Property("percent", (decimal?)content.Percent);
        json.Property("threshold", content.Threshold);
        json.Property("met", content.Met);
        json.Property("marginPoints", content.MarginPoints);
        json.Property("marginValue", content.MarginValue);
        json.EndObject();
    }

    private static void TariffShift(JsonEmitter json, TariffShiftResult? shift)
    {
        json.Name("tariffShift");
        if (shift is null)
        {
            json.Value((string?)null);
            return;
        }

        json.BeginObject();
        json.Property("met", shift.Met);
        json.Array("failing", shift.Failing, static (json, f) =>
        {
            json.BeginObject();
            json.Property("path", f.Path);
            json.Property("hs", f.Hs);
            json.Property("why", f.Why);
            json.EndObject();
        });
        json.EndObject();
    }

    private static void DeMinimis(JsonEmitter json, DeMinimisResult? deMinimis)
    {
        json.Name("deMinimis");
        if (deMinimis is null)
        {
            json.Value((string?)null);
            return;
        }

        json.BeginObject();
        json.Property("applied", (bool?)deMinimis.Applied);
        json.Property("percent", deMinimis.Percent);
        json.Property("limit", deMinimis.Limit);
        json.Property("base", deMinimis.Base);
        json.Optional("why", deMinimis.Why);
        json.EndObject();
    }

    public static void Missing(JsonEmitter json, MissingFact missing)
    {
        json.BeginObject();
        json.Property("path", missing.Path);
        json.Property("fact", missing.Fact);
        json.Property("why", missing.Why);
        json.Property("wouldDecide", (bool?)missing.WouldDecide);
        json.EndObject();
    }
}
