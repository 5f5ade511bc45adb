namespace OriginRules;

/// <summary>Reads JSON Lines: one good a line; a bad line does not stop the next ones.</summary>
internal static class JsonLinesIntake
{
    public static IEnumerable<IntakeResult> Read(TextReader text, BomReadOptions options)
    {
        var ids = new UniqueIds(options.FileName);
        var line = new LineText(text);
        int index = 0;
        for (int number = 1; line.Next(); number++)
        {
            if (Good(line, number, index, options) is { } good)
            {
                index++;
                yield return ids.Check(good);
            }
        }

        if (index == 0)
        {
            yield return Nothing(options);
        }
    }

    /// <summary>Reads the good of one line; null when the line holds none.</summary>
    public static ReadGood? Good(TextReader line, int number, int index, BomReadOptions options)
    {
        try
        {
            using var reader = new JsonPullReader(line, BomLimits.Json, number);
            reader.Read();
            JsonNode node = reader.ReadValue();
            reader.Read();
            return node.Kind == JsonKind.Array || node["finishedGoods"] is not null
                ? new ReadGood(Trouble.Of(FindingCodes.Document, "", number, null, "The line is a document or a list; expected one good a line. Read the input as JSON instead.", options.FileName), 0)
                : GoodIntake.Read(node, index, options);
        }
        catch (JsonSyntaxException e)
        {
            return e.IsEmpty ? null : new ReadGood(Trouble.Syntax(e, "The other lines were read; correct this one.", options.FileName), 0);
        }
    }

    /// <summary>The result of an input without goods.</summary>
    public static IntakeResult Nothing(BomReadOptions options) => Trouble.Of(FindingCodes.Empty, "", 1, null, "The input is empty; expected one good a line.", options.FileName);
}
