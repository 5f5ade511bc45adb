using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>Reads the JSON layout of the export: a list of rows.</summary>
internal static class HtsJsonExport
{
    private static readonly string[] Required = ["htsno", "indent", "units", "general", "special", "other"];

    /// <exception cref="HtsExportException">The text is no list of rows.</exception>
    public static IEnumerable<HtsRow> Read(TextReader text)
    {
        JsonNode root = Parse(text);
        if (root.Kind != JsonKind.Array)
        {
            throw new HtsExportException(HtsFindings.Error(HtsFindings.Columns, root.Line, null, "expected a list of rows, each with htsno, indent, units, general, special and other."));
        }

        foreach (JsonNode row in root.Items)
        {
            yield return Row(row);
        }
    }

    private static JsonNode Parse(TextReader text)
    {
        try
        {
            return JsonParser.Parse(text);
        }
        catch (JsonSyntaxException e)
        {
            throw new HtsExportException(HtsFindings.Error(HtsFindings.Damaged, e.Line, null, $"the file is cut off or is no JSON: {e.Message}. Export it again."));
        }
    }

    private static HtsRow Row(JsonNode row)
    {
        if (row.Kind != JsonKind.Object)
        {
            throw new HtsExportException(HtsFindings.Error(HtsFindings.Columns, row.Line, null, "expected an object for each row."));
        }

        if (Array.Find(Required, name => row[name] is null) is { } missing)
        {
            throw new HtsExportException(HtsFindings.Error(HtsFindings.Columns, row.Line, missing, $"the row has no {missing}; expected {string.Join(", ", Required)}."));
        }

        return new HtsRow
        {
            Line = row.Line,
            Number = Text(row, "htsno"),
            Indent = int.TryParse(Text(row, "indent"), NumberStyles.None, CultureInfo.InvariantCulture, out int indent) ? indent : 0,
            Units = row["units"]! is { Kind: JsonKind.Array } units ? [.. units.Items.Select(u => u.Text.Trim())] : [],
            General = Text(row, "general"),
            Special = Text(row, "special"),
            Other = Text(row, "other"),
        };
    }

    private static string Text(JsonNode row, string name) => row[name]!.Text.Trim();
}
