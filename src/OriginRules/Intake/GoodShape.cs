using System.Collections.Immutable;

namespace OriginRules;

/// <summary>How a finished good is read.</summary>
internal static class GoodShape
{
    public static Shape<FinishedGood> Good { get; } = new(Bind);

    private static FinishedGood Bind(FactReader good)
    {
        string? id = good.Text("id");
        good.Require(!string.IsNullOrEmpty(id), "id", "give the good an id that is unique in the file");
        HsCode? hts = good.Code("hts");
        good.Require(hts is not null, "hts", "state the import classification, 6 to 10 digits");
        Country? productionCountry = good.Country("productionCountry");
        good.Require(good.Has("productionCountry"), "productionCountry", "state where the last production took place, or null when it is unknown");
        bool? whollyObtained = good.Flag("whollyObtained");
        ImmutableArray<Component>? components = good.Lines("components", ComponentShape.Line);
        good.Require(components is not null || whollyObtained is true, "components", "list the lines of the bill, or state \"whollyObtained\": true");
        var read = new FinishedGood
        {
            Id = id ?? "",
            Description = good.Text("description"),
            Hts = hts ?? default,
            Hs2012 = good.Code("hs2012"),
            ProductionCountry = productionCountry,
            ExportCountry = good.Country("exportCountry"),
            ImportCountry = good.Country("importCountry") ?? Country.UnitedStates,
            EntryDate = good.Date("entryDate"),
            Currency = good.Currency("currency") ?? Currency.UsDollar,
            Quantity = good.Number("quantity"),
            Unit = good.Text("unit"),
            NetWeightKg = good.Number("netWeightKg"),
            AnnualQuantity = good.Number("annualQuantity"),
            TransactionValue = good.Number("transactionValue"),
            CustomsValue = good.Number("customsValue"),
            NetCost = good.Number("netCost"),
            Costs = good.Object("costs", FactShapes.Costs),
            Use = good.Words("use"),
            Processes = good.Words("processes"),
            WhollyObtained = whollyObtained,
            NonQualifyingOperation = good.Flag("nonQualifyingOperation"),
            SetKind = good.Text("setKind"),
            Transit = good.Object("transit", FactShapes.Transit),
            ExchangeRates = good.Rates("exchangeRates", ExchangeRates),
            DeclaredCountryOfOrigin = good.Object("declaredCountryOfOrigin", FactShapes.DeclaredOrigin),
            TariffFacts = good.Object("tariffFacts", TariffFactShapes.Facts),
            Automotive = good.Object("automotive", FactShapes.Automotive),
            Elections = good.Object("elections", FactShapes.Elections),
            Producer = good.Object("producer", FactShapes.Party),
            ClassifiedByGri2a = good.Flag("classifiedByGri2a"),
            ProducedInTerritory = good.Flag("producedInTerritory"),
            Remanufactured = good.Flag("remanufactured"),
            DistinctGood = good.Flag("distinctGood"),
            InternationalShipping = good.Object("internationalShipping", FactShapes.Shipping),
            DeclaredRegionalValueContent = good.Object("declaredRegionalValueContent", FactShapes.DeclaredRvc),
            Composition = good.Numbers("composition")?.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Components = components ?? [],
        };
        good.NoteDefaults(
            good.Has("importCountry") ? null : $"importCountry {read.ImportCountry}",
            good.Has("currency") ? null : $"currency {read.Currency}",
            read.ExportCountry is null && productionCountry is { } country ? $"exportCountry {country} (productionCountry)" : null,
            read.CustomsValue is null && read.TransactionValue is { } value ? $"customsValue {JsonEmitter.Canonical(value)} (transactionValue)" : null);
        return read;
    }

    private static ImmutableDictionary<Currency, decimal> ExchangeRates(FactReader good, string name)
    {
        ImmutableDictionary<Currency, decimal>.Builder rates = ImmutableDictionary.CreateBuilder<Currency, decimal>();
        foreach (KeyValuePair<string, decimal> rate in good.Numbers(name) ?? [])
        {
            if (Currency.TryParse(rate.Key, out Currency currency))
            {
                rates[currency] = rate.Value;
            }
            else
            {
                good.RefuseName(FindingCodes.Currency, name, rate.Key, "an ISO 4217 currency in capital letters, such as \"CAD\".");
            }
        }

        return rates.ToImmutable();
    }
}
