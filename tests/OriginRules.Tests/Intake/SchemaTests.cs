using NJsonSchema;
using NJsonSchema.Validation;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

public sealed class SchemaTests
{
    private static readonly string[] s_words = ["useWord", "processWord", "tagWord", "country"];
    private static readonly JsonSchema s_schema = BomSchema.Load();

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "boms"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_is_valid(string file) => s_schema.Validate(File.ReadAllText(Path.Combine(Repository.Root, "samples", "boms", file))).ShouldBeEmpty();

    [Theory]
    [InlineData("\"weight\":1")]
    [InlineData("\"transactionValue\":-1")]
    [InlineData("\"transactionValue\":\"1\"")]
    [InlineData("\"hs2012\":\"94O1.39\"")]
    [InlineData("\"hs2012\":\"9401\"")]
    [InlineData("\"exportCountry\":\"mx\"")]
    [InlineData("\"entryDate\":\"22.11.2026\"")]
    [InlineData("\"exportCountry\":\"XX\"")]
    [InlineData("\"entryDate\":\"2026-13-01\"")]
    [InlineData("\"entryDate\":\"2026-01-32\"")]
    [InlineData("\"automotive\":{\"vehicleCategory\":\"some\"}")]
    [InlineData("\"automotive\":{\"newPlant\":{\"kind\":\"extension\"}}")]
    [InlineData("\"automotive\":{\"averaging\":{\"category\":\"everything\"}}")]
    [InlineData("\"automotive\":{\"averaging\":{\"goods\":[{\"netCost\":0,\"nonOriginatingMaterials\":0}]}}")]
    [InlineData("\"automotive\":{\"certifiedLaborValueContent\":{\"percent\":45}}")]
    [InlineData("\"automotive\":{\"laborValueContent\":{\"formula\":\"netCost\"}}")]
    [InlineData("\"tariffFacts\":{\"chapter98\":{\"heading\":\"9403\"}}")]
    [InlineData("\"exchangeRates\":{\"dollar\":1}")]
    [InlineData("\"tariffFacts\":{\"vehiclePart\":\"car\"}")]
    [InlineData("\"tariffFacts\":{\"metalWeightPercent\":{\"steel\":101}}")]
    [InlineData("\"tariffFacts\":{\"quota\":{}}")]
    [InlineData("\"composition\":{\"cotton\":101}")]
    public void Fact_that_the_reader_refuses_is_refused_by_the_schema(string fact)
    {
        string document = Bom.Document("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"components\":[]," + fact + "}");
        ICollection<ValidationError> errors = s_schema.Validate(document);
        errors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":null,\"components\":[]}", true)]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"whollyObtained\":true}", true)]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"whollyObtained\":false}", false)]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"components\":[]}", false)]
    [InlineData("{\"id\":\"G\",\"productionCountry\":\"MX\",\"components\":[]}", false)]
    [InlineData("{\"hts\":\"940139\",\"productionCountry\":\"MX\",\"components\":[]}", false)]
    public void Required_facts_are_those_of_the_reader(string good, bool valid) => (s_schema.Validate(Bom.Document(good)).Count == 0).ShouldBe(valid);

    [Theory]
    [InlineData("A/B")]
    [InlineData("A\\u0001")]
    public void An_id_that_could_not_stand_in_a_path_is_refused_by_reader_and_schema(string id)
    {
        foreach (string document in new[] { Bom.Document(Bom.Good(id)), Bom.Document(Bom.Good("G", $"{{\"id\":\"{id}\"}}")) })
        {
            s_schema.Validate(document).ShouldNotBeEmpty();
            Bom.Read(document).ShouldHaveSingleItem().Findings.ShouldContain(f => f.Code == "BOM-ID" && f.Severity == FindingSeverity.Error);
        }
    }

    [Fact]
    public void The_schema_lists_the_countries_that_are_read() =>
        s_schema.Definitions["country"].Enumeration.Cast<string>().ShouldBe(Country.All, ignoreOrder: true);

    [Theory]
    [InlineData("\"hts\":\"7701.00\"", "BOM-HTS-FORMAT")]
    [InlineData("\"hts\":\"9802.00.80\"", "BOM-HTS-FORMAT")]
    [InlineData("\"hts\":\"9903.01.01\"", "BOM-HTS-FORMAT")]
    [InlineData("\"hts\":\"940139\",\"tariffFacts\":{\"chapter98\":{\"heading\":\"repair\"}}", "BOM-HTS-FORMAT")]
    [InlineData("\"hts\":\"940139\",\"tariffFacts\":{\"chapter98\":{\"heading\":\"9403\"}}", "BOM-HTS-FORMAT")]
    [InlineData("\"hts\":\"940139\",\"automotive\":{\"vehicleCategory\":\"some\"}", "BOM-WORD")]
    [InlineData("\"hts\":\"940139\",\"automotive\":{\"newPlant\":{\"kind\":\"extension\"}}", "BOM-WORD")]
    [InlineData("\"hts\":\"940139\",\"automotive\":{\"averaging\":{\"over\":\"decade\"}}", "BOM-WORD")]
    [InlineData("\"hts\":\"940139\",\"automotive\":{\"averaging\":{\"from\":\"2026-01-01\",\"to\":\"2025-12-31\"}}", "BOM-DATE")]
    [InlineData("\"hts\":\"940139\",\"automotive\":{\"alternativeStaging\":{\"from\":\"2026-01-01\",\"to\":\"2025-12-31\"}}", "BOM-DATE")]
    public void A_code_or_word_that_no_good_can_have_is_an_error(string facts, string code) =>
        Bom.ReadGood($"{{\"id\":\"G\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"components\":[],{facts}}}").Findings.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("\"coreParts\":\"some\"")]
    [InlineData("\"corePartFigures\":[{\"category\":\"wheel\",\"netCost\":1}]")]
    public void An_unknown_word_for_core_parts_is_an_info_finding_for_reader_and_schema(string fact)
    {
        string good = $"{{\"id\":\"G\",\"hts\":\"870323\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"components\":[],\"automotive\":{{{fact}}}}}";
        Bom.ReadGood(good).Findings.Where(f => f.Code == "BOM-UNKNOWN-WORD").ShouldHaveSingleItem().Severity.ShouldBe(FindingSeverity.Info);
        s_schema.Validate(Bom.Document(good)).ShouldBeEmpty();
    }

    public static TheoryData<string, string[]> Shapes => new()
    {
        { "finishedGood", [.. GoodShape.Good.Names] },
        { "component", [.. ComponentShape.Line.Names] },
        { "costs", [.. FactShapes.Costs.Names] },
        { "transit", [.. FactShapes.Transit.Names] },
        { "declaredCountryOfOrigin", [.. FactShapes.DeclaredOrigin.Names] },
        { "tariffFacts", [.. TariffFactShapes.Facts.Names] },
        { "unitQuantity", [.. TariffFactShapes.UnitQuantity.Names] },
        { "metalPercents", [.. TariffFactShapes.Metals.Names] },
        { "metalAmounts", [.. TariffFactShapes.Metals.Names] },
        { "chapter98", [.. TariffFactShapes.Chapter98.Names] },
        { "quota", [.. TariffFactShapes.Quota.Names] },
        { "antidumpingCase", [.. TariffFactShapes.Case.Names] },
        { "automotive", [.. FactShapes.Automotive.Names] },
        { "corePart", [.. AutomotiveShapes.CorePart.Names] },
        { "laborValueContent", [.. AutomotiveShapes.LaborValueContent.Names] },
        { "laborValueContentVehicle", [.. AutomotiveShapes.LaborValueContentVehicle.Names] },
        { "certifiedLaborValueContent", [.. AutomotiveShapes.Certified.Names] },
        { "alternativeStaging", [.. AutomotiveShapes.AlternativeStaging.Names] },
        { "newPlant", [.. AutomotiveShapes.NewPlant.Names] },
        { "averaging", [.. AutomotiveShapes.Averaging.Names] },
        { "averagedGood", [.. AutomotiveShapes.AveragedGood.Names] },
        { "metalPurchase", [.. AutomotiveShapes.MetalPurchase.Names] },
        { "elections", [.. FactShapes.Elections.Names] },
        { "party", [.. FactShapes.Party.Names] },
        { "internationalShipping", [.. FactShapes.Shipping.Names] },
        { "declaredRegionalValueContent", [.. FactShapes.DeclaredRvc.Names] },
        { "deductions", [.. FactShapes.Deductions.Names] },
        { "declaration", [.. FactShapes.Declaration.Names] },
        { "ownershipLink", [.. FactShapes.OwnershipLink.Names] },
        { "supplierStatement", [.. FactShapes.SupplierStatement.Names] },
        { "supplier", [.. FactShapes.Supplier.Names] },
        { "steel", [.. FactShapes.Steel.Names] },
        { "aluminum", [.. FactShapes.Aluminum.Names] },
        { "inventory", [.. FactShapes.InventoryMethod.Names] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reader_and_schema_know_the_same_properties(string definition, string[] names)
    {
        s_schema.Definitions[definition].Properties.Keys.Order(StringComparer.Ordinal).ShouldBe(names.Order(StringComparer.Ordinal));
        s_schema.Definitions[definition].AllowAdditionalProperties.ShouldBeFalse();
    }

    [Fact]
    public void Every_definition_of_the_schema_is_one_the_reader_reads() =>
        s_schema.Definitions.Keys.Except(s_words).Order(StringComparer.Ordinal).ShouldBe(Shapes.Select(s => s.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Words_that_the_schema_names_are_known()
    {
        OpenWordLists known = OpenWordLists.Bundled;
        Examples("useWord").ShouldBeSubsetOf(known.Use);
        Examples("processWord").ShouldBeSubsetOf(known.Processes);
        Examples("tagWord").ShouldBeSubsetOf(known.Tags);
    }

    private static IEnumerable<string> Examples(string definition)
    {
        IEnumerable<string> words = ((IEnumerable<object>)s_schema.Definitions[definition].ExtensionData!["examples"]!).Select(w => w.ToString()!);
        words.ShouldNotBeEmpty();
        return words;
    }
}
