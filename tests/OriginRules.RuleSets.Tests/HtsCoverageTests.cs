namespace OriginRules.RuleSets.Tests;

public sealed class HtsCoverageTests
{
    private const int Subheading = 6;
    private const int LastChapter = 97;

    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void Every_subheading_of_the_current_tariff_finds_a_rule_after_conversion()
    {
        RuleSet usmca = RuleSetCatalog.Bundled().Resolve("usmca");
        Nomenclature table = Nomenclature.Load(DataFiles.Bundled);
        string[] missing =
        [
            .. BundledFiles.Text("us-tariff/rates.csv").Split('\n').Skip(1)
                .Select(row => row.Split(',')[0])
                .Where(code => code.Length > Subheading)
                .Select(HsCode.Parse)
                .Where(code => code.Chapter <= LastChapter)
                .Select(code => table.ToHs2012(code)[0].Code.Truncate(Subheading))
                .Distinct()
                .Where(code => usmca.RulesFor(code, Day).IsEmpty)
                .Select(code => code.ToString()),
        ];

        missing.ShouldBeEmpty();
    }
}
