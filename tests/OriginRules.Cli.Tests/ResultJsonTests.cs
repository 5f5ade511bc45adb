using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace OriginRules.Cli.Tests;

public sealed class ResultJsonTests
{
    [Fact]
    public async Task Evaluate_as_json_is_valid_against_the_result_schema() =>
        await ShouldBeValid("result", CliRun.WithInput("G1\n!BAD\nOPEN", "evaluate", "-", "--rules", "law,plan", "--format", "json").Out);

    [Fact]
    public async Task Explain_as_json_is_valid_against_the_result_schema() =>
        await ShouldBeValid("result", CliRun.WithInput("G1", "explain", "-", "--good", "G1", "--format", "json").Out);

    [Fact]
    public async Task Compare_as_json_is_valid_against_the_compare_schema() =>
        await ShouldBeValid("compare", CliRun.WithInput("G1\nOPEN", "compare", "-", "--format", "json").Out);

    [Theory]
    [InlineData("--as-of", "2026-11-22")]
    [InlineData("--from", "2026-11-10", "--to", "2026-11-20")]
    public async Task Tariff_as_json_is_valid_against_the_tariff_schema(params string[] days) =>
        await ShouldBeValid("tariff", CliRun.Of(["tariff", "8708.50", "--origin", "CN", "--format", "json", .. days]).Out);

    [Fact]
    public async Task Entries_as_json_are_valid_against_the_entry_schema() =>
        await ShouldBeValid("entry", CliRun.WithInput("G1@E\nOPEN\n!BAD", "entry", "-", "--rules", "plan", "--format", "json").Out);

    [Fact]
    public async Task A_calendar_as_json_is_valid_against_the_calendar_schema() =>
        await ShouldBeValid("calendar", CliRun.WithInput("G1\nOPEN\n!BAD", "calendar", "-", "--to", "2027-12-31", "--format", "json").Out);

    [Theory]
    [InlineData("$")]
    [InlineData("$.evaluations[0]")]
    [InlineData("$.evaluations[0].origin")]
    [InlineData("$.evaluations[0].tariff.lines[0]")]
    [InlineData("$.evaluations[0].flags[0]")]
    [InlineData("$.findings[0]")]
    public async Task The_result_schema_refuses_an_unknown_property_anywhere(string place)
    {
        var document = JObject.Parse(CliRun.WithInput("G1", "evaluate", "-", "--rules", "law", "--format", "json").Out);
        ((JObject)document.SelectToken(place)!)["surprise"] = 1;
        (await Validate("result", document.ToString())).ShouldNotBeEmpty();
    }

    [Fact]
    public void Numbers_are_unrounded_and_without_trailing_zeros()
    {
        string json = CliRun.WithInput("G1", "evaluate", "-", "--rules", "law", "--format", "jsonl").Out;
        json.ShouldContain("\"base\":95,\"nonOriginatingMaterials\":32.42,\"percent\":65.873684210526,");
    }

    [Fact]
    public void Json_lines_hold_one_evaluation_each_and_the_findings_as_they_are_read()
    {
        string[] lines = CliRun.WithInput("G1\n!BAD", "evaluate", "-", "--rules", "law,plan", "--format", "jsonl").Out.TrimEnd('\n').Split('\n');
        lines.Select(l => JObject.Parse(l).Properties().First().Name).ShouldBe(["finding", "finishedGood", "finishedGood", "finding"]);
        lines[1].ShouldNotContain("\"explanation\"");
        CliRun.WithInput("G1", "evaluate", "-", "--rules", "law", "--format", "jsonl", "--explain").Out.ShouldContain("\"explanation\":{\"rule\":\"determination\"");
    }

    [Fact]
    public void Results_go_to_the_file_asked_for()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "out.json");
        CliRun run = CliRun.WithInput("G1", "evaluate", "-", "--format", "json", "-o", file);
        run.Out.ShouldBeEmpty();
        JObject.Parse(File.ReadAllText(file))["schema"]!.Value<string>().ShouldBe("originrules/result/1");
    }

    [Fact]
    public void Schemas_that_share_a_definition_agree_on_it()
    {
        JToken[] schemas = [.. new[] { "result", "compare", "tariff", "entry", "calendar", "tariff-import", "sweep" }.Select(s => JObject.Parse(Repository.Read("rulesets", "schema", s + ".json"))["definitions"]!)];
        foreach (IGrouping<string, JProperty> definition in schemas.SelectMany(s => s.Children<JProperty>()).GroupBy(p => p.Name))
        {
            definition.ShouldAllBe(d => JToken.DeepEquals(d.Value, definition.First().Value));
        }
    }

    [Theory]
    [InlineData("result")]
    [InlineData("compare")]
    [InlineData("tariff")]
    public void Schema_prints_the_published_file(string name) =>
        CliRun.Of("schema", name).Out.ShouldBe(Repository.Read("rulesets", "schema", name + ".json"));

    internal static async Task ShouldBeValid(string schema, string json) =>
        (await Validate(schema, json)).Select(e => e.ToString()).ShouldBeEmpty(json);

    private static async Task<ICollection<ValidationError>> Validate(string schema, string json)
    {
        JsonSchema published = await JsonSchema.FromFileAsync(Repository.PathOf("rulesets", "schema", schema + ".json"), TestContext.Current.CancellationToken);
        return published.Validate(json);
    }
}
