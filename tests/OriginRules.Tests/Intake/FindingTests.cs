namespace OriginRules.Tests.Intake;

public sealed class FindingTests
{
    [Theory]
    [InlineData("\"hs2012\":\"9401\"", "BOM-HTS-FORMAT", "G.hs2012")]
    [InlineData("\"hs2012\":\"940139003011\"", "BOM-HTS-FORMAT", "G.hs2012")]
    [InlineData("\"hs2012\":\"009401\"", "BOM-HTS-FORMAT", "G.hs2012")]
    [InlineData("\"exportCountry\":\"mx\"", "BOM-COUNTRY", "G.exportCountry")]
    [InlineData("\"exportCountry\":\"XX\"", "BOM-COUNTRY", "G.exportCountry")]
    [InlineData("\"currency\":\"usd\"", "BOM-CURRENCY", "G.currency")]
    [InlineData("\"exchangeRates\":{\"DOLLAR\":1}", "BOM-CURRENCY", "G.exchangeRates.DOLLAR")]
    [InlineData("\"exchangeRates\":{\"CAD\":0}", "BOM-EXCHANGE-RATE", "G.exchangeRates.CAD")]
    [InlineData("\"exchangeRates\":{\"USD\":2}", "BOM-EXCHANGE-RATE", "G.exchangeRates.USD")]
    [InlineData("\"exchangeRates\":{\"CAD\":1,\"CAD\":2}", "BOM-DUPLICATE-PROPERTY", "G.exchangeRates.CAD")]
    [InlineData("\"transactionValue\":-0.01", "BOM-NEGATIVE", "G.transactionValue")]
    [InlineData("\"costs\":{\"royalties\":-1}", "BOM-NEGATIVE", "G.costs.royalties")]
    [InlineData("\"transactionValue\":1000000000000000", "BOM-LIMIT", "G.transactionValue")]
    [InlineData("\"transactionValue\":012", "BOM-NUMBER", "G.transactionValue")]
    [InlineData("\"transactionValue\":NaN", "BOM-NUMBER", "G.transactionValue")]
    [InlineData("\"transactionValue\":1e400", "BOM-NUMBER", "G.transactionValue")]
    [InlineData("\"transactionValue\":12345678901234567890123456789", "BOM-NUMBER", "G.transactionValue")]
    [InlineData("\"transactionValue\":\"12\"", "BOM-TYPE", "G.transactionValue")]
    [InlineData("\"description\":12", "BOM-TYPE", "G.description")]
    [InlineData("\"whollyObtained\":\"yes\"", "BOM-TYPE", "G.whollyObtained")]
    [InlineData("\"whollyObtained\":yes", "BOM-NUMBER", "G.whollyObtained")]
    [InlineData("\"use\":\"aftermarket\"", "BOM-TYPE", "G.use")]
    [InlineData("\"use\":[1]", "BOM-TYPE", "G.use")]
    [InlineData("\"costs\":[]", "BOM-TYPE", "G.costs")]
    [InlineData("\"tariffFacts\":{\"adcvd\":[1]}", "BOM-TYPE", "G.tariffFacts.adcvd[0]")]
    [InlineData("\"setKind\":\"kit\"", "BOM-WORD", "G.setKind")]
    [InlineData("\"tariffFacts\":{\"quota\":{\"status\":\"in\"}}", "BOM-WORD", "G.tariffFacts.quota.status")]
    [InlineData("\"tariffFacts\":{\"quota\":{}}", "BOM-REQUIRED", "G.tariffFacts.quota.status")]
    [InlineData("\"tariffFacts\":{\"vehiclePart\":\"car\"}", "BOM-WORD", "G.tariffFacts.vehiclePart")]
    [InlineData("\"tariffFacts\":{\"transportMode\":\"bus\"}", "BOM-WORD", "G.tariffFacts.transportMode")]
    [InlineData("\"tariffFacts\":{\"metalWeightPercent\":{\"steel\":100.1}}", "BOM-PERCENT", "G.tariffFacts.metalWeightPercent.steel")]
    [InlineData("\"tariffFacts\":{\"hts10Quantities\":[{\"unit\":\"KG\",\"quantity\":-1}]}", "BOM-NEGATIVE", "G.tariffFacts.hts10Quantities[0].quantity")]
    [InlineData("\"tariffFacts\":{\"hts10Quantities\":[{\"unit\":\"KG\"}]}", "BOM-REQUIRED", "G.tariffFacts.hts10Quantities[0].quantity")]
    [InlineData("\"elections\":{\"rvcMethod\":\"nc\"}", "BOM-WORD", "G.elections.rvcMethod")]
    [InlineData("\"composition\":{\"cotton\":101}", "BOM-PERCENT", "G.composition.cotton")]
    [InlineData("\"weight\":3", "BOM-UNKNOWN-PROPERTY", "G.weight")]
    [InlineData("\"id\":\"again\"", "BOM-DUPLICATE-PROPERTY", "G.id")]
    [InlineData("\"unit\":\"\\ud800\"", "BOM-ENCODING", "G.unit")]
    [InlineData("\"unit\":\"\uFFFD\"", "BOM-ENCODING", "G.unit")]
    public void Fact_of_a_good_that_cannot_be_read_is_an_error(string fact, string code, string path) => ShouldBeError(Bom.With(fact), code, path);

    [Theory]
    [InlineData("\"hts\":\"9\"", "BOM-HTS-FORMAT", "G/L.hts")]
    [InlineData("\"originCountry\":\"USA\"", "BOM-COUNTRY", "G/L.originCountry")]
    [InlineData("\"value\":-1", "BOM-NEGATIVE", "G/L.value")]
    [InlineData("\"weightKg\":-1", "BOM-NEGATIVE", "G/L.weightKg")]
    [InlineData("\"quantity\":-1", "BOM-NEGATIVE", "G/L.quantity")]
    [InlineData("\"weightPercentOfGood\":101", "BOM-PERCENT", "G/L.weightPercentOfGood")]
    [InlineData("\"role\":\"packaging\"", "BOM-WORD", "G/L.role")]
    [InlineData("\"criterion\":\"E\"", "BOM-WORD", "G/L.criterion")]
    [InlineData("\"textileRole\":\"thread\"", "BOM-WORD", "G/L.textileRole")]
    [InlineData("\"currency\":\"CAD\"", "BOM-EXCHANGE-RATE", "G/L.currency")]
    [InlineData("\"declaration\":{\"validFrom\":\"2026-02-30\"}", "BOM-DATE", "G/L.declaration.validFrom")]
    [InlineData("\"supplierStatement\":{\"materialCodes\":[\"94O1\"]}", "BOM-HTS-FORMAT", "G/L.supplierStatement.materialCodes")]
    [InlineData("\"components\":[{\"id\":\"A\"},{\"id\":\"A\"}]", "BOM-DUPLICATE-ID", "G/L.components[1].id")]
    [InlineData("\"components\":[{\"hts\":\"9401\"}]", "BOM-REQUIRED", "G/L/components[0].id")]
    [InlineData("\"components\":[7]", "BOM-TYPE", "G/L/components[0]")]
    public void Fact_of_a_line_that_cannot_be_read_is_an_error(string fact, string code, string path) => ShouldBeError(Bom.WithLine(fact), code, path);

    [Theory]
    [InlineData("\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"components\":[]", "finishedGoods[0].id")]
    [InlineData("\"id\":\"G\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"components\":[]", "G.hts")]
    [InlineData("\"id\":\"G\",\"hts\":\"940139\",\"entryDate\":\"2026-11-22\",\"components\":[]", "G.productionCountry")]
    [InlineData("\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"components\":[]", "G.entryDate")]
    [InlineData("\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\"", "G.components")]
    public void Required_fact_that_is_missing_is_one_error(string good, string path) => ShouldBeError(Bom.ReadGood($"{{{good}}}"), "BOM-REQUIRED", path);

    [Theory]
    [InlineData("94013", false)]
    [InlineData("9401.39", true)]
    [InlineData("9401.39.0030", true)]
    public void Good_is_classified_with_6_to_10_digits(string hts, bool read) =>
        (Bom.ReadGood(Bom.Good("G").Replace("940139", hts, StringComparison.Ordinal)).Good is not null).ShouldBe(read);

    [Fact]
    public void Unknown_production_country_is_stated_with_null() =>
        Bom.ReadGood(Bom.Good("G").Replace("\"MX\"", "null", StringComparison.Ordinal)).Good.ShouldNotBeNull().ProductionCountry.ShouldBeNull();

    [Fact]
    public void Entry_date_may_be_missing_when_the_evaluation_has_a_day()
    {
        string good = Bom.Good("G").Replace("\"entryDate\":\"2026-11-22\",", "", StringComparison.Ordinal);
        Bom.ReadGood(good).Good.ShouldBeNull();
        Bom.ReadGood(good, new DateOnly(2026, 11, 22)).Good.ShouldNotBeNull();
    }

    [Fact]
    public void Components_may_be_missing_when_the_good_is_wholly_obtained() =>
        Bom.ReadGood("{\"id\":\"G\",\"hts\":\"070200\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"whollyObtained\":true}").Good.ShouldNotBeNull();

    [Fact]
    public void Unknown_property_suggests_the_name_that_was_meant() =>
        Bom.With("\"transactonValue\":1").Findings[0].Message.ShouldContain("Did you mean 'transactionValue'?");

    [Fact]
    public void Rate_of_the_line_currency_makes_the_amount_readable() =>
        Bom.WithLine("\"currency\":\"CAD\"", "\"exchangeRates\":{\"CAD\":0.73},").Good.ShouldNotBeNull();

    [Fact]
    public void Every_error_of_a_good_is_told_at_once() =>
        Bom.WithLine("\"hts\":\"x\",\"value\":-1,\"originCountry\":\"x\"", "\"currency\":\"x\",").Findings.Select(f => f.Code).ShouldBe(
            ["BOM-CURRENCY", "BOM-HTS-FORMAT", "BOM-COUNTRY", "BOM-NEGATIVE"]);

    [Fact]
    public void Error_names_the_line_of_the_file()
    {
        const string Text = "{ \"schema\": \"originrules/bom/1\",\n\"finishedGoods\": [\n{ \"id\": \"G\", \"hts\": \"940139\", \"productionCountry\": \"MX\",\n\"entryDate\": \"2026-11-22\",\n\"components\": [\n{ \"id\": \"A\" },\n{ \"id\": \"B\",\n\"deductions\": { \"freight\": 1,\n\"waste\": -3 } } ] } ] }";
        Finding finding = Bom.Read(Text).ShouldHaveSingleItem().Findings[0];
        finding.Path.ShouldBe("G/B.deductions.waste");
        finding.Line.ShouldBe(9);
    }

    [Fact]
    public void Good_id_given_twice_is_an_error_of_the_second()
    {
        List<IntakeResult> results = Bom.Read(Bom.Document(Bom.Good("A"), Bom.Good("B"), Bom.Good("A")));
        results.Select(r => r.Good?.Id).ShouldBe(["A", "B", null]);
        results[2].Id.ShouldBe("A");
        results[2].Findings.ShouldHaveSingleItem().Code.ShouldBe("BOM-DUPLICATE-ID");
    }

    private static void ShouldBeError(IntakeResult result, string code, string path)
    {
        result.Good.ShouldBeNull();
        Finding finding = result.Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Code.ShouldBe(code);
        finding.Path.ShouldBe(path);
        finding.Message.ShouldNotBeEmpty();
    }
}
