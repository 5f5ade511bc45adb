using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>Reads a user's lists.</summary>
internal static class WatchlistReader
{
    private const string Schema = "originrules/watchlist/1";

    /// <exception cref="ArgumentException">The list has errors.</exception>
    public static Watchlist Read(TextReader text, string name)
    {
        var problems = new LoadProblems();
        JsonNode document;
        try
        {
            document = JsonParser.Parse(text);
        }
        catch (JsonSyntaxException e)
        {
            throw new ArgumentException($"{name}({e.Line},{e.Column}): {e.Message}", nameof(text), e);
        }

        if (document.Kind != JsonKind.Object)
        {
            throw new ArgumentException($"{name}({document.Line}): the list is no JSON object; expected one with \"schema\": \"{Schema}\".", nameof(text));
        }

        var root = new JsonObjectView(document, name, "$", problems);
        if (root.Node("schema") is not { Kind: JsonKind.String, Text: Schema })
        {
            problems.Add(name, root.Node("schema")?.Line ?? root.Line, "$.schema", root.Node("schema")?.Text, $"\"{Schema}\"");
        }

        ImmutableArray<WatchlistEntry> entries =
        [
            .. root.Objects("suppliers").Select(v => Entry(v, e => e with { Supplier = v.RequiredString("name").Trim() })),
            .. root.Objects("parts").Select(v => Entry(v, e => e with { Part = v.RequiredString("id") })),
            .. root.Objects("codes").Select(v => Entry(v, e => e with { Codes = Codes(v), Countries = v.Countries("countries") })),
        ];
        root.End();
        return problems.Any ? throw new ArgumentException(string.Join(Environment.NewLine, problems.Messages), nameof(text)) : new Watchlist(entries);
    }

    private static ImmutableArray<HsRange> Codes(JsonObjectView view)
    {
        view.RequiredNode("codes");
        return view.Ranges("codes");
    }

    private static WatchlistEntry Entry(JsonObjectView view, Func<WatchlistEntry, WatchlistEntry> with)
    {
        WatchlistEntry entry = with(new WatchlistEntry { Severity = FlagSeverityWord.Read(view), Why = view.RequiredString("why").TrimEnd('.'), Cite = view.String("cite") });
        view.End();
        return entry;
    }
}
