namespace OriginRules.Cli.Tests;

public sealed class OriginCommandTests
{
    private const int MostLines = 25;

    public static TheoryData<string> SampleIds => [.. Enumerable.Range(1, 10).Select(i => $"S{i:00}")];

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void Every_sample_fits_in_25_lines_of_100_columns(string id)
    {
        CliRun run = Of(id);
        run.Exit.ShouldBe(0);
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeLessThanOrEqualTo(MostLines, run.Out);
        lines.ShouldAllBe(l => l.Length <= 100 && l == l.TrimEnd());
        foreach (string name in new[] { "Preference  ", "Marking  ", "Trade remedies  ", "Duty and fees  " })
        {
            lines.ShouldContain(l => l.StartsWith(name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void Every_sample_has_a_marking_origin_with_its_citation(string id) => Of(id).Out.ShouldContain("[19 CFR 102.");

    [Fact]
    public void What_needs_judgment_names_its_candidates_and_the_duty_of_each()
    {
        string text = string.Join(' ', Of("S06").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain("Trade remedies CA or CN needs judgment");
        text.ShouldContain("if of CA: 0 USD; CN: 500 USD");
    }

    [Fact]
    public void Markdown_and_json_carry_the_same()
    {
        Of("S06", "--format", "md").Out.ShouldStartWith("# S06: 8471.50.01 made in CA");
        Of("S06", "--format", "json").Out.ShouldContain("\"102.11(a)(3)\"");
    }

    [Fact]
    public void Rule_sets_stand_side_by_side() => Of("S06", "--rules", "usmca,none").Out.ShouldContain("Duty none");

    [Fact]
    public void An_unknown_good_lists_the_goods() => CliRun.Bundled("origin", Path.Combine(Repository.Root, "samples", "boms", "S01.bom.json"), "--good", "X").Error.ShouldContain("S01");

    private static CliRun Of(string id, params string[] more) => CliRun.Bundled(["origin", Path.Combine(Repository.Root, "samples", "boms", id + ".bom.json"), "--good", id, .. more]);
}
