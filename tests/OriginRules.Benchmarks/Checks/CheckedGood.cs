using OriginRules.Results;

namespace OriginRules.Benchmarks;

/// <summary>A good as the twelve checks of microsoft/RulesEngine read it.</summary>
public sealed record CheckedGood
{
    /// <summary>The first four digits in the nomenclature of the product rules.</summary>
    public int Heading { get; init; }

    /// <summary>The transaction value.</summary>
    public decimal TransactionValue { get; init; }

    /// <summary>The net cost.</summary>
    public decimal NetCost { get; init; }

    /// <summary>Where it was produced.</summary>
    public string ProductionCountry { get; init; } = "";

    /// <summary>The value of every line of the first tier.</summary>
    public decimal Materials { get; init; }

    /// <summary>The leaves of the bill.</summary>
    public CheckedLine[] Lines { get; init; } = [];

    internal static CheckedGood Of(FinishedGood good, ExaminedCase examined)
    {
        Dictionary<string, Material> materials = examined.Case.Materials.ToDictionary(m => m.Line.Id, StringComparer.Ordinal);
        return new CheckedGood
        {
            Heading = Four(examined.Case.Code),
            TransactionValue = good.TransactionValue!.Value,
            NetCost = good.NetCost!.Value,
            ProductionCountry = good.ProductionCountry!.Value.Code,
            Materials = good.Components.Sum(l => Amounts.Value(good, l)!.Value),
            Lines = [.. good.Components.SelectMany(l => Leaves(good, l, materials[l.Id]))],
        };
    }

    private static IEnumerable<CheckedLine> Leaves(FinishedGood good, Component line, Material material)
    {
        decimal inside = line.Components.Sum(c => Amounts.Value(good, c)!.Value);
        yield return new CheckedLine
        {
            Heading = Four(material.Code),
            Originating = material.Originating.Value == Ternary.Yes,
            NonOriginatingValue = material.NonOriginatingValue!.Value,
            TracedValue = Amounts.Value(good, line)!.Value - inside,
            FirstTier = true,
            Country = (line.ProductionCountry ?? line.OriginCountry)!.Value.Code,
        };
        foreach (Component inner in line.Components)
        {
            yield return new CheckedLine { Originating = true, TracedValue = Amounts.Value(good, inner)!.Value, Country = inner.OriginCountry!.Value.Code };
        }
    }

    private static int Four(HsCode code) => (int)(code.First / 1_000_000);
}
