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

    [Theory]
    [InlineData("evaluate", "json")]
    [InlineData("evaluate", "table")]
    [InlineData("compare", "json")]
    [InlineData("compare", "table")]
    public void A_good_that_cannot_be_evaluated_is_a_finding_and_the_others_are_written(string command, string format)
    {
        CliRun run = CliRun.WithInput("G1\nWRONG\nG2", command, "-", "--rules", "law,plan", "--format", format);
        run.Exit.ShouldBe(3);
        run.Error.ShouldBe("input: error ENGINE-GOOD: WRONG: The good cannot be evaluated under plan: no value. It is left out; the others are written.\n");
        run.Out.ShouldContain("G1");
        run.Out.ShouldContain("G2");
        run.Out.Split("\"evaluations\"")[^1].Split("\"findings\"")[0].ShouldNotContain("WRONG");
    }

    [Fact]
    public void A_good_that_cannot_be_evaluated_cannot_be_explained() =>
        CliRun.WithInput("G1\nWRONG", "explain", "-", "--good", "WRONG", "--rules", "plan").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(3), r => r.Out.ShouldBeEmpty(), r => r.Error.ShouldContain("ENGINE-GOOD"));

    [Fact]
    public void A_document_that_an_internal_error_cut_short_does_not_look_complete()
    {
        CliRun run = CliRun.WithInput("G1\nBOOM", "evaluate", "-", "--format", "json");
        run.Exit.ShouldBe(70);
        run.Out.TrimEnd().ShouldNotEndWith("]\n}");
        Should.Throw<System.Text.Json.JsonException>(() => System.Text.Json.JsonDocument.Parse(run.Out).Dispose());
    }

    [Fact]
    public void An_internal_error_leaves_the_result_file_as_it_was_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string results = folder.Write("results.json", "before");
        CliRun.WithInput("G1\nBOOM", "evaluate", "-", "--format", "json", "-o", results).Exit.ShouldBe(70);
        File.ReadAllText(results).ShouldBe("before");
        Directory.GetFiles(folder.Path).ShouldBe([results]);
        CliRun.WithInput("G1", "evaluate", "-", "--format", "json", "-o", results).Exit.ShouldBe(0);
        File.ReadAllText(results).ShouldContain("\"G1\"");
        Directory.GetFiles(folder.Path).ShouldBe([results]);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("compare")]
    public void Goods_of_one_entry_share_its_fees(string command) =>
        CliRun.WithInput("G1@E\nG2@E\nG3@F", command, "-", "--rules", "law", "--format", "json").Out.Split("\"totalPayable\": ").Skip(1).Take(3).Select(t => t.Split(',')[0]).ShouldBe(["200", "200", "100"]);

    [Fact]
    public void An_explained_good_shares_the_fees_of_its_entry_wherever_it_stands() =>
        CliRun.WithInput("G1@E\nG3@F\nG2@E", "explain", "-", "--good", "G1@E", "--rules", "law", "--format", "json").Out.ShouldContain("\"totalPayable\": 200,");

    [Theory]
    [InlineData("G1\n!BAD")]
    [InlineData("!BAD\nG1")]
    public void Explain_reads_the_whole_input_so_that_the_exit_code_does_not_turn_on_the_order(string input) =>
        CliRun.WithInput(input, "explain", "-", "--good", "G1", "--rules", "law").Exit.ShouldBe(3);

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
