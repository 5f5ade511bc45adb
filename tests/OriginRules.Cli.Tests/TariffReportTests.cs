using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

/// <summary>What the duty commands print over the library and the samples.</summary>
public sealed class TariffReportTests
{
    private static string Boms => Repository.PathOf("samples", "boms");

    [Theory]
    [InlineData("tariff", "8708.50.65", "--origin", "CN")]
    [InlineData("tariff", "8708.50.65", "--origin", "CN", "--why")]
    [InlineData("tariff", "9401.39.00", "--origin", "CN", "--value", "123456789.12", "--from", "2018-01-01", "--to", "2027-12-31")]
    [InlineData("entry", "BOMS")]
    [InlineData("calendar", "BOMS", "--as-of", "2025-01-01", "--to", "2027-12-31")]
    public void A_table_fits_100_columns(params string[] args)
    {
        CliRun run = CliRun.Bundled([.. args.Select(a => a == "BOMS" ? Boms : a)]);
        run.Exit.ShouldBe(0, run.Error);
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public void Every_duty_line_of_a_stack_is_followed_by_its_source()
    {
        string[] lines = CliRun.Bundled("tariff", "8708.50.65", "--origin", "CN", "--as-of", "2026-11-22").Out.Split('\n');
        foreach (string measure in new[] { "hts ", "section301-list3 ", "section232-autoparts " })
        {
            int at = Array.FindIndex(lines, l => l.StartsWith("  " + measure, StringComparison.Ordinal));
            at.ShouldBeGreaterThan(0, measure);
            lines[at + 1].ShouldStartWith("      [", Case.Sensitive, measure);
        }
    }

    [Theory]
    [InlineData("csv", "from,to,measure,heading,rate,percent,base,amount,certain,cite,totalPayable,totalPercent,changes")]
    [InlineData("md", "| Measure | Heading | Rate | Base | Amount | Source |")]
    public void A_stack_is_also_written_for_a_spreadsheet_and_a_page(string format, string header)
    {
        string[] lines = CliRun.Bundled("tariff", "7308.40.00", "--origin", "CA", "--as-of", "2025-03-04", "--format", format).Out.Split('\n');
        lines[0].ShouldBe(header);
        lines.ShouldContain(l => l.Contains("ieepa-fentanyl-ca", StringComparison.Ordinal) && l.Contains("9903.01.10", StringComparison.Ordinal) && l.Contains("25", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_history_of_a_code_is_valid_and_totals_what_was_paid_under_void_measures()
    {
        string json = CliRun.Bundled("tariff", "9401.39.00", "--origin", "MX", "--value", "1000", "--from", "2025-03-04", "--to", "2025-05-31", "--format", "json").Out;
        await ResultJsonTests.ShouldBeValid("tariff", json);
        JObject history = JObject.Parse(json);
        history.SelectToken("$.foundVoid[0].paidAtMost")!.Value<decimal>().ShouldBe(500m);
        history.SelectToken("$.postImportationClaims.periods[0].returns")!.Value<decimal>().ShouldBe(3.464m);
        history.SelectToken("$.postImportationClaims.periods[1].returns")!.Value<decimal>().ShouldBe(253.464m);
    }

    [Fact]
    public async Task An_entry_lists_chapter_99_before_the_number_of_the_good_and_orders_last()
    {
        CliRun run = CliRun.Bundled("entry", Boms, "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        await ResultJsonTests.ShouldBeValid("entry", run.Out);
        JObject entry = JObject.Parse(run.Out);
        Headings(entry, "S04").ShouldBe(["9903.76.01", "9903.05.93", "4407.12.00", "A-122-857"]);
        Headings(entry, "S10")[0].ShouldBe("9823.04.02");
        Headings(entry, "S10")[^1].ShouldStartWith("0406.");
        entry.SelectToken("$.savings[0].amount")!.Value<decimal>().ShouldBe(entry.SelectTokens("$.goods[*].savingsAgainstNoPreference").Where(s => s.Type != JTokenType.Null).Sum(s => s.Value<decimal>()));
        entry.SelectTokens("$.measures[?(@.measure == 'section232-steel')].amount").Single().Value<decimal>().ShouldBe(700m);
    }

    [Fact]
    public void Goods_of_one_entry_stand_together_and_share_its_fees()
    {
        CliRun run = CliRun.WithInput("A@E1\nB\nC@E1", "entry", "-", "--rules", "law", "--format", "csv");
        run.Out.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[1]).Distinct().ShouldBe(["A@E1", "C@E1", "B"]);
        CliRun.WithInput("A@E1\nB\nC@E1", "entry", "-", "--rules", "law").Out.ShouldContain("2026-11-22 entry E1: 2 goods, value 2,000.00 USD, duty 1,000.00, mpf 0.00, payable 400.00");
    }

    [Fact]
    public void A_measure_since_found_void_is_marked_where_its_cost_is_totalled() =>
        CliRun.WithInput("A\nB", "entry", "-", "--rules", "law").Out.ShouldContain("  steelMeasure                          1,000.00 USD  2 goods\n      since found void [A v. B]\n");

    [Fact]
    public async Task A_calendar_lists_the_days_on_which_a_good_changes_and_by_how_much()
    {
        CliRun run = CliRun.Bundled("calendar", Boms, "--as-of", "2025-03-01", "--to", "2025-03-31", "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        await ResultJsonTests.ShouldBeValid("calendar", run.Out);
        JToken steel = JObject.Parse(run.Out).SelectTokens("$.goods[?(@.finishedGood == 'S01')]").Single();
        steel.SelectTokens("$.changes[*].day").Select(d => d.Value<string>()).ShouldBe(["2025-03-04", "2025-03-07", "2025-03-12"]);
        steel.SelectTokens("$.changes[*].payableChange").Select(d => d.Value<decimal>()).ShouldBe([250m, -250m, 250m]);
        string csv = CliRun.Bundled("calendar", Boms, "--as-of", "2025-03-01", "--to", "2025-03-31", "--format", "csv").Out;
        csv.Split('\n')[0].ShouldBe("good,ruleSet,day,originBefore,originAfter,payableBefore,payableAfter,payableChange,currency,what,kind,from,to,why,cite");
        csv.ShouldContain("S01,usmca,2025-03-04,");
    }

    [Fact]
    public void A_certificate_that_expires_is_a_day_of_the_calendar()
    {
        using var folder = new TemporaryFolder();
        string bom = folder.Write("one.bom.json", """
            { "schema": "originrules/bom/1", "finishedGoods": [ { "id": "G", "hts": "9401.39.0030", "productionCountry": "MX", "entryDate": "2026-03-01", "transactionValue": 100,
              "declaredCountryOfOrigin": { "tradeRemedy": "MX", "marking": "MX" },
              "components": [ { "id": "C", "hts": "9401.99.9081", "value": 80, "originCountry": "MX", "originating": true, "originatingUnder": ["usmca"],
                "declaration": { "kind": "supplierCertification", "reference": "SC-1", "validFrom": "2026-01-01", "validTo": "2026-04-30" } } ] } ] }
            """);
        JObject calendar = JObject.Parse(CliRun.Bundled("calendar", bom, "--to", "2026-05-31", "--format", "json").Out);
        JToken day = calendar.SelectTokens("$.goods[0].changes[?(@.day == '2026-05-01')]").Single();
        day.SelectTokens("$.changes[?(@.measure == 'certificate')].from").Single().Value<string>().ShouldBe("C (SC-1)");
        day.SelectToken("$.before.origin")!.Value<string>().ShouldBe("originating");
        day.SelectToken("$.after.origin")!.Value<string>().ShouldNotBe("originating");
    }

    [Fact]
    public void An_evaluation_as_csv_is_a_row_a_good_and_rule_set_and_no_cell_is_a_formula()
    {
        string[] rows = CliRun.WithInput("G1\n=SUM(A1)\nOPEN", "evaluate", "-", "--rules", "law,plan", "--format", "csv").Out.TrimEnd('\n').Split('\n');
        rows.Length.ShouldBe(7);
        rows[0].ShouldStartWith("good,description,hts,ruleSet,asOf,origin,");
        rows[1].ShouldStartWith("G1,steel tower frame,7308.40.0000,law,2026-11-22,originating,B,true,");
        rows[3].ShouldStartWith("'=SUM(A1),");
        rows[5].ShouldContain(",0,42,");
    }

    private static string[] Headings(JObject entry, string good) => [.. entry.SelectTokens($"$.goods[?(@.finishedGood == '{good}')].lines[*].heading").Select(h => h.Value<string>()!)];
}
