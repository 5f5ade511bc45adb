using System.Globalization;
using CsvHelper;

namespace OriginRules;

/// <summary>Writes goods as a table in the parent/child form: the columns are the facts that some row states, in the order in which they first occur.</summary>
internal sealed class CsvBomWriter
{
    private readonly List<string> _columns = [CsvHeader.GoodColumn, CsvHeader.ParentColumn, CsvHeader.IdColumn];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Dictionary<int, string>> _rows = [];

    public static void Write(TextWriter text, IEnumerable<FinishedGood> goods)
    {
        var writer = new CsvBomWriter();
        writer._places.Add(CsvHeader.IdColumn, 2);
        foreach (FinishedGood good in goods)
        {
            using var json = new StringWriter(CultureInfo.InvariantCulture);
            BomWriter.Write(json, [good], BomFormat.JsonLines);
            using var reader = new JsonPullReader(new StringReader(json.ToString()), BomLimits.Json);
            reader.Read();
            writer.Good(reader.ReadValue(), good.Id);
        }

        writer.Write(text);
    }

    private static string Cell(JsonNode node) => node.Kind switch
    {
        JsonKind.Array when node.Items.Count > 0 && node.Items.All(CsvCell.IsPlainWord) => string.Join(CsvCell.ListSeparator, node.Items.Select(i => i.Text)),
        JsonKind.Array or JsonKind.Object => CanonicalJson.Of(node),
        _ => node.Text,
    };

    private void Good(JsonNode good, string id)
    {
        Dictionary<int, string> row = Row(good, id, "");

        // The blank cell and the empty list are statements: an unknown country, and no lines.
        Column("productionCountry");
        if (LinesOf(good).Count == 0)
        {
            row[Column("components")] = "[]";
        }

        HashSet<string> repeated = [.. Below(good).Select(Id).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key), id];
        foreach (JsonNode line in LinesOf(good))
        {
            Add(line, id, "", "", repeated);
        }
    }

    private void Add(JsonNode line, string good, string parent, string path, HashSet<string> repeated)
    {
        Row(line, good, parent);
        string id = Id(line);
        foreach (JsonNode below in LinesOf(line))
        {
            Add(below, good, repeated.Contains(id) ? $"{path}/{id}" : id, $"{path}/{id}", repeated);
        }
    }

    private Dictionary<int, string> Row(JsonNode node, string good, string parent)
    {
        var row = new Dictionary<int, string> { [0] = good, [1] = parent };
        _rows.Add(row);
        Facts(node, "", row);
        return row;
    }

    private static string Id(JsonNode node) => FactReader.IdOf(node) ?? "";

    private static IReadOnlyList<JsonNode> LinesOf(JsonNode node) => node["components"]?.Items ?? [];

    private static IEnumerable<JsonNode> Below(JsonNode node) => LinesOf(node).SelectMany(l => Below(l).Prepend(l));

    /// <summary>Puts what an object states into its cells; false when that is nothing.</summary>
    private bool Facts(JsonNode node, string before, Dictionary<int, string> row)
    {
        bool any = false;
        foreach (KeyValuePair<string, JsonNode> member in node.Members.Where(m => m.Key != "components"))
        {
            string path = before + member.Key;
            bool stated = member.Value.Kind == JsonKind.Object ? Facts(member.Value, path + ".", row) : !member.Value.IsNull && Cell(member.Value).Length > 0;
            if (!stated && member.Value.Kind != JsonKind.Object)
            {
                continue;
            }

            any = true;
            if (member.Value.Kind != JsonKind.Object || !stated)
            {
                row[Column(path)] = stated ? Cell(member.Value) : "{}";
            }
        }

        return any;
    }

    private int Column(string path)
    {
        if (!_places.TryGetValue(path, out int column))
        {
            _places[path] = column = _columns.Count;
            _columns.Add(path);
        }

        return column;
    }

    private void Write(TextWriter text)
    {
        using CsvWriter csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, true);
        csv.WriteHeader([.. _columns]);
        foreach (Dictionary<int, string> row in _rows)
        {
            string[] cells = [.. Enumerable.Range(0, _columns.Count).Select(i => row.GetValueOrDefault(i, ""))];
            csv.WriteRecord(cells);
        }
    }
}
