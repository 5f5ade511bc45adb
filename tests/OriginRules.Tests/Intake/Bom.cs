namespace OriginRules.Tests.Intake;

/// <summary>Small bills of materials as text, and what the reader makes of them.</summary>
internal static class Bom
{
    public const string Head = "{\"schema\":\"originrules/bom/1\",\"finishedGoods\":[";
    public const string Tail = "]}";

    public static string Document(params string[] goods) => Head + string.Join(',', goods) + Tail;

    public static string Good(string id, string lines = "{\"id\":\"L\",\"hts\":\"940199\",\"originCountry\":\"CN\",\"originating\":false}", string more = "") =>
        $"{{\"id\":\"{id}\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",{more}\"components\":[{lines}]}}";

    public static List<IntakeResult> Read(string text, BomFormat format = BomFormat.Json, DateOnly? asOf = null)
    {
        using var reader = new StringReader(text);
        return [.. BomReader.Read(reader, new BomReadOptions { Format = format, AsOf = asOf })];
    }

    /// <summary>The one result of a document of one good.</summary>
    public static IntakeResult ReadGood(string good, DateOnly? asOf = null) => Read(Document(good), asOf: asOf).ShouldHaveSingleItem();

    /// <summary>A good that needs no findings but defaults, with facts of its own.</summary>
    public static IntakeResult With(string facts) => ReadGood(Good("G", more: facts + ","));

    /// <summary>A good with one line of its own.</summary>
    public static IntakeResult WithLine(string facts, string ofGood = "") => ReadGood(Good("G", $"{{\"id\":\"L\",{facts}}}", ofGood));
}
