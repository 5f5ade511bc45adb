namespace OriginRules.Results;

/// <summary>Writes the tree of a determination.</summary>
internal static class ExplanationJson
{
    public static void Write(JsonEmitter json, ExplanationNode node)
    {
        json.BeginObject();
        json.Property("rule", node.Rule);
        json.Property("cite", node.Cite);
        json.Property("outcome", node.Outcome);
        json.Optional("words", node.Words);
        json.Array("inputs", node.Inputs, i => Input(json, i));
        json.Array("children", node.Children, c => Write(json, c));
        json.EndObject();
    }

    private static void Input(JsonEmitter json, ExplanationInput input)
    {
        json.BeginObject();
        json.Property("name", input.Name);
        if (input.Number is { } number)
        {
            json.Property("value", (decimal?)number);
        }
        else
        {
            json.Property("value", input.Text);
        }

        json.Optional("unit", input.Unit);
        json.EndObject();
    }
}
