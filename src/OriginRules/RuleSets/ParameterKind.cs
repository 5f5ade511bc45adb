namespace OriginRules.RuleSets;

/// <summary>What the values of a parameter are, told by those it has.</summary>
internal sealed record ParameterKind(JsonKind Value, ParameterKind.Item Items)
{
    /// <summary>What the items of a list are.</summary>
    internal enum Item
    {
        Words,
        Countries,
        Codes,
    }

    public string Expected => (Value, Items) switch
    {
        (JsonKind.Number, _) => "a number",
        (JsonKind.Boolean, _) => "true or false",
        (JsonKind.Array, Item.Countries) => "a list of ISO 3166-1 alpha-2 countries",
        (JsonKind.Array, Item.Codes) => "a list of tariff codes or ranges",
        (JsonKind.Array, _) => "a list of words",
        _ => "a word",
    };

    /// <summary>The values of a parameter, as written.</summary>
    public static IEnumerable<JsonNode> Values(JsonNode parameter) => parameter.Items.Select(v => v["value"]).OfType<JsonNode>().Where(v => !v.IsNull);

    public static ParameterKind Of(IEnumerable<JsonNode> values)
    {
        JsonNode[] all = [.. values];
        JsonNode[] items = [.. all.SelectMany(v => v.Items)];
        Item kind = items.Length == 0 ? Item.Words
            : Array.TrueForAll(items, i => Country.TryParse(i.Text, out _)) ? Item.Countries
            : Array.TrueForAll(items, i => HsRange.TryParse(i.Text, out _)) ? Item.Codes
            : Item.Words;
        return new(all.Length == 0 ? JsonKind.Null : all[0].Kind, kind);
    }

    public bool Fits(JsonNode value) => value.Kind == Value && value.Items.All(i => Items switch
    {
        Item.Countries => Country.TryParse(i.Text, out _),
        Item.Codes => HsRange.TryParse(i.Text, out _),
        _ => true,
    });
}
