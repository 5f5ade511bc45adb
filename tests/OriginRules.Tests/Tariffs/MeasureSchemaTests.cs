using NJsonSchema;

namespace OriginRules.Tests.Tariffs;

public class MeasureSchemaTests
{
    private static readonly string s_data = Path.GetFullPath(Path.Combine(TariffCase.Folder, ".."));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(s_data, "measures"), "*.json").Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Measure_file_is_valid_by_the_published_schema(string file)
    {
        JsonSchema schema = await Schema();

        schema.Validate(await File.ReadAllTextAsync(Path.Combine(s_data, "measures", file), TestContext.Current.CancellationToken)).Select(e => e.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"percent\": 5, \"free\": true, ")]
    [InlineData("\"percent\": 5, \"rate\": 5, ")]
    [InlineData("")]
    public async Task A_provision_without_one_rate_or_with_an_unknown_member_is_not(string rate)
    {
        JsonSchema schema = await Schema();
        string text = "{\"schema\": \"originrules/measure/1\", \"id\": \"x\", \"title\": \"x\", \"order\": 1, \"origins\": [\"*\"], \"sources\": [{\"title\": \"x\", \"checkedOn\": \"2026-11-22\"}], "
            + "\"provisions\": [{" + rate + "\"from\": \"2026-01-01\", \"cite\": \"x\", \"confidence\": \"high\"}]}";

        schema.Validate(text).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_case_file_is_valid_by_its_schema()
    {
        JsonSchema schema = await Schema("tariff-case");
        foreach (string file in Directory.EnumerateFiles(TariffCase.Folder, "*.json"))
        {
            schema.Validate(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Select(e => e.ToString()).ShouldBeEmpty(file);
        }
    }

    private static Task<JsonSchema> Schema(string name = "measure") =>
        JsonSchema.FromFileAsync(Path.GetFullPath(Path.Combine(s_data, "..", "schema", name + ".json")), TestContext.Current.CancellationToken);
}
