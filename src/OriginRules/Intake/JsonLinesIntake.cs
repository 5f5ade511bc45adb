namespace OriginRules;

/// <summary>Reads JSON Lines: one good a line; a bad line does not stop the next ones.</summary>
internal static class JsonLinesIntake
{
    public static IEnumerable<IntakeResult> Read(TextReader text, BomReadOptions options)
    {
        var goods = new GoodIntake(options);
        var line = new LineText(text);
        bool any = false;
        int index = 0;
        for (int number = 1; line.Next(); number++)
        {
            if (Good(line, number, goods, index, options.FileName) is { } result)
            {
                any = true;
                index++;
                yield return result;
            }
        }

        if (!any)
        {
            yield return Trouble.Of(FindingCodes.Empty, "", 1, null, "The input is empty; expected one good a line.", options.FileName);
        }
    }

    private static IntakeResult? Good(LineText line, int number, GoodIntake goods, int index, string? file)
    {
        try
        {
            using var reader = new JsonPullReader(line, BomLimits.Json, number);
            reader.Read();
            JsonNode node = reader.ReadValue();
            reader.Read();
            return node.Kind == JsonKind.Array || node["finishedGoods"] is not null
                ? Trouble.Of(FindingCodes.Document, "", number, null, "The line is a document or a list; expected one good a line. Read the input as JSON instead.", file)
                : goods.Read(node, index);
        }
        catch (JsonSyntaxException e)
        {
            return e.IsEmpty ? null : Trouble.Syntax(e, "The other lines were read; correct this one.", file);
        }
    }
}
