using NJsonSchema;
using NJsonSchema.Validation;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

public sealed class SchemaTests
{
    private static readonly string[] s_words = ["useWord", "processWord", "tagWord"];
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
        { "metalPurchase", [.. AutomotiveShapes.MetalPurchase.Names] },
        { "elections", [.. FactShapes.Elections.Names] },
        { "party", [.. FactShapes.Party.Names] },
        { "internationalShipping", [.. FactShapes.Shipping.Names] },
        { "declaredRegionalValueContent", [.. FactShapes.DeclaredRvc.Names] },
        { "deductions", [.. FactShapes.Deductions.Names] },
        { "declaration", [.. FactShapes.Declaration.Names] },
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
