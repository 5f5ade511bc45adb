namespace OriginRules;

/// <summary>Reads a whole JSON document into nodes, without recursion.</summary>
internal static class JsonParser
{
    /// <exception cref="JsonSyntaxException">The text is not strict JSON, or a value in it cannot be taken over.</exception>
    public static JsonNode Parse(TextReader text)
    {
        using var reader = new JsonPullReader(text, JsonLimits.DataFile);
        reader.Read();
        JsonNode root = reader.ReadValue();
        reader.Read();
        ThrowOnProblem(root);
        return root;
    }

    private static void ThrowOnProblem(JsonNode root)
    {
        var open = new Stack<JsonNode>();
        open.Push(root);
        while (open.TryPop(out JsonNode? node))
        {
            string? problem = node.Problem switch
            {
                JsonProblem.None when node.Kind == JsonKind.String && node.Text.Length > JsonLimits.DataFile.StringLength => "a text longer than the limit",
                JsonProblem.None => null,
                JsonProblem.NotJson => $"'{node.Text}'; expected a number, true, false or null as strict JSON writes them",
                JsonProblem.NotDecimal => $"'{node.Text}'; expected a number of at most 28 significant digits and decimals",
                JsonProblem.Duplicate => "a property that is given twice; expected each name once",
                JsonProblem.TooDeep => "a value nested too deeply",
                _ => "more values than the limit",
            };
            if (problem is not null)
            {
                throw new JsonSyntaxException(problem, node.Line, node.Column);
            }

            foreach (JsonNode item in node.Items)
            {
                open.Push(item);
            }

            foreach (KeyValuePair<string, JsonNode> member in node.Members)
            {
                open.Push(member.Value);
            }
        }
    }
}
