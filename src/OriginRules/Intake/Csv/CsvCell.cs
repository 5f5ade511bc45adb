using System.Globalization;

namespace OriginRules;

/// <summary>Turns cells into the values a JSON file would hold, so that both are read by the same shapes. A cell that does not fit its fact stays as it is and is refused there.</summary>
internal sealed class CsvCell(char decimalSeparator)
{
    public const char ListSeparator = ';';
    private const char JsonList = '[';

    /// <exception cref="JsonSyntaxException">The cell should hold JSON and does not.</exception>
    public JsonNode Read(string cell, FactKind kind, int line, int column) => kind switch
    {
        FactKind.Number => Number(cell, line, column),
        FactKind.Flag => cell.ToLowerInvariant() is "true" or "false" ? new(JsonKind.Boolean, cell.ToLowerInvariant(), line, column) : Text(cell, line, column),
        FactKind.Words => cell[0] == JsonList ? Json(cell, line) : Words(cell, line, column),
        FactKind.Numbers or FactKind.Object or FactKind.Objects or FactKind.Lines => Json(cell, line),
        _ => Text(cell, line, column),
    };

    /// <summary>True for a code with an odd number of digits: a spreadsheet takes a code for a number and drops zeros at its ends.</summary>
    public static bool LostAZero(string cell) =>
        cell.All(c => char.IsAsciiDigit(c) || c == '.') && cell.Count(char.IsAsciiDigit) % 2 == 1;

    /// <summary>True for a word that stands between separators as it is.</summary>
    public static bool IsPlainWord(JsonNode word) =>
        word.Kind == JsonKind.String && word.Text.Length > 0 && word.Text[0] != JsonList && !word.Text.Contains(ListSeparator, StringComparison.Ordinal) && word.Text.Trim() == word.Text;

    private static JsonNode Text(string cell, int line, int column) => new(JsonKind.String, cell, line, column);

    private static JsonNode Words(string cell, int line, int column)
    {
        var list = new JsonNode(JsonKind.Array, "", line, column);
        foreach (string word in cell.Split(ListSeparator, StringSplitOptions.TrimEntries))
        {
            list.Add(word.Length > 0 ? Text(word, line, column) : new JsonNode(JsonKind.Null, "", line, column));
        }

        return list;
    }

    private static JsonNode Json(string cell, int line)
    {
        using var reader = new JsonPullReader(new StringReader(cell), BomLimits.Json, line);
        reader.Read();
        JsonNode node = reader.ReadValue();
        reader.Read();
        return node;
    }

    private JsonNode Number(string cell, int line, int column)
    {
        // An exponent is how spreadsheets show a number whose digits they have dropped.
        bool foreign = cell.IndexOfAny(['e', 'E', decimalSeparator == '.' ? ',' : '.']) >= 0;
        JsonBareToken number = JsonBareToken.Read(foreign ? cell : cell.Replace(decimalSeparator, '.'));
        JsonProblem problem = foreign ? JsonProblem.NotJson : number.Problem;
        return new JsonNode(JsonKind.Number, problem == JsonProblem.None ? number.Text : cell, line, column) { Problem = problem };
    }
}
