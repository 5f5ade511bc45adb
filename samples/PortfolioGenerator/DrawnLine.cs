namespace PortfolioGenerator;

/// <summary>A line as drawn for one good.</summary>
internal sealed record DrawnLine
{
    public required MaterialLine Material { get; init; }

    public required decimal Value { get; init; }

    public decimal Kg { get; init; }

    /// <summary>Null: the origin is not known.</summary>
    public string? Country { get; init; }

    public string? Supplier { get; init; }

    public decimal? OwnedShare { get; init; }

    /// <summary>Null: left to the determination.</summary>
    public bool? Originating { get; init; }

    public string[] CertifiedFor { get; init; } = [];

    public bool Expired { get; init; }

    public DrawnLine[] Lines { get; init; } = [];

    public static DrawnLine Of(MaterialLine material, decimal whole, Draw draw, Catalogue catalogue)
    {
        decimal value = GoodWriter.Money(whole * draw.Between(material.Share, 0.1m) / 100);
        decimal kg = material.Kg is { } usual ? Math.Round(usual * draw.Between([0.85m, 1.15m], 0.01m), 1, MidpointRounding.AwayFromZero) : 0;
        string country = draw.Weighted(material.From);
        string? supplier = catalogue.Suppliers.TryGetValue(country, out string[]? names) ? draw.One(names) : null;
        var line = new DrawnLine { Material = material, Value = value, Kg = kg, Country = country, Supplier = supplier, Originating = false };
        if (!catalogue.RuleSets.TryGetValue(country, out string[]? ruleSets))
        {
            return draw.Chance(catalogue.UnknownOriginPercent) ? line with { Country = null, Supplier = null, Originating = null } : line;
        }

        line = line with { OwnedShare = draw.Chance(material.OwnedPercent) ? draw.One(catalogue.OwnedShares) : null };
        return material.Lines.Length > 0
            ? line with { Originating = null, Lines = [.. material.Lines.Select(l => Of(l, value, draw, catalogue))] }
            : Certified(line, ruleSets, draw, catalogue.Certificates);
    }

    private static DrawnLine Certified(DrawnLine line, string[] ruleSets, Draw draw, CertificateMix mix)
    {
        if (draw.Chance(mix.ValidPercent))
        {
            return line with { Originating = true, CertifiedFor = ruleSets };
        }

        int rest = draw.Below((int)(100 - mix.ValidPercent));
        return rest < mix.ExpiredPercent ? line with { Originating = true, CertifiedFor = ruleSets, Expired = true }
            : rest < mix.ExpiredPercent + mix.OtherRuleSetPercent ? line with { Originating = true, CertifiedFor = [ruleSets[^1]] }
            : line with { Originating = null };
    }
}
