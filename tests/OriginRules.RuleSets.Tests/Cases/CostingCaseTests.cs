using NJsonSchema;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>The cost calculators give the official figures.</summary>
public sealed class CostingCaseTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(PublishedSchemas.Find("costing-case")!).GetAwaiter().GetResult();

    public static TheoryData<string> Files => [.. CostingCases.Documents().Select(d => d.File)];

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        CostingCases.All().Select(c => new TheoryDataRow<string, string>(c.File, c.Name) { TestDisplayName = $"{c.RuleSet}: {c.Name}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Calculation_has_its_official_figures(string file, string name)
    {
        CostingCases.CostingCase one = CostingCases.All().Single(c => c.File == file && c.Name == name);
        CostingCases.Wrong(one).ShouldBeEmpty((string?)one.Document["why"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_calculations_is_valid(string file) =>
        Schema.Validate(CostingCases.Documents().Single(d => d.File == file).Document.ToString()).Select(e => e.ToString()).ShouldBeEmpty();
}
