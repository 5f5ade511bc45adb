namespace OriginRules;

/// <summary>The rows of one good as the object a JSON file would hold, with the place of each row.</summary>
internal sealed class CsvTree
{
    private readonly CsvHeader _header;
    private readonly CsvCell _cells;
    private readonly Dictionary<int, string> _places = [];
    private readonly List<CsvTrouble> _troubles = [];

    public CsvTree(CsvHeader header, CsvCell cells, CsvGood good, int index)
    {
        _header = header;
        _cells = cells;
        Root = Object(good.Own, ofGood: true);
        if (FactReader.IdOf(Root) is null && good.Id.Length > 0)
        {
            Root.Add(CsvHeader.IdColumn, new JsonNode(JsonKind.String, good.Id, good.Own.Line, 0));
        }

        string place = FindingList.Name(FactReader.IdOf(Root), "finishedGoods", index);
        _places[good.Own.Line] = place;
        Add(good, place);
    }

    public JsonNode Root { get; }

    /// <summary>Cells that could not be turned into values, or should not.</summary>
    public IReadOnlyList<CsvTrouble> Troubles => _troubles;

    public string PlaceOf(CsvRow row) => _places.GetValueOrDefault(row.Line, "");

    /// <summary>The fact a path of a finding ends in, when it is of that row.</summary>
    public string? FactAt(int line, string path) =>
        _places.TryGetValue(line, out string? place) && path.Length > place.Length && path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] == '.' ? path[(place.Length + 1)..] : null;

    private void Add(CsvGood good, string place)
    {
        var objects = new Dictionary<CsvLine, JsonNode>(ReferenceEqualityComparer.Instance);
        foreach (CsvLine line in good.Lines)
        {
            objects[line] = Object(line.Row, ofGood: false);
        }

        // A parent may stand below its lines in the file, so that all are read before one is put under another.
        var places = new Dictionary<CsvLine, string>(ReferenceEqualityComparer.Instance);
        foreach (CsvLine line in good.Lines)
        {
            Lines(line.Parent is { } parent ? objects[parent] : Root, line.Row).Add(objects[line]);
        }

        foreach (CsvLine line in good.Lines)
        {
            _places[line.Row.Line] = Place(line, objects, places, place);
        }

        if (good.Lines.Count > BomLimits.Lines)
        {
            Root.Problem = JsonProblem.TooMany;
        }
    }

    private string Place(CsvLine line, Dictionary<CsvLine, JsonNode> objects, Dictionary<CsvLine, string> places, string good)
    {
        var way = new Stack<CsvLine>();
        for (CsvLine? at = line; at is not null && !places.ContainsKey(at); at = at.Parent)
        {
            way.Push(at);
        }

        while (way.TryPop(out CsvLine? at))
        {
            JsonNode list = (at.Parent is { } parent ? objects[parent] : Root)["components"]!;
            string? id = FactReader.IdOf(objects[at]);
            string above = at.Parent is { } upper ? places[upper] : good;
            if (above.AsSpan().Count('/') > BomLimits.Levels)
            {
                // Deeper lines are refused where the limit is passed.
                places[at] = above;
                continue;
            }

            places[at] = $"{above}/{FindingList.Name(id, "components", id is null ? IndexOf(list, objects[at]) : 0)}";
        }

        return places[line];
    }

    private static int IndexOf(JsonNode list, JsonNode item)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (ReferenceEquals(list.Items[i], item))
            {
                return i;
            }
        }

        return 0;
    }

    private static JsonNode Lines(JsonNode parent, CsvRow row)
    {
        if (parent["components"] is { Kind: JsonKind.Array } lines)
        {
            return lines;
        }

        var list = new JsonNode(JsonKind.Array, "", row.Line, 0);
        parent.Add("components", list);
        return list;
    }

    private JsonNode Object(CsvRow row, bool ofGood)
    {
        var node = new JsonNode(JsonKind.Object, "", row.Line, 0);
        foreach ((string path, int column) in _header.Facts)
        {
            if (row[column] is { } cell)
            {
                Set(node, path, cell, row, column, ofGood);
            }
            else if (ofGood && path == "productionCountry")
            {
                node.Add(path, new JsonNode(JsonKind.Null, "", row.Line, column + 1));
            }
        }

        return node;
    }

    private void Set(JsonNode node, string path, string cell, CsvRow row, int column, bool ofGood)
    {
        FactKind? kind = CsvColumns.KindOf(path, ofGood);
        if (kind is null)
        {
            // Named as it stands, so that the shape refuses it like an unknown property.
            node.AddUnique(path, new JsonNode(JsonKind.String, cell, row.Line, column + 1));
            return;
        }

        if (kind == FactKind.Code && CsvCell.LostAZero(cell))
        {
            _troubles.Add(new(FindingCodes.Hts, row, path, cell, $"'{FindingList.Short(cell)}' has an odd number of digits; a spreadsheet may have dropped a zero. Write the whole code, and keep the column as text."));
            return;
        }

        try
        {
            string[] steps = path.Split('.');
            JsonNode at = node;
            foreach (string step in steps[..^1])
            {
                if (at[step] is not { Kind: JsonKind.Object } inside)
                {
                    inside = new JsonNode(JsonKind.Object, "", row.Line, column + 1);
                    at.AddUnique(step, inside);
                }

                at = inside;
            }

            at.AddUnique(steps[^1], _cells.Read(cell, kind.Value, row.Line, column + 1));
        }
        catch (JsonSyntaxException e)
        {
            _troubles.Add(new(FindingCodes.JsonSyntax, row, path, cell, $"The cell holds no strict JSON ({e.Message}); expected the list or object that a JSON file has in its place."));
        }
    }
}
