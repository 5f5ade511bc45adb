namespace OriginRules.Tests.Intake;

public sealed class PlausibilityTests
{
    private const string Known = "\"originCountry\":\"CN\",\"originating\":false";

    [Theory]
    [InlineData("\"originCountry\":\"CN\",\"originating\":true", "BOM-ORIGIN-CONFLICT", "G/L.originating")]
    [InlineData(Known + ",\"originatingUnder\":[\"x\"]", "BOM-STATUS-CONFLICT", "G/L.originatingUnder")]
    [InlineData(Known + ",\"value\":10,\"components\":[{\"id\":\"A\",\"value\":6," + Known + "},{\"id\":\"B\",\"value\":5," + Known + "}]", "BOM-CHILDREN-VALUE", "G/L.value")]
    [InlineData("\"originCountry\":\"MX\",\"originating\":true,\"whollyObtained\":true,\"components\":[{\"id\":\"A\"," + Known + "}]", "BOM-WHOLLY-OBTAINED-CONFLICT", "G/L/A.originating")]
    [InlineData(Known + ",\"declaration\":{\"validFrom\":\"2026-12-01\",\"validTo\":\"2026-01-01\"}", "BOM-DECLARATION-DATES", "G/L.declaration.validTo")]
    [InlineData(Known + ",\"declaration\":{\"validTo\":\"2026-11-21\"}", "BOM-DECLARATION-DATES", "G/L.declaration")]
    [InlineData(Known + ",\"declaration\":{\"validFrom\":\"2026-11-23\"}", "BOM-DECLARATION-DATES", "G/L.declaration")]
    [InlineData(Known + ",\"whollyObtained\":true", "BOM-WHOLLY-OBTAINED-CONFLICT", "G/L.whollyObtained")]
    [InlineData("\"originCountry\":\"CN\",\"originating\":null,\"role\":\"indirect\",\"whollyObtained\":true", "BOM-WHOLLY-OBTAINED-CONFLICT", "G/L.whollyObtained")]
    [InlineData(Known + ",\"value\":10,\"deductions\":{\"freight\":6,\"duties\":4.01}", "BOM-LINE-VALUE-CONFLICT", "G/L.deductions")]
    [InlineData(Known + ",\"value\":10,\"regionalProductionValue\":10.01", "BOM-LINE-VALUE-CONFLICT", "G/L.regionalProductionValue")]
    public void Facts_of_a_line_that_contradict_each_other_are_a_warning(string facts, string code, string path) => ShouldWarn(Bom.WithLine(facts), code, path);

    [Theory]
    [InlineData("\"netCost\":90,\"costs\":{\"totalCost\":100,\"royalties\":9}", "BOM-NET-COST-CONFLICT", "G.netCost")]
    [InlineData("\"transactionValue\":10,\"tariffFacts\":{\"usContentValue\":11}", "BOM-CUSTOMS-VALUE-CONFLICT", "G.tariffFacts.usContentValue")]
    [InlineData("\"transactionValue\":10,\"tariffFacts\":{\"metalValue\":{\"steel\":6,\"copper\":5}}", "BOM-CUSTOMS-VALUE-CONFLICT", "G.tariffFacts.metalValue")]
    [InlineData("\"tariffFacts\":{\"metalWeightPercent\":{\"steel\":60,\"copper\":50}}", "BOM-SHARE-CONFLICT", "G.tariffFacts.metalWeightPercent")]
    [InlineData("\"composition\":{\"cotton\":60,\"wool\":41}", "BOM-SHARE-CONFLICT", "G.composition")]
    public void Facts_of_a_good_that_contradict_each_other_are_a_warning(string facts, string code, string path) => ShouldWarn(Bom.With(facts), code, path);

    [Theory]
    [InlineData("producedInTerritory", "BOM-TERRITORY-CONFLICT")]
    [InlineData("whollyObtained", "BOM-WHOLLY-OBTAINED-CONFLICT")]
    public void A_good_of_the_territory_that_was_produced_outside_every_party_is_a_warning(string fact, string code) =>
        ShouldWarn(Bom.ReadGood($"{{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"CN\",\"entryDate\":\"2026-11-22\",\"components\":[],\"{fact}\":true}}"), code, $"G.{fact}");

    [Fact]
    public void Lines_worth_more_than_the_good_are_a_warning() =>
        ShouldWarn(Bom.WithLine(Known + ",\"value\":10.01", "\"transactionValue\":10,"), "BOM-CHILDREN-VALUE", "G.transactionValue");

    [Theory]
    [InlineData(Known + ",\"value\":10", "\"transactionValue\":10,")]
    [InlineData(Known + ",\"value\":10,\"deductions\":{\"freight\":6,\"duties\":4},\"regionalProductionValue\":10", "")]
    [InlineData("\"originCountry\":\"CA\",\"originating\":true,\"whollyObtained\":true", "\"producedInTerritory\":true,")]
    [InlineData(Known + ",\"value\":11,\"role\":\"indirect\"", "\"transactionValue\":10,")]
    [InlineData(Known + ",\"value\":12,\"currency\":\"CAD\"", "\"exchangeRates\":{\"CAD\":0.73},\"transactionValue\":10,")]
    [InlineData("\"originCountry\":\"CA\",\"originating\":true,\"originatingUnder\":[\"x\"]", "")]
    [InlineData(Known + ",\"declaration\":{\"validFrom\":\"2026-11-22\",\"validTo\":\"2026-11-22\"}", "")]
    [InlineData(Known, "\"netCost\":90,\"costs\":{\"totalCost\":100,\"royalties\":10},")]
    public void Facts_that_agree_are_no_warning(string line, string good) =>
        Bom.WithLine(line, good).Findings.ShouldAllBe(f => f.Severity == FindingSeverity.Info);

    [Theory]
    [InlineData("\"originating\":false", "BOM-ORIGIN-UNKNOWN", "G/L.originCountry")]
    [InlineData("\"originCountry\":\"CN\"", "BOM-STATUS-UNKNOWN", "G/L.originating")]
    [InlineData(Known + ",\"tags\":[\"nobodysTag\"]", "BOM-UNKNOWN-WORD", "G/L.tags")]
    [InlineData(Known + ",\"use\":[\"nobodysUse\"]", "BOM-UNKNOWN-WORD", "G/L.use")]
    [InlineData(Known + ",\"processes\":[\"nobodysProcess\"]", "BOM-UNKNOWN-WORD", "G/L.processes")]
    public void Legal_unknown_and_unknown_word_are_information(string facts, string code, string path)
    {
        IntakeResult result = Bom.WithLine(facts);
        result.Good.ShouldNotBeNull();
        Finding finding = result.Findings.Where(f => f.Code != "BOM-DEFAULTS").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(FindingSeverity.Info);
        finding.Code.ShouldBe(code);
        finding.Path.ShouldBe(path);
    }

    [Fact]
    public void Defaults_are_told_once_a_good()
    {
        Finding finding = Bom.With("\"transactionValue\":120.50").Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(FindingSeverity.Info);
        finding.Code.ShouldBe("BOM-DEFAULTS");
        finding.Message.ShouldBe("Not stated, so the default was taken: importCountry US, currency USD, exportCountry MX (productionCountry), customsValue 120.5 (transactionValue).");
    }

    [Theory]
    [InlineData("use", "aftermarket")]
    [InlineData("processes", "knitToShape")]
    public void Words_of_the_contract_are_known(string list, string word) => Bom.With($"\"{list}\":[\"{word}\"]").Findings.ShouldAllBe(f => f.Code == "BOM-DEFAULTS");

    [Fact]
    public void A_good_built_in_code_is_checked_the_same_way()
    {
        var good = new FinishedGood
        {
            Id = "G",
            Hts = HsCode.Parse("9401"),
            Components = [new Component { Id = "L", Value = -1 }],
        };

        BomCheck.Check(good).Select(f => f.Path).ShouldBe(["G.entryDate", "G.hts", "G/L.value"]);
        BomCheck.Check(good with { Hts = HsCode.Parse("940139"), Components = [] }, new DateOnly(2026, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_good_built_in_code_too_deep_is_checked_without_deep_calls()
    {
        var line = new Component { Id = "L" };
        for (int i = 0; i < 100_000; i++)
        {
            line = new Component { Id = "L", Components = [line] };
        }

        var good = new FinishedGood { Id = "G", Hts = HsCode.Parse("940139"), Components = [line] };
        BomCheck.Check(good, new DateOnly(2026, 1, 1)).ShouldHaveSingleItem().Code.ShouldBe("BOM-DEPTH");
        CanonicalGood.InputSha256(good).Length.ShouldBe(64);
    }

    private static void ShouldWarn(IntakeResult result, string code, string path)
    {
        result.Good.ShouldNotBeNull();
        Finding finding = result.Findings.Where(f => f.Severity == FindingSeverity.Warning).ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Path.ShouldBe(path);
    }
}
