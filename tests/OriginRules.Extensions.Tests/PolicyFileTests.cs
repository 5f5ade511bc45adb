using NJsonSchema;
using OriginRules.Policies;
using OriginRules.RuleSets;
using static OriginRules.Extensions.Tests.Samples;

namespace OriginRules.Extensions.Tests;

public sealed class PolicyFileTests
{
    private const string Whole = """
        { "schema": "originrules/policies/1", // of the trade compliance office
          "policies": [
            { "kind": "chineseContentCap", "name": "cap of the board", "why": "Decision 7", "cite": "memo 7", "severity": "violation", "maxPercent": 10,
              "scope": { "hts": ["8418", "8501-8503"], "ruleSets": ["usmca"], "suppliers": ["Harness Works"] } },
            { "kind": "supplierBlockList", "names": ["Shady Metals"], "countries": ["RU"], "parents": ["Shady Group"], "parentCountries": ["KP"], "scope": { "ruleSets": ["usmca"] } },
            { "kind": "holdUnderMargin", "marginPoints": 3 } ] }
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(PublishedSchemas.Find("policies")!).GetAwaiter().GetResult();

    [Fact]
    public void A_file_says_what_code_says()
    {
        HousePolicy[] policies = [.. HousePolicyFile.Read(new StringReader(Whole), "house.json")];
        ChineseContentCap cap = policies[0].ShouldBeOfType<ChineseContentCap>();
        (cap.Name, cap.Why, cap.Cite, cap.Severity, cap.MaxPercent).ShouldBe(("cap of the board", "Decision 7", "memo 7", FlagSeverity.Violation, 10m));
        cap.Suppliers.ShouldBe(["Harness Works"]);
        cap.Scope.RuleSets.ShouldBe(["usmca"]);
        cap.Scope.Hts.Length.ShouldBe(2);
        SupplierBlockList list = policies[1].ShouldBeOfType<SupplierBlockList>();
        (list.Names[0], list.Countries[0].Code, list.Parents[0], list.ParentCountries[0].Code).ShouldBe(("Shady Metals", "RU", "Shady Group", "KP"));
        policies[2].ShouldBeOfType<HoldUnderMargin>().MarginPoints.ShouldBe(3);
        Evaluation evaluation = Engine.Evaluate(Good(100, Line("H", "CN", 11).From("Harness Works")), Agreement, new EvaluationOptions { Policies = [.. policies] });
        Flag flag = evaluation.Flags.Single(f => f.Code == "HOUSE-CONTENT-CAP");
        flag.Message.ShouldBe("House policy 'cap of the board': Chinese content from Harness Works is 11% of customs value, above the cap of 10%. Decision 7.");
        flag.Cite.ShouldBe("memo 7");
        Schema.Validate(WithoutComments(Whole)).Select(e => e.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{", "house.json(")]
    [InlineData("""{ "schema": "x", "policies": [] }""", "house.json(1), $.schema: 'x'; expected \"originrules/policies/1\".")]
    [InlineData("""{ "schema": "originrules/policies/1" }""", "house.json(1), $.policies: missing; expected a value.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "cap" } ] }""", "$.policies[0].kind: 'cap'; expected chineseContentCap, supplierBlockList or holdUnderMargin.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "chineseContentCap" } ] }""", "$.policies[0].maxPercent: missing; expected a value.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "chineseContentCap", "maxPercent": 101 } ] }""", "$.policies[0].maxPercent: '101'; expected a percentage from 0 to 100.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "holdUnderMargin", "marginPoints": "3" } ] }""", "$.policies[0].marginPoints: '3'; expected a percentage from 0 to 100.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "holdUnderMargin", "marginPoints": 3, "maxPercent": 3 } ] }""", "$.policies[0].maxPercent: 'maxPercent'; expected one of")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "holdUnderMargin", "marginPoints": 3, "scope": { "suppliers": ["A"] } } ] }""", "$.policies[0].scope.suppliers: 'suppliers'; expected one of hts, ruleSets.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "supplierBlockList" } ] }""", "$.policies[0]: missing; expected one of names, countries, parents, parentCountries.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "supplierBlockList", "names": [""] } ] }""", "$.policies[0].names: ''; expected strings that are not empty.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "supplierBlockList", "countries": ["China"] } ] }""", "$.policies[0].countries: 'China'; expected an ISO 3166-1 alpha-2 country.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [ { "kind": "supplierBlockList", "names": ["A"], "severity": "high" } ] }""", "$.policies[0].severity: 'high'; expected info, warning or violation.")]
    [InlineData("""{ "schema": "originrules/policies/1", "policies": [], "rules": [] }""", "$.rules: 'rules'; expected one of policies, schema.")]
    public void An_error_is_told_with_file_place_value_and_what_was_expected_and_the_schema_refuses_it_too(string text, string message)
    {
        Should.Throw<ArgumentException>(() => HousePolicyFile.Read(new StringReader(text), "house.json")).Message.ShouldContain(message);
        if (text.Length > 1)
        {
            Schema.Validate(text).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_error_of_a_file_is_told_at_once() =>
        Should.Throw<ArgumentException>(() => HousePolicyFile.Read(new StringReader("""
            { "schema": "originrules/policies/1", "policies": [ { "kind": "chineseContentCap" }, { "kind": "holdUnderMargin", "marginPoints": 101 } ] }
            """), "house.json")).Message.ShouldSatisfyAllConditions(m => m.ShouldContain("policies[0].maxPercent"), m => m.ShouldContain("policies[1].marginPoints"));

    private static string WithoutComments(string text) => string.Join('\n', text.Split('\n').Select(l => l.Split("//")[0]));
}
