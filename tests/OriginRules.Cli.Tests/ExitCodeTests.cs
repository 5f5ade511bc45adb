namespace OriginRules.Cli.Tests;

public sealed class ExitCodeTests
{
    [Fact]
    public void An_input_without_errors_exits_with_0() => CliRun.WithInput("G1", "evaluate", "-").Exit.ShouldBe(0);

    [Fact]
    public void A_good_with_an_error_exits_with_3_and_the_others_are_written()
    {
        CliRun run = CliRun.WithInput("G1\n!BAD\nG2", "evaluate", "-", "--rules", "law");
        run.Exit.ShouldBe(3);
        run.Out.ShouldContain("G1 ");
        run.Out.ShouldContain("G2 ");
        run.Error.ShouldBe("-: error BOM-X: BAD/C1.hts '94O1': no tariff code\n");
    }

    [Theory]
    [InlineData("G1", "law", "violation", 0)]
    [InlineData("G1", "plan", "violation", 1)]
    [InlineData("G1", "plan", "nonOriginating", 1)]
    [InlineData("G1", "law", "nonOriginating", 0)]
    [InlineData("OPEN", "law", "undetermined", 1)]
    [InlineData("OPEN", "law", "nonOriginating", 0)]
    public void Fail_on_exits_with_1_when_an_evaluation_is_that(string good, string ruleSet, string word, int exit) =>
        CliRun.WithInput(good, "evaluate", "-", "--rules", ruleSet, "--fail-on", word).Exit.ShouldBe(exit);

    [Fact]
    public void Input_errors_win_over_fail_on() =>
        CliRun.WithInput("!BAD\nG1", "evaluate", "-", "--rules", "plan", "--fail-on", "violation").Exit.ShouldBe(3);

    [Fact]
    public void An_internal_error_exits_with_70_in_one_line_and_wins_over_input_errors()
    {
        CliRun run = CliRun.WithInput("!BAD\nG1\nBOOM", "evaluate", "-", "--format", "jsonl");
        run.Exit.ShouldBe(70);
        run.Error.Split('\n')[1].ShouldBe("originrules: internal error: InvalidOperationException: first line second line (--verbose shows the trace)");
        run.Error.ShouldNotContain("   at ");
        run.Out.ShouldContain("\"finishedGood\":\"G1\"");
    }

    [Fact]
    public void Verbose_shows_the_trace_of_an_internal_error() =>
        CliRun.WithInput("BOOM", "evaluate", "-", "--verbose").Error.ShouldContain("   at OriginRules");

    [Fact]
    public void The_worst_code_is_the_first_of_70_2_3_1()
    {
        ExitCode.Worst(1, 3).ShouldBe(3);
        ExitCode.Worst(3, 2, 1).ShouldBe(2);
        ExitCode.Worst(2, 70, 0).ShouldBe(70);
        ExitCode.Worst(0, 1).ShouldBe(1);
        ExitCode.Worst().ShouldBe(0);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Validate_exits_with_1_when_the_rule_set_has_errors(bool good, int exit)
    {
        using var folder = new TemporaryFolder();
        if (good)
        {
            folder.Write("ruleset.json");
        }

        CliRun.Of("rules", "validate", folder.Path).Exit.ShouldBe(exit);
    }
}
