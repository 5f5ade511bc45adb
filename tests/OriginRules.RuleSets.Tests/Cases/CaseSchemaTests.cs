using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>Case files follow the published schema.</summary>
public sealed class CaseSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(PublishedSchemas.Find("case")!).GetAwaiter().GetResult();

    public static TheoryData<string> Files => [.. CaseFiles.Documents().Select(d => d.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_file_is_valid(string file) =>
        Schema.Validate(CaseFiles.Documents().Single(d => d.File == file).Document.ToString()).Select(e => e.ToString()).ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": { "origin.status": "originating" }, "why": "w" }""", true)]
    [InlineData("""{ "name": "n", "bom": "samples/boms/S01.bom.json", "good": "S01", "expect": { "origin.status": "originating" } }""", true)]
    [InlineData("""{ "name": "n", "expect": { "origin.status": "originating" } }""", false)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": {} }""", false)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": {}, "flag": { "code": "CN-CONTENT", "is": "raised", "says": "1" } }""", true)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": {}, "flag": { "code": "CN-CONTENT", "is": "question" } }""", false)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": {}, "flag": { "code": "CN-CONTENT", "is": "raised", "by": "X" } }""", false)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": {}, "skip": "the ruling publishes no outcome" }""", true)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": { "origin.status": "originating" }, "official": "UR-1" }""", false)]
    [InlineData("""{ "name": "n", "good": { "id": "G" }, "expect": { "origin.status": "originating" }, "expected": 1 }""", false)]
    public void The_schema_accepts_cases_that_can_be_run_and_refuses_the_rest(string one, bool valid) =>
        (Schema.Validate(new JObject { ["schema"] = "originrules/cases/1", ["source"] = "s", ["cases"] = new JArray(CaseFiles.Parse(one)) }.ToString()).Count == 0).ShouldBe(valid);
}
