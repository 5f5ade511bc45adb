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
        f.Text("id"u8, good.Id);
        f.Text("description"u8, good.Description);
        f.Code("hts"u8, good.Hts);
        f.Code("hs2012"u8, good.Hs2012);
        WriteCountries(good);
        f.Day("entryDate"u8, good.EntryDate);
        f.Text("currency"u8, good.Currency.Code);
        f.Number("quantity"u8, good.Quantity);
        f.Text("unit"u8, good.Unit);
        f.Number("netWeightKg"u8, good.NetWeightKg);
        f.Number("annualQuantity"u8, good.AnnualQuantity);
        f.Number("transactionValue"u8, good.TransactionValue);
        f.Number("customsValue"u8, _canonical ? Amounts.CustomsValue(good) : good.CustomsValue);
        f.Number("netCost"u8, good.NetCost);
        f.Object("costs"u8, good.Costs, _costs);
        f.Words("use"u8, good.Use);
        f.Words("processes"u8, good.Processes);
        f.Flag("whollyObtained"u8, good.WhollyObtained);
        f.Flag("nonQualifyingOperation"u8, good.NonQualifyingOperation);
        f.Text("setKind"u8, good.SetKind);
        f.Object("transit"u8, good.Transit, _transit);
        f.Rates("exchangeRates"u8, good.ExchangeRates);
        f.Object("declaredCountryOfOrigin"u8, good.DeclaredCountryOfOrigin, _declaredOrigin);
        f.Object("tariffFacts"u8, good.TariffFacts, _tariffFacts);
        f.Object("automotive"u8, good.Automotive, _automotive);
        f.Object("elections"u8, good.Elections, _elections);
        f.Object("producer"u8, good.Producer, _producer);
        f.Flag("classifiedByGri2a"u8, good.ClassifiedByGri2a);
        f.Flag("producedInTerritory"u8, good.ProducedInTerritory);
        f.Flag("remanufactured"u8, good.Remanufactured);
        f.Flag("distinctGood"u8, good.DistinctGood);
        f.Object("internationalShipping"u8, good.InternationalShipping, _shipping);
        f.Object("declaredRegionalValueContent"u8, good.DeclaredRegionalValueContent, _declaredRvc);
        f.Numbers("composition"u8, good.Composition);
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

        _facts.Country("productionCountry"u8, good.ProductionCountry);
        _facts.Country("exportCountry"u8, _canonical ? good.ExportCountry ?? good.ProductionCountry : good.ExportCountry);
        _facts.Country("importCountry"u8, good.ImportCountry);
    }

    private void Costs(ProductionCosts costs)
    {
        _facts.Number("totalCost"u8, costs.TotalCost);
        _facts.Number("salesPromotionMarketingAfterSales"u8, costs.SalesPromotionMarketingAfterSales);
        _facts.Number("royalties"u8, costs.Royalties);
        _facts.Number("shippingAndPacking"u8, costs.ShippingAndPacking);
        _facts.Number("nonAllowableInterest"u8, costs.NonAllowableInterest);
        _facts.Number("otherExcluded"u8, costs.OtherExcluded);
    }

    private void Transit(Transit transit)
    {
        _facts.List("countries"u8, transit.Countries, c => _facts.Json.Value(c.Code));
        _facts.Flag("customsControl"u8, transit.CustomsControl);
        _facts.Flag("furtherProduction"u8, transit.FurtherProduction);
    }

    private void DeclaredOrigin(DeclaredCountryOfOrigin origin)
    {
        _facts.Country("marking"u8, origin.Marking);
        _facts.Country("tradeRemedy"u8, origin.TradeRemedy);
        _facts.Text("basis"u8, origin.Basis);
    }

    private void Elections(MethodElections elections)
    {
        _facts.Text("rvcMethod"u8, elections.RvcMethod);
        _facts.Text("deMinimisBase"u8, elections.DeMinimisBase);
    }

    private void Producer(Party party)
    {
        _facts.Text("name"u8, party.Name);
        _facts.Country("country"u8, party.Country);
    }

    private void Shipping(InternationalShipping shipping)
    {
        _facts.Flag("includedInTransactionValue"u8, shipping.IncludedInTransactionValue);
        _facts.Number("amount"u8, shipping.Amount);
    }

    private void DeclaredRvc(DeclaredRegionalValueContent content)
    {
        _facts.Text("method"u8, content.Method);
        _facts.Number("percentAtLeast"u8, content.PercentAtLeast);
        _facts.Text("basis"u8, content.Basis);
    }
}
