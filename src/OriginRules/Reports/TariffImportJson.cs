namespace OriginRules.Results;

/// <summary>Writes what an import of the tariff changed.</summary>
internal static class TariffImportJson
{
    public static void Write(JsonEmitter json, TariffImportReport report)
    {
        json.BeginObject();
        json.Property("refused", (bool?)report.Refused);
        json.Property("folder", report.Folder);
        json.Strings("files", report.Files);
        json.Property("lines", (int?)report.Lines);
        json.Strings("added", [.. report.Added.Select(c => c.ToDottedString())]);
        json.Strings("removed", [.. report.Removed.Select(c => c.ToDottedString())]);
        json.Array("changed", report.Changed, c =>
        {
            json.BeginObject();
            json.Property("code", c.Code.ToDottedString());
            json.Property("column", c.Column);
            json.Property("from", c.From);
            json.Property("to", c.To);
            json.EndObject();
        });
        json.Array("findings", report.Findings, f => EvaluationJson.Finding(json, f));
        json.EndObject();
    }
}
