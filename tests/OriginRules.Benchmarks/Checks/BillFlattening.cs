using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>What a caller of microsoft/RulesEngine writes in front of it: codes converted, amounts in one currency, certificates read, sub-assemblies decided, tiers in one list.</summary>
internal sealed class BillFlattening
{
    private readonly CodeConversion _conversion;
    private readonly ImmutableArray<Country> _parties;
    private readonly string _ruleSet;

    public BillFlattening(RuleSet ruleSet)
    {
        using Stream table = DataFiles.Bundled.Open("nomenclature/hs2022-hs2012.csv")!;
        using var reader = new StreamReader(table);
        _conversion = new CodeConversion(reader);
        _parties = ruleSet.Parties;
        _ruleSet = ruleSet.Id;
    }

    /// <param name="good">The good.</param>
    /// <param name="originates">Whether a sub-assembly, flattened as a good of its own, originates.</param>
    public CheckedGood Flatten(FinishedGood good, Func<CheckedGood, bool> originates) =>
        Flatten(good, good.Components, good.Hts, good.TransactionValue!.Value, good.NetCost ?? 0, good.ProductionCountry!.Value, originates);

    private CheckedGood Flatten(
        FinishedGood good, ImmutableArray<Component> bill, HsCode hts, decimal value, decimal netCost, Country production, Func<CheckedGood, bool> originates)
    {
        var lines = new List<CheckedLine>(bill.Length);
        decimal materials = 0;
        foreach (Component line in bill)
        {
            decimal rate = line.Currency is { } currency && currency != good.Currency ? good.ExchangeRates[currency] : 1;
            decimal amount = line.Value!.Value * rate;
            materials += amount;
            if (line.Components.IsEmpty)
            {
                lines.Add(Bought(good, line, amount, rate));
            }
            else
            {
                AddSubAssembly(lines, Flatten(good, line.Components, line.Hts!.Value, amount, 0, line.ProductionCountry!.Value, originates), amount, originates);
            }
        }

        return new CheckedGood
        {
            Heading = Heading(hts),
            TransactionValue = value,
            NetCost = netCost,
            ProductionCountry = production.Code,
            Materials = materials,
            Lines = [.. lines],
        };
    }

    private CheckedLine Bought(FinishedGood good, Component line, decimal amount, decimal rate) => new()
    {
        Heading = Heading(line.Hts!.Value),
        Originating = BoughtLine.Originates(line, _parties, _ruleSet, good.EntryDate!.Value),
        NonOriginatingValue = BoughtLine.NonOriginatingValue(line, amount, rate),
        TracedValue = amount,
        FirstTier = true,
        Country = line.OriginCountry!.Value.Code,
    };

    private static void AddSubAssembly(List<CheckedLine> lines, CheckedGood own, decimal amount, Func<CheckedGood, bool> originates)
    {
        lines.Add(new CheckedLine
        {
            Heading = own.Heading,
            Originating = originates(own),
            NonOriginatingValue = amount,
            TracedValue = amount - own.Materials,
            FirstTier = true,
            Country = own.ProductionCountry,
        });
        foreach (CheckedLine inside in own.Lines)
        {
            lines.Add(inside with { Originating = true, NonOriginatingValue = 0, FirstTier = false });
        }
    }

    private int Heading(HsCode current) => (int)(_conversion.Convert(current).First / 1_000_000);
}
