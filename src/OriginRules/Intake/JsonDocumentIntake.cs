namespace OriginRules;

/// <summary>Reads a JSON document of finished goods, one good at a time.</summary>
internal sealed class JsonDocumentIntake : IDisposable
{
    public const string SchemaId = "originrules/bom/1";
    private const string Example = "{ \"schema\": \"" + SchemaId + "\", \"finishedGoods\": [ … ] }";

    private readonly JsonPullReader _reader;
    private readonly BomReadOptions _options;
    private readonly UniqueIds _ids;
    private readonly string? _file;
    private Place _place = Place.Before;
    private bool _schemaSeen;
    private bool _goodsSeen;
    private int _index;

    private JsonDocumentIntake(TextReader text, BomReadOptions options)
    {
        _reader = new JsonPullReader(text, BomLimits.Json);
        _options = options;
        _ids = new UniqueIds(options.FileName);
        _file = options.FileName;
    }

    private enum Place
    {
        Before,
        InDocument,
        InGoods,
        After,
    }

    public static IEnumerable<IntakeResult> Read(TextReader text, BomReadOptions options)
    {
        using var intake = new JsonDocumentIntake(text, options);
        while (intake.Next() is { } result)
        {
            yield return result;
        }
    }

    public void Dispose() => _reader.Dispose();

    private IntakeResult? Next()
    {
        try
        {
            while (_place != Place.After)
            {
                if (Step() is { } result)
                {
                    return result;
                }
            }

            return null;
        }
        catch (JsonSyntaxException e)
        {
            _place = Place.After;
            return e.IsEmpty
                ? Trouble.Of(FindingCodes.Empty, "", e.Line, null, $"The input is empty; expected {Example}.", _file)
                : Trouble.Syntax(e, "Goods before this place were read; correct it to read the rest.", _file);
        }
    }

    private IntakeResult? Step()
    {
        _reader.Read();
        return _place switch
        {
            Place.Before => Begin(),
            Place.InGoods => Good(),
            _ => _reader.Event == JsonEvent.EndObject ? End() : Member(_reader.Name),
        };
    }

    private IntakeResult? Begin()
    {
        _place = _reader.Event == JsonEvent.StartObject ? Place.InDocument : Place.After;
        if (_reader.Scalar is { Problem: not JsonProblem.None } word)
        {
            throw new JsonSyntaxException($"'{FindingList.Short(word.Text)}'; expected {Example}", word.Line, word.Column);
        }

        return _place == Place.InDocument ? null : Refuse(_reader.Event == JsonEvent.StartArray ? "a bare list" : "a bare value");
    }

    private IntakeResult? Good()
    {
        if (_reader.Event != JsonEvent.EndArray)
        {
            return _ids.Check(GoodIntake.Read(_reader.ReadValue(), _index++, _options));
        }

        _place = Place.InDocument;
        return null;
    }

    private IntakeResult? Member(string name)
    {
        int line = _reader.Line;
        if (name is not "schema" and not "finishedGoods" && !_goodsSeen && !_schemaSeen && GoodShape.Good.Names.Contains(name))
        {
            _place = Place.After;
            return Refuse("a bare good");
        }

        bool again = (name == "schema" && _schemaSeen) || (name == "finishedGoods" && _goodsSeen);
        _reader.Read();
        if (again)
        {
            _reader.ReadValue();
            return Trouble.Of(FindingCodes.DuplicateProperty, name, line, name, $"The property '{name}' is given twice; keep one of them. The second was not read.", _file);
        }

        switch (name)
        {
            case "schema":
                _schemaSeen = true;
                return Schema(_reader.ReadValue());
            case "finishedGoods" when _reader.Event == JsonEvent.StartArray:
                _goodsSeen = true;
                _place = Place.InGoods;
                return null;
            case "finishedGoods":
                _goodsSeen = true;
                _reader.ReadValue();
                return Trouble.Of(FindingCodes.Type, name, line, null, "'finishedGoods' is no list; expected a list of goods in brackets.", _file);
            default:
                _reader.ReadValue();
                return Trouble.Of(FindingCodes.UnknownProperty, FindingList.Short(name)!, line, name, $"The property '{FindingList.Short(name)}' is unknown here; correct the name or remove it.{Suggestion.DidYouMean(name, ["schema", "finishedGoods"])}", _file);
        }
    }

    private IntakeResult? Schema(JsonNode node)
    {
        if (node is { Kind: JsonKind.String, Text: SchemaId })
        {
            return null;
        }

        _place = Place.After;
        return Trouble.Of(FindingCodes.Schema, "schema", node.Line, node.Text, $"Found the schema id \"{FindingList.Short(node.Text)}\"; expected \"{SchemaId}\". Nothing more was read.", _file);
    }

    private IntakeResult? End()
    {
        _place = Place.After;
        int line = _reader.Line;
        _reader.Read();
        return !_goodsSeen ? Trouble.Of(FindingCodes.Required, "finishedGoods", line, null, $"'finishedGoods' is missing; expected {Example}.", _file)
            : !_schemaSeen ? Trouble.Of(FindingCodes.Schema, "schema", line, null, $"The schema id is missing; add \"schema\": \"{SchemaId}\".", _file)
            : null;
    }

    private IntakeResult Refuse(string found) =>
        Trouble.Of(FindingCodes.Document, "", _reader.Line, null, $"The document is {found}; wrap it as {Example}, or read one good a line as JSON Lines.", _file);
}
