namespace OriginRules;

/// <summary>Writes a finished good as the BOM document names its facts: as stated, or canonical with defaults filled and lines sorted.</summary>
internal sealed class GoodJson
{
    private readonly FactWriter _facts;
    private readonly LineJson _lines;
    private readonly TariffFactJson _tariff;
    private readonly bool _canonical;
    private readonly Action<ProductionCosts> _costs;
    private readonly Action<Transit> _transit;
    private readonly Action<DeclaredCountryOfOrigin> _declaredOrigin;
    private readonly Action<TariffFacts> _tariffFacts;
    private readonly Action<AutomotiveFacts> _automotive;
    private readonly Action<MethodElections> _elections;
    private readonly Action<Party> _producer;
    private readonly Action<InternationalShipping> _shipping;
    private readonly Action<DeclaredRegionalValueContent> _declaredRvc;

    public GoodJson(JsonEmitter json, bool canonical)
    {
        _facts = new FactWriter(json, omitEmpty: canonical);
        _lines = new LineJson(_facts, canonical);
        _tariff = new TariffFactJson(_facts);
        _canonical = canonical;
        _costs = Costs;
        _transit = Transit;
        _declaredOrigin = DeclaredOrigin;
        _tariffFacts = _tariff.Write;
        _automotive = new AutomotiveJson(_facts).Write;
        _elections = Elections;
        _producer = Producer;
        _shipping = Shipping;
        _declaredRvc = DeclaredRvc;
    }

    public void Write(FinishedGood good)
    {
        FactWriter f = _facts;
        f.Json.BeginObject();
        f.Text("id", good.Id);
        f.Text("description", good.Description);
        f.Code("hts", good.Hts);
        f.Code("hs2012", good.Hs2012);
        WriteCountries(good);
        f.Day("entryDate", good.EntryDate);
        f.Text("currency", good.Currency.Code);
        f.Number("quantity", good.Quantity);
        f.Text("unit", good.Unit);
        f.Number("netWeightKg", good.NetWeightKg);
        f.Number("annualQuantity", good.AnnualQuantity);
        f.Number("transactionValue", good.TransactionValue);
        f.Number("customsValue", _canonical ? Amounts.CustomsValue(good) : good.CustomsValue);
        f.Number("netCost", good.NetCost);
        f.Object("costs", good.Costs, _costs);
        f.Words("use", good.Use);
        f.Words("processes", good.Processes);
        f.Flag("whollyObtained", good.WhollyObtained);
        f.Flag("nonQualifyingOperation", good.NonQualifyingOperation);
        f.Text("setKind", good.SetKind);
        f.Object("transit", good.Transit, _transit);
        f.Rates("exchangeRates", good.ExchangeRates);
        f.Object("declaredCountryOfOrigin", good.DeclaredCountryOfOrigin, _declaredOrigin);
        f.Object("tariffFacts", good.TariffFacts, _tariffFacts);
        f.Object("automotive", good.Automotive, _automotive);
        f.Object("elections", good.Elections, _elections);
        f.Object("producer", good.Producer, _producer);
        f.Flag("classifiedByGri2a", good.ClassifiedByGri2a);
        f.Flag("producedInTerritory", good.ProducedInTerritory);
        f.Flag("remanufactured", good.Remanufactured);
        f.Flag("distinctGood", good.DistinctGood);
        f.Object("internationalShipping", good.InternationalShipping, _shipping);
        f.Object("declaredRegionalValueContent", good.DeclaredRegionalValueContent, _declaredRvc);
        f.Numbers("composition", good.Composition);
        if (!good.Components.IsEmpty || (!_canonical && good.WhollyObtained is not true))
        {
            _lines.Write(good);
        }

        f.Json.EndObject();
    }

    private void WriteCountries(FinishedGood good)
    {
        if (good.ProductionCountry is null && !_canonical)
        {
            // Required in the document even when unknown.
            _facts.Json.Property("productionCountry", (string?)null);
        }

        _facts.Country("productionCountry", good.ProductionCountry);
        _facts.Country("exportCountry", _canonical ? good.ExportCountry ?? good.ProductionCountry : good.ExportCountry);
        _facts.Country("importCountry", good.ImportCountry);
    }

    private void Costs(ProductionCosts costs)
    {
        _facts.Number("totalCost", costs.TotalCost);
        _facts.Number("salesPromotionMarketingAfterSales", costs.SalesPromotionMarketingAfterSales);
        _facts.Number("royalties", costs.Royalties);
        _facts.Number("shippingAndPacking", costs.ShippingAndPacking);
        _facts.Number("nonAllowableInterest", costs.NonAllowableInterest);
        _facts.Number("otherExcluded", costs.OtherExcluded);
    }

    private void Transit(Transit transit)
    {
        _facts.List("countries", transit.Countries, c => _facts.Json.Value(c.Code));
        _facts.Flag("customsControl", transit.CustomsControl);
        _facts.Flag("furtherProduction", transit.FurtherProduction);
    }

    private void DeclaredOrigin(DeclaredCountryOfOrigin origin)
    {
        _facts.Country("marking", origin.Marking);
        _facts.Country("tradeRemedy", origin.TradeRemedy);
        _facts.Text("basis", origin.Basis);
    }

    private void Elections(MethodElections elections)
    {
        _facts.Text("rvcMethod", elections.RvcMethod);
        _facts.Text("deMinimisBase", elections.DeMinimisBase);
    }

    private void Producer(Party party)
    {
        _facts.Text("name", party.Name);
        _facts.Country("country", party.Country);
    }

    private void Shipping(InternationalShipping shipping)
    {
        _facts.Flag("includedInTransactionValue", shipping.IncludedInTransactionValue);
        _facts.Number("amount", shipping.Amount);
    }

    private void DeclaredRvc(DeclaredRegionalValueContent content)
    {
        _facts.Text("method", content.Method);
        _facts.Number("percentAtLeast", content.PercentAtLeast);
        _facts.Text("basis", content.Basis);
    }
}
