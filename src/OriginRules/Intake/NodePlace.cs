using System.Globalization;

namespace OriginRules;

/// <summary>Finds the line of the file that a finding of a check is about.</summary>
internal static class NodePlace
{
    private static readonly char[] s_separators = ['.', '[', ']'];

    public static int LineOf(JsonNode good, Located located)
    {
        JsonNode node = located.Line is { } line ? Follow(good, line) : good;
        foreach (string step in located.Property.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            JsonNode? next = node.Kind == JsonKind.Array ? Item(node, step) : node[step];
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node.Line;
    }

    private static JsonNode Follow(JsonNode good, LineInGood line)
    {
        var way = new Stack<int>();
        for (LineInGood? at = line; at is not null; at = at.Parent)
        {
            way.Push(at.Index);
        }

        JsonNode node = good;
        while (way.TryPop(out int index) && node["components"] is { } lines && index < lines.Items.Count)
        {
            node = lines.Items[index];
        }

        return node;
    }

    private static JsonNode? Item(JsonNode list, string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Count ? list.Items[index] : null;
}
