using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

public sealed class DiffTests
{
    private static readonly string Boms = Repository.PathOf("samples", "boms");

    [Fact]
    public void A_result_does_not_differ_from_itself()
    {
        using var folder = new TemporaryFolder();
        string file = Result(folder, "a.json");
        CliRun.Bundled("diff", file, file).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0), r => r.Out.ShouldBe("Nothing moved.\n"));
    }

    [Fact]
    public void A_parameter_that_was_set_is_the_reason_for_the_duty_that_moved()
    {
        JToken cheddar = Diff([], ["--set", "scenario.canadaDefenceSpendingPercentGdp=1.37"]).Single(d => d["finishedGood"]!.Value<string>() == "S10");
        Movement(cheddar, "moved", "tariff.totalDuty").ShouldBe(("0", "0.325"));
        Movement(cheddar, "why", "set.scenario.canadaDefenceSpendingPercentGdp").ShouldBe((null, "1.37"));
    }

    [Fact]
    public void A_rate_that_changed_with_the_date_is_named_with_both()
    {
        JToken tomatoes = Diff(["--as-of", "2026-11-22"], ["--as-of", "2027-03-15"]).Single(d => d["finishedGood"]!.Value<string>() == "S05");
        Movement(tomatoes, "why", "date").ShouldBe(("2026-11-22", "2027-03-15"));
        tomatoes["why"]!.ShouldContain(w => w["what"]!.Value<string>()!.StartsWith("rate.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_with_another_threshold_and_an_input_that_changed_are_causes()
    {
        using var folder = new TemporaryFolder();
        JObject changed = JObject.Parse(File.ReadAllText(Result(folder, "a.json")));
        string before = folder.Write("before.json", changed.ToString());
        JToken frame = changed["evaluations"]!.Single(e => e["finishedGood"]!.Value<string>() == "S01");
        frame["inputSha256"] = new string('0', 64);
        frame["origin"]!["productRule"]!["id"] = "73/other";
        frame["origin"]!["regionalValueContent"]![0]!["threshold"] = 50;
        frame["tariff"]!["lines"]![0]!["amount"] = 1;
        frame.AddAfterSelf(new JObject { ["finishedGood"] = "NEW", ["ruleSet"] = new JObject { ["id"] = "us-canada" } });
        JToken[] differences = [.. JObject.Parse(CliRun.Bundled("diff", before, folder.Write("after.json", changed.ToString()), "--format", "json").Out)["differences"]!];
        differences.Select(d => d["kind"]!.Value<string>()).ShouldBe(["added", "changed"]);
        differences[1]["why"]!.Select(w => w["what"]!.Value<string>()).ShouldBe(["input", "rule", "rule.regionalValueContent.transactionValue.threshold"]);
        differences[1]["moved"]!.Select(w => w["what"]!.Value<string>()).ShouldHaveSingleItem().ShouldStartWith("tariff.lines.");
    }

    [Fact]
    public async Task The_differences_are_valid_against_their_schema_and_come_in_every_form()
    {
        using var folder = new TemporaryFolder();
        string a = Result(folder, "a.json");
        string b = Result(folder, "b.json", "--preset", "evidence-2026", "--rules", "us-mexico");
        await ResultJsonTests.ShouldBeValid("diff", CliRun.Bundled("diff", a, b, "--format", "json").Out);
        CliRun.Bundled("diff", a, b).Out.ShouldContain("S01 under us-mexico: new");
        CliRun.Bundled("diff", a, b, "--format", "csv").Out.ShouldStartWith("good,ruleSet,kind,what,from,to,why\n");
        CliRun.Bundled("diff", a, b, "--format", "md").Out.ShouldStartWith("| Good | Rule set |");
    }

    [Theory]
    [InlineData("{ \"schema\": \"originrules/bom/1\" }", "the second file is no result document")]
    [InlineData("{", "the second file is no JSON")]
    public void A_file_that_is_no_result_is_bad_usage(string content, string message)
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Bundled("diff", Result(folder, "a.json"), folder.Write("b.json", content));
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    private static string Result(TemporaryFolder folder, string name, params string[] options)
    {
        string[] rules = options.Contains("--rules") ? [] : ["--rules", "us-canada"];
        CliRun run = CliRun.Bundled(["evaluate", Boms, "--format", "json", .. rules, .. options]);
        run.Exit.ShouldBe(0, run.Error);
        return folder.Write(name, run.Out);
    }

    private static JToken[] Diff(string[] first, string[] second)
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Bundled("diff", Result(folder, "a.json", first), Result(folder, "b.json", second), "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        return [.. JObject.Parse(run.Out)["differences"]!];
    }

    private static (string? From, string? To) Movement(JToken difference, string list, string what)
    {
        JToken found = difference[list]!.Single(m => m["what"]!.Value<string>() == what);
        return (found["from"]!.Value<string>(), found["to"]!.Value<string>());
    }
}
