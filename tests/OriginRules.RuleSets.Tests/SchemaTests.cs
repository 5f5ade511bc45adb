using NJsonSchema;

namespace OriginRules.RuleSets.Tests;

public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(PublishedSchemas.Find("ruleset")!).GetAwaiter().GetResult();

    public static TheoryData<string> RuleSets => [.. BundledFiles.RuleSets];

    public static TheoryData<string> ProductRules => [.. BundledFiles.ProductRules];

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void A_rule_set_is_valid(string path) => Schema.Validate(BundledFiles.Text(path)).Select(e => e.ToString()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ProductRules))]
    public void A_file_of_product_rules_is_valid(string path) => Schema.Definitions["productRules"].Validate(BundledFiles.Text(path)).Select(e => e.ToString()).ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca" }""", true)]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "extends": "usmca", "productRules": [ { "id": "84/x", "for": ["8501"], "cite": "c", "anyOf": [ { "change": "heading" } ] } ] }""", true)]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "productrules": "psr/*.json" }""", false)]
    [InlineData("""{ "schema": "originrules/ruleset/2", "id": "mine" }""", false)]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "parameters": { "p": [ { "from": "2020-07-01", "value": 1, "cite": "c" } ] } }""", false)]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "productRules": [ { "id": "84/x", "for": ["8501"], "cite": "c" } ] }""", false)]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "productRules": [ { "id": "84/x", "for": ["8501"], "cite": "c", "anyOf": [ { "change": "heading", "rvc": { "netCost": 101 } } ] } ] }""", false)]
    [InlineData("""{ "schema": "originrules/ruleset/1", "id": "mine", "overrides": [ { "chapters": ["84"], "rvc": { "netCost": 50 } } ] }""", false)]
    public void The_schema_accepts_what_the_loader_accepts_and_refuses_the_rest(string ruleSet, bool valid) => (Schema.Validate(ruleSet).Count == 0).ShouldBe(valid);
}
