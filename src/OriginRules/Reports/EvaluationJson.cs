using OriginRules.Policies;

namespace OriginRules.Results;

/// <summary>Writes one evaluation.</summary>
internal static class EvaluationJson
{
    public static void Write(JsonEmitter json, Evaluation evaluation, ExplanationNode? explanation) => Write(json, evaluation, evaluation.InputSha256, explanation);

    /// <summary>Writes an evaluation of a good whose hash is known.</summary>
    public static void Write(JsonEmitter json, Evaluation evaluation, string inputSha256, ExplanationNode? explanation)
    {
        json.BeginObject();
        json.Property("finishedGood", evaluation.FinishedGood);
        json.Property("asOf", evaluation.AsOf);
        Identities(json, evaluation);
        json.Property("inputSha256", inputSha256);
        json.Name("origin");
        OriginJson.Write(json, evaluation.Origin, explanation);
        json.Name("chineseContent");
        ContentJson.Write(json, evaluation);
        json.Name("countryOfOrigin");
        json.BeginObject();
        json.Name("marking");
        CountryOfOriginJson.Write(json, evaluation.CountryOfOrigin.Marking, explanation is not null);
        json.Name("tradeRemedy");
        CountryOfOriginJson.Write(json, evaluation.CountryOfOrigin.TradeRemedy, explanation is not null);
        json.EndObject();
        json.Name("tariff");
        TariffJson.Write(json, evaluation.Tariff);
        json.Array("flags", evaluation.Flags, Flag);
        json.EndObject();
    }

    public static void Finding(JsonEmitter json, Finding finding)
    {
        json.BeginObject();
        json.Property("severity", JsonWords.Word(finding.Severity));
        json.Property("code", finding.Code);
        json.Property("path", finding.Path);
        json.Property("value", finding.Value);
        json.Property("message", finding.Message);
        json.Optional("file", finding.File);
        json.Optional("line", (decimal?)finding.Line);
        json.Optional("column", (decimal?)finding.Column);
        json.EndObject();
    }

    private static void Identities(JsonEmitter json, Evaluation evaluation)
    {
        json.Name("ruleSet");
        json.BeginObject();
        json.Property("id", evaluation.RuleSet.Id);
        json.Property("version", evaluation.RuleSet.Version);
        json.Property("status", JsonWords.Word(evaluation.RuleSet.Status));
        json.Property("sha256", evaluation.RuleSet.Sha256);
        json.EndObject();
        json.Name("settings");
        json.BeginObject();
        json.Property("preset", evaluation.Settings.Preset);
        json.Name("set");
        json.BeginObject();
        foreach ((string name, string value) in evaluation.Settings.Set)
        {
            json.Property(name, value);
        }

        json.EndObject();
        json.Optional("unknownAs", evaluation.Settings.UnknownAsNonOriginating ? "nonOriginating" : null);
        json.EndObject();
        json.Name("tariffData");
        json.BeginObject();
        json.Property("version", evaluation.TariffData.Version);
        json.Property("sha256", evaluation.TariffData.Sha256);
        json.EndObject();
    }

    private static void Flag(JsonEmitter json, Flag flag)
    {
        json.BeginObject();
        json.Property("code", flag.Code);
        json.Property("severity", JsonWords.Word(flag.Severity));
        json.Property("path", flag.Path);
        json.Property("message", flag.Message);
        json.Property("cite", flag.Cite);
        if (!flag.Missing.IsEmpty)
        {
            json.Strings("missing", flag.Missing);
        }

        json.EndObject();
    }
}
