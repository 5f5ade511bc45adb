namespace OriginRules.Cli.Tests;

public sealed class TableTests
{
    private const char Escape = '\u001b';

    [Fact]
    public void Evaluate_prints_a_block_a_good_and_a_row_a_rule_set() =>
        CliRun.WithInput("G1\n?OPEN", "evaluate", "-", "--rules", "law,plan").Out.ShouldBe(
            """
              Rule set   Origin           China %         Duty and fees       %  Preference

            G1  steel tower frame                               7308.40.0000  CA to US  2026-11-22  1,000.00 USD
              law        originating (B)    34.00                500.00   50.00  granted
                  Rule 73/30, alternative 2; every non-originating material shifts; RVC by net cost 65.87% of
                  50%. Pays steelMeasure 50%.
              plan       non-originating    34.00                588.46   58.85  denied
                  Rule 73/30; no shift for SUB/CN2 (732619); 40.00% over de minimis 7%; RVC by transaction value
                  60.00% of 75%. SUB/CN2: Chinese content 34 % is over 10 %; pays steelMeasure 50% + levy 25%.

            OPEN  steel tower frame                             7308.40.0000  CA to US  2026-11-22  1,000.00 USD
              law        undetermined       34.00         0.00 to 42.00          granted
                  Product rule; turns on C-020.originating. Pays steelMeasure 50%; turns on
                  declaredCountryOfOrigin.tradeRemedy.
              plan       undetermined       34.00         0.00 to 42.00          granted
                  Product rule; turns on C-020.originating. Pays steelMeasure 50%; turns on
                  declaredCountryOfOrigin.tradeRemedy.

            Hypothetical, not law: plan (preset essay).
            Goods evaluated: 2. Findings: errors 0, warnings 1, notes 1.
            Not legal advice.

            """, StringCompareShould.IgnoreLineEndings);

    [Theory]
    [InlineData("evaluate", "-", "--rules", "law,plan")]
    [InlineData("compare", "-")]
    [InlineData("explain", "-", "--good", "G1", "--rules", "law,plan")]
    [InlineData("rules", "list")]
    [InlineData("rules", "show", "law")]
    [InlineData("tariff", "8708.50", "--origin", "CN", "--why")]
    [InlineData("tariff", "8708.50", "--origin", "CN", "--why", "--from", "2026-11-10", "--to", "2027-02-20")]
    [InlineData("entry", "-", "--rules", "plan")]
    [InlineData("calendar", "-", "--to", "2027-12-31")]
    public void Reports_in_a_pipe_fit_100_columns_and_carry_no_escape_codes(params string[] args)
    {
        CliRun run = CliRun.WithInput("G1\nOPEN\n" + new string('X', 200), args);
        run.Exit.ShouldBe(0, run.Error);
        run.Out.ShouldNotContain(Escape);
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("compare")]
    public void A_figure_too_long_for_its_column_is_whole_and_does_not_touch_its_neighbour(string command)
    {
        CliRun run = CliRun.WithInput("HUGE", command, "-", "--rules", "law,plan");
        run.Out.Split(' ', '\n').Count(word => word == "123,456,789,012,345,678,901.00").ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void A_finding_about_no_place_has_no_empty_place() =>
        FindingText.Line(new() { Severity = FindingSeverity.Error, Code = "BOM-X", Path = "", Message = "empty", File = "f", Line = 1 }).ShouldBe("f:1: error BOM-X: empty");

    [Fact]
    public void Reports_on_a_terminal_are_coloured() =>
        CliRun.With(CliRun.Fake, "G1", ["evaluate", "-"], color: true).Out.ShouldContain(Escape);

    [Fact]
    public void Control_characters_of_the_input_do_not_reach_the_terminal() =>
        CliRun.WithInput("G\u001b[2J1", "evaluate", "-").Out.ShouldNotContain(Escape);

    [Fact]
    public void Compare_prints_a_column_a_rule_set_and_the_first_step_that_differs()
    {
        string output = CliRun.WithInput("G1", "compare", "-").Out;
        output.ReplaceLineEndings(" ").ShouldContain("law | plan part at productRule: ");
        output.ShouldContain("588.46");
    }

    [Fact]
    public void Compare_with_summary_prints_what_is_lost_and_the_totals_and_no_goods()
    {
        string output = CliRun.WithInput("G1\nOPEN", "compare", "-", "--summary").Out;
        output.ShouldStartWith("Preferences lost against law, by goods made in the partner");
        output.ShouldContain("\n  lose      1\n");
        output.ShouldContain("\n  USD       500.00                                      588.46\n");
        output.ShouldNotContain("G1");
    }

    [Fact]
    public void Explain_prints_the_tree_with_citations()
    {
        string output = CliRun.WithInput("G0\nG1", "explain", "-", "--good", "G1", "--rules", "law").Out;
        output.ShouldStartWith("G1 under law on 2026-11-22: originating (B).");
        output.ShouldContain("  productRule: Originating  [ch. 73 r. 30]");
        output.ShouldContain("netCost 95 USD; use not stated");
    }

    [Fact]
    public void Explain_of_an_unknown_good_lists_the_goods()
    {
        CliRun run = CliRun.WithInput("G0\nG1", "explain", "-", "--good", "G9");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("there is no good 'G9'; the goods are G0, G1.");
    }

    [Fact]
    public void Explain_of_a_good_with_an_error_exits_with_3() =>
        CliRun.WithInput("!G1", "explain", "-", "--good", "G1").Exit.ShouldBe(3);

    [Fact]
    public void Tariff_over_a_span_prints_every_change_once() =>
        CliRun.Of("tariff", "8708.50", "--origin", "CN", "--from", "2026-11-10", "--to", "2026-11-20").Out.ShouldStartWith("""
            8708.50 of CN, customs value 100.00 USD
              From        To                         Payable         %
              2026-11-10  2026-11-14                    5.00     50.00
              2026-11-15  2026-11-20                   10.00     50.00
                total changed: 5.00 -> 10.00

            """, Case.Sensitive);
}
