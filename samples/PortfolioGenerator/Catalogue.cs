using System.Text.Json;

namespace PortfolioGenerator;

/// <summary>What the goods of the portfolio are drawn from.</summary>
internal sealed record Catalogue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public required DateOnly EntryDate { get; init; }

    /// <summary>The rule sets a supplier of a country could certify for.</summary>
    public required SortedDictionary<string, string[]> RuleSets { get; init; }

    public required CertificateMix Certificates { get; init; }

    /// <summary>How often the origin of a line is not known, in percent.</summary>
    public required decimal UnknownOriginPercent { get; init; }

    /// <summary>The shares that a Chinese parent may hold in a supplier.</summary>
    public required decimal[] OwnedShares { get; init; }

    /// <summary>Names of suppliers by country.</summary>
    public required SortedDictionary<string, string[]> Suppliers { get; init; }

    public required GoodFamily[] Families { get; init; }

    public static Catalogue Load()
    {
        using Stream data = typeof(Catalogue).Assembly.GetManifestResourceStream("catalogue.json")!;
        return JsonSerializer.Deserialize<Catalogue>(data, Options)!;
    }
}

/// <summary>How suppliers' certifications come, in percent; the rest certify nothing.</summary>
internal sealed record CertificateMix(decimal ValidPercent, decimal ExpiredPercent, decimal OtherRuleSetPercent);

/// <summary>Goods that differ only in what is drawn: value, shares, origins, plant, volume.</summary>
internal sealed record GoodFamily
{
    public required string Id { get; init; }

    public required string Sector { get; init; }

    public required string Country { get; init; }

    public required string Description { get; init; }

    public required string Hts { get; init; }

    public required int Count { get; init; }

    /// <summary>The range of the transaction value.</summary>
    public required decimal[] Value { get; init; }

    public required decimal RoundTo { get; init; }

    public required decimal[] AnnualQuantity { get; init; }

    public required string Unit { get; init; }

    /// <summary>The range of the net cost, in percent of the transaction value.</summary>
    public required decimal[] NetCostPercent { get; init; }

    public required string[] Use { get; init; }

    public required string[] Processes { get; init; }

    public bool WhollyObtained { get; init; }

    /// <summary>How often the country of production is declared as the trade-remedy origin.</summary>
    public required decimal DeclaredOriginPercent { get; init; }

    /// <summary>Facts of a vehicle, as the bill states them.</summary>
    public JsonElement? Automotive { get; init; }

    /// <summary>The value of the lines from the United States is stated.</summary>
    public bool UsContent { get; init; }

    public required string[] Plants { get; init; }

    /// <summary>Facts for the duty, as the bill states them.</summary>
    public required JsonElement TariffFacts { get; init; }

    public required MaterialLine[] Lines { get; init; }
}

/// <summary>A line of a bill: what it is, how much of the value it takes, where it may come from.</summary>
internal sealed record MaterialLine
{
    public required string Id { get; init; }

    public required string Description { get; init; }

    public required string Hts { get; init; }

    /// <summary>The range of its value, in percent of the good, or of the line above it.</summary>
    public required decimal[] Share { get; init; }

    /// <summary>Countries of origin by weight.</summary>
    public required SortedDictionary<string, int> From { get; init; }

    public decimal? Kg { get; init; }

    public string? Metal { get; init; }

    public decimal? VolumePercent { get; init; }

    public bool WhollyObtained { get; init; }

    public string[]? Processes { get; init; }

    public string[]? Use { get; init; }

    public string[] Tags { get; init; } = [];

    /// <summary>How often the supplier has a Chinese parent.</summary>
    public decimal OwnedPercent { get; init; }

    public MaterialLine[] Lines { get; init; } = [];
}
