using OriginRules.Results;
using static OriginRules.RuleSets.Tests.Notes.TestBill;

namespace OriginRules.RuleSets.Tests.Notes;

/// <summary>Rules whose sources are described goods, with a material that is one and a material that is not.</summary>
public sealed class DescribedSourceTests
{
    [Theory]
    [InlineData("9001.10", "-", "7002.20", "-", 30, OriginStatus.Originating)]
    [InlineData("9001.10", "-", "7002.20", "opticalPreform", 30, OriginStatus.NonOriginating)]
    [InlineData("8525.80", "otherTelevisionCamera", "8525.80", "studioTelevisionCamera", 90, OriginStatus.NonOriginating)]
    [InlineData("8525.80", "otherTelevisionCamera", "8525.80", "-", 90, OriginStatus.Originating)]
    [InlineData("8525.80", "-", "8525.80", "studioTelevisionCamera", 90, OriginStatus.Originating)]
    [InlineData("8525.80", "-", "8525.80", "-", 90, OriginStatus.NonOriginating)]
    [InlineData("8708.30", "mountedBrakeLining aftermarket", "8708.30", "mountedBrakeLiningPart", 40, OriginStatus.Originating)]
    [InlineData("8708.30", "aftermarket", "8708.99", "mountedBrakeLiningPart", 40, OriginStatus.NonOriginating)]
    [InlineData("7404.00", "-", "7404.00", "-", 90, OriginStatus.Originating)]
    [InlineData("7404.00", "-", "7404.00", "sameGood", 90, OriginStatus.NonOriginating)]
    [InlineData("7404.00", "-", "7404.00", null, 90, OriginStatus.Undetermined)]
    [InlineData("7404.00", "-", "7406.10", null, 90, OriginStatus.Originating)]
    [InlineData("0907.10", "-", "0907.10", "sameGood", 90, OriginStatus.NonOriginating)]
    [InlineData("0907.10", "-", "0907.10", "-", 90, OriginStatus.Originating)]
    [InlineData("0907.10", "-", "0907.20", null, 90, OriginStatus.Originating)]
    [InlineData("0907.10", "-", "0908.11", null, 90, OriginStatus.NonOriginating)]
    [InlineData("0907.10", "-", "1211.90", null, 90, OriginStatus.Originating)]
    [InlineData("0909.31", "-", "0908.11", null, 90, OriginStatus.Originating)]
    [InlineData("0910.11", "-", "0910.20", null, 90, OriginStatus.NonOriginating)]
    [InlineData("0910.30", "-", "0910.30", "sameGood", 90, OriginStatus.Originating)]
    [InlineData("8443.91", "-", "8443.91", "-", 30, OriginStatus.Originating)]
    [InlineData("8529.90", "-", "8529.90", "sameGood", 90, OriginStatus.NonOriginating)]
    [InlineData("8473.50.90", "-", "8473.50.90", "-", 40, OriginStatus.Originating)]
    [InlineData("8415.10", "windowOrWallAirConditioner", "8419.50", "assemblyOfMoreThanOneCoolingPart", 90, OriginStatus.NonOriginating)]
    [InlineData("8415.10", "windowOrWallAirConditioner", "8419.50", "-", 90, OriginStatus.Originating)]
    [InlineData("8422.11", "-", "8421.29", "sprayWaterCirculationSystem", 90, OriginStatus.NonOriginating)]
    [InlineData("8422.11", "-", "8421.29", "-", 90, OriginStatus.Originating)]
    [InlineData("4106.40", "crustHides", "4106.40", "tannedWetHides", 90, OriginStatus.Originating)]
    [InlineData("4106.40", "crustHides tannedWetHides", "4106.40", "tannedWetHides", 90, OriginStatus.NonOriginating)]
    [InlineData("4103.20", "reversiblyTannedHides", "4103.90", "reversiblyTannedHides camelHides", 90, OriginStatus.Originating)]
    [InlineData("4103.20", "reversiblyTannedHides", "4103.90", "reversiblyTannedHides", 90, OriginStatus.NonOriginating)]
    public void A_described_material_decides(string code, string use, string material, string? tags, int value, OriginStatus expected) =>
        Costed(Good(code, use, "-", Foreign(material, value, tags))).Determine().Status.ShouldBe(expected);

    [Fact]
    public void A_mcpherson_strut_is_no_suspension_system()
    {
        Component part = Foreign("8708.80", 40, "suspensionPart");
        FinishedGood strut = Good("8708.80", "mcPhersonStrut suspensionSystem heavyTruck", "-", part) with { NetCost = 100 };
        strut.Determine().Status.ShouldBe(OriginStatus.Originating);
        (strut with { Components = [part with { Tags = [] }] }).Determine().Criterion.ShouldNotBe("B");
    }

    [Theory]
    [InlineData("8471.80.10", OriginStatus.Originating)]
    [InlineData("8471.80.90", OriginStatus.NonOriginating)]
    public void Another_unit_of_a_computer_may_be_made_from_the_tariff_items_named(string unit, OriginStatus expected) =>
        Good("8471.80.90", "-", "-", Foreign(unit, 90, "-")).Determine(ruleSet: "us-mexico").Status.ShouldBe(expected);

    [Fact]
    public void A_part_for_a_computer_has_no_rule_by_regional_value_content()
    {
        FinishedGood part = Good("8473.50.90", "-", "-", Foreign("8473.50.90", 40, "-"));
        part.Determine().Criterion.ShouldBe("B");
        (part with { Use = ["forTypewriterOrComputer"] }).Determine().Criterion.ShouldNotBe("B");
    }

    [Theory]
    [InlineData("5108.10", "-", OriginStatus.NonOriginating)]
    [InlineData("5108.20", "combedCamelOrCashmereYarn", OriginStatus.Originating)]
    [InlineData("5108.20", "-", OriginStatus.NonOriginating)]
    public void Fine_hair_fabric_traded_between_canada_and_the_united_states_may_use_camel_or_cashmere_yarn(string yarn, string tags, OriginStatus expected) =>
        (Good("5112.11", "combedFineAnimalHairFabric", "-", Foreign(yarn, 50, tags) with { WeightKg = 1 }) with { ProductionCountry = Country.Parse("CA"), NetWeightKg = 1 }).Determine().Status.ShouldBe(expected);

    [Theory]
    [InlineData("CA", OriginStatus.Originating, "15/SR-1517.10-CA")]
    [InlineData("MX", OriginStatus.NonOriginating, "15/1")]
    public void Margarine_outside_the_trade_of_the_special_rule_has_the_rule_of_its_chapter(string from, OriginStatus expected, string rule)
    {
        OriginDetermination determination = (Good("1517.10", "-", "-", Foreign("1511.90", 90)) with { ProductionCountry = Country.Parse(from) }).Determine();
        determination.Status.ShouldBe(expected);
        determination.ProductRule!.Id.ShouldBe(rule);
    }

    [Theory]
    [InlineData("distillation", OriginStatus.NonOriginating)]
    [InlineData("vacuumDistillation", OriginStatus.Originating)]
    public void Only_the_named_distillations_confer_origin_on_petroleum_oils(string process, OriginStatus expected) =>
        Good("2710.19", "-", process, Foreign("2710.19", 95, "-")).Determine().Status.ShouldBe(expected);

    [Theory]
    [InlineData("60", OriginStatus.Originating)]
    [InlineData("60.1", OriginStatus.NonOriginating)]
    public void A_fortified_juice_of_another_heading_is_a_juice_ingredient_too(string volume, OriginStatus expected) =>
        Good("2106.90.54", "-", "-", Foreign("2202.90.37", 50, "-") with { VolumePercentOfGood = Number(volume) }).Determine().Status.ShouldBe(expected);

    private static FinishedGood Costed(FinishedGood good) => good.Hts.Chapter == 87 ? good with { NetCost = good.TransactionValue } : good;
}
