namespace OriginRules.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("Commands: evaluate, compare, scenario, diff, explain, origin, content, rules, tariff, entry, calendar, schema.")]
    [InlineData("Commands: evaluate, compare, scenario, diff, explain, origin, content, rules, tariff, entry, calendar, schema.", "evaluat")]
    [InlineData("Commands: list, show, validate, diff.", "rules")]
    [InlineData("Unrecognized option '--foo'. Options of evaluate: --as-of,", "evaluate", "--foo", "x.json")]
    [InlineData("Required argument 'FILE'", "evaluate")]
    [InlineData("'table' 'json' 'jsonl' 'csv' 'md'", "evaluate", "-", "--format", "xlsx")]
    [InlineData("'violation' 'nonOriginating' 'undetermined'", "evaluate", "-", "--fail-on", "rain")]
    [InlineData("'nonOriginating'", "evaluate", "-", "--unknown-as", "originating")]
    [InlineData("unknown rule set 'usma'; valid are law, plan, or the path of a folder", "evaluate", "-", "--rules", "law,usma")]
    [InlineData("--rules names no rule set; valid are law, plan", "evaluate", "-", "--rules", "")]
    [InlineData("--rules names no rule set; valid are law, plan", "compare", "-", "--rules", ",")]
    [InlineData("--output needs the name of a file", "evaluate", "-", "-o", "")]
    [InlineData("no rule set asked for has a parameter 'scenario.x'; valid are scenario.phaseInYear.", "evaluate", "-", "--rules", "law,plan", "--set", "scenario.x=1")]
    [InlineData("is no NAME=VALUE", "evaluate", "-", "--set", "scenario.x")]
    [InlineData("twice", "evaluate", "-", "--set", "a=1", "--set", "a=2")]
    [InlineData("'loose' is not a preset of law; expected one of essay.", "evaluate", "-", "--preset", "loose")]
    [InlineData("'2026-13-01' is no day", "evaluate", "-", "--as-of", "2026-13-01")]
    [InlineData("there is no file or folder 'missing.bom.json'", "evaluate", "missing.bom.json")]
    [InlineData("no file matches 'missing*.json'", "evaluate", "missing*.json")]
    [InlineData("Commands: sweep.", "scenario")]
    [InlineData("cannot read 'missing.json'", "diff", "missing.json", "b.json")]
    [InlineData("unknown rule set 'x'; valid are law, plan", "rules", "diff", "law", "x")]
    [InlineData("--good", "explain", "-")]
    [InlineData("'8' is no tariff code", "tariff", "8", "--origin", "CN")]
    [InlineData("'China' is no country", "tariff", "8708.50", "--origin", "China")]
    [InlineData("'-5' is no amount", "tariff", "8708.50", "--origin", "CN", "--value", "-5")]
    [InlineData("'Q' is no program; expected S.", "tariff", "8708.50", "--origin", "CN", "--program", "Q")]
    [InlineData("a span is --from DATE --to DATE", "tariff", "8708.50", "--origin", "CN", "--from", "2026-01-01")]
    [InlineData("which code? originrules tariff HTS", "tariff")]
    [InlineData("--origin CC is needed", "tariff", "8708.50")]
    [InlineData("Required argument 'FILE'", "tariff", "import")]
    [InlineData("expected *.json or *.csv", "tariff", "import", "hts.xls")]
    [InlineData("cannot read 'nowhere.csv'", "tariff", "import", "nowhere.csv", "-o", "nowhere-data")]
    [InlineData("there is no folder 'nowhere' of own data", "evaluate", "-", "--data", "nowhere")]
    [InlineData("an entry is made under one rule set", "entry", "-", "--rules", "law,plan")]
    [InlineData("Option '--to' is required", "calendar", "-")]
    [InlineData("'soon' is no day", "calendar", "-", "--to", "soon")]
    [InlineData("--to is before --as-of", "calendar", "-", "--to", "2026-01-01", "--as-of", "2026-01-02")]
    [InlineData("unknown rule set 'x'; valid are law, plan", "rules", "show", "x")]
    [InlineData("no product rule of law covers 9999", "rules", "show", "law", "--hts", "9999")]
    [InlineData("there is no folder 'nowhere'", "rules", "validate", "nowhere")]
    [InlineData("there is no schema 'x'; the schemas are", "schema", "x")]
    [InlineData("which schema?", "schema")]
    public void Bad_usage_exits_with_2_and_says_what_would_be_right(string message, params string[] args)
    {
        CliRun run = CliRun.Of(args);
        run.Exit.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ReplaceLineEndings(" ").ShouldContain(message);
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_name_that_starts_with_an_at_sign_is_no_response_file()
    {
        using var folder = new TemporaryFolder();
        string arguments = folder.Write("args.txt", "--help");
        CliRun run = CliRun.Of("evaluate", "@" + arguments);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain($"there is no file or folder '@{arguments}'");
    }

    [Fact]
    public void A_file_whose_name_does_not_tell_its_format_needs_one_stated()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("goods.txt", "G1");
        CliRun.Of("evaluate", file).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Error.ShouldContain("--input-format json|jsonl"));
        CliRun.Of("evaluate", file, "--input-format", "jsonl").Exit.ShouldBe(0);
    }

    [Fact]
    public void An_output_that_is_an_input_is_refused_and_the_input_kept()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("goods.jsonl", "G1");
        CliRun run = CliRun.Of("evaluate", file, "-o", file);
        run.Exit.ShouldBe(2);
        File.ReadAllText(file).ShouldBe("G1");
    }

    [Fact]
    public void An_output_that_is_an_input_by_another_name_is_refused_and_the_input_kept()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("goods.jsonl", "G1");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.jsonl"), "goods.jsonl");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "there"), ".");
        foreach (string name in new[] { "link.jsonl", "there/goods.jsonl", "there/link.jsonl" })
        {
            CliRun.Of("evaluate", file, "-o", Path.Combine(folder.Path, name)).Exit.ShouldBe(2, name);
        }

        File.ReadAllText(file).ShouldBe("G1");
    }

    [Fact]
    public void A_schema_may_be_asked_for_as_json() =>
        CliRun.Of("schema", "bom", "--format", "json").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0), r => r.Out.ShouldBe(CliRun.Of("schema", "bom").Out));

    [Fact]
    public void Help_exits_with_0_and_fits_100_columns()
    {
        CliRun run = CliRun.Of("evaluate", "--help");
        run.Exit.ShouldBe(0);
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }
}
