using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs;

public class TariffDataTests
{
    private static readonly TariffData s_data = TariffCaseTests.Engine.Data;

    [Fact]
    public void Every_line_of_chapters_1_to_97_is_on_file_and_can_be_read()
    {
        s_data.Rates.Count.ShouldBe(11_414);
        for (int i = 0; i < s_data.Rates.Count; i++)
        {
            RateLine line = s_data.Rates.Find(s_data.Rates.CodeAt(i))!;
            line.General.ToString().ShouldNotBeEmpty();
            (line.General.IsFree || line.SpecialFree || line.QuotaHeadings is not null).ShouldBeTrue(line.Code.ToDottedString());
        }
    }

    [Fact]
    public void Every_seasonal_line_is_a_line_with_a_rate() => s_data.Settings.Seasons.Codes.ShouldAllBe(c => c.Length == 8 && s_data.Rates.Find(c) != null);

    [Fact]
    public void Every_unit_of_a_rate_that_a_bill_can_state_has_its_names() => s_data.Settings.Units.Keys.ShouldContain(s_data.Settings.WeightUnit);

    [Fact]
    public void Every_measure_has_a_source_and_every_value_a_citation()
    {
        foreach (TariffMeasure measure in s_data.Measures)
        {
            measure.Sources.ShouldAllBe(s => s.Title.Length > 0 && s.CheckedOn != null, measure.Id);
            measure.Provisions.ShouldAllBe(p => p.Cite.Length > 0 && p.Period.From != null && (p.Period.To == null || p.Period.To > p.Period.From), measure.Id);
            measure.YieldsTo.ShouldAllBe(y => y.Cite.Length > 0 && y.Period.From != null, measure.Id);
        }
    }

    [Fact]
    public void No_code_of_a_list_counts_twice_on_one_day()
    {
        foreach (MeasureList list in s_data.Measures.SelectMany(m => m.Lists).Select(l => l.List))
        {
            list.Overlaps().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Processing_fees_follow_each_other_without_a_gap()
    {
        var fees = s_data.Settings.ProcessingFees;
        fees[0].Period.From.ShouldBe(s_data.Settings.CoverageFrom);
        for (int i = 1; i < fees.Length; i++)
        {
            fees[i].Period.From.ShouldBe(fees[i - 1].Period.To);
        }

        fees[^1].Period.To.ShouldBeNull();
    }

    [Fact]
    public void No_day_makes_measures_displace_each_other_in_a_circle()
    {
        HashSet<DateOnly> days = [.. s_data.Measures.SelectMany(m => m.Provisions.Select(p => p.Period).Concat(m.YieldsTo.Select(y => y.Period))).SelectMany(p => new[] { p.From, p.To }).OfType<DateOnly>()];
        foreach (DateOnly day in days)
        {
            foreach (string code in (string[])["7210.49.0030", "8708.29.5160", "8418.10.0010", "9403.60.8093", "8471.50.0150"])
            {
                Should.NotThrow(() => TariffCaseTests.Engine.EvaluateQuery(new TariffQuery { Hts = HsCode.Parse(code), Origin = Country.Parse("MX"), AsOf = day }, new EffectivePeriod()));
            }
        }
    }

    [Theory]
    [InlineData("code,group,from,to\n8418,a,2026-13-01,\n", "'2026-13-01'; expected a day")]
    [InlineData("code,group,from,to\n94O1,a,,\n", "expected code,group,from,to")]
    [InlineData("code,group,from,to\n8419,a,,\n8418,a,,\n", "8418 is below the code before it")]
    [InlineData("code,rate\n", "expected the columns code,group,from,to")]
    public void A_bad_list_says_where_and_what_was_expected(string text, string message) =>
        Should.Throw<RuleSetException>(() => new MeasureList(text, "lists/x.csv").GroupOf(HsCode.Parse("8418"), new DateOnly(2026, 11, 22))).Message.ShouldContain(message);

    [Theory]
    [InlineData("hts8,general,s,sPlus,column2,units\n0101210,0,,,0,No\n", "starts with eight digits")]
    [InlineData("hts8,general,s,sPlus,column2,units\n02012100,0,,,0,No\n01012100,0,,,0,No\n", "not above the code before it")]
    [InlineData("hts8,general\n", "expected the columns")]
    public void A_bad_rate_file_says_where_and_what_was_expected(string text, string message) =>
        Should.Throw<RuleSetException>(() => RateSchedule.Parse(text, "rates.csv", RatesInWords.Empty)).Message.ShouldContain(message);

    [Theory]
    [InlineData("{\"percent\":1,\"free\":true}", "expected one of percent, topUpToPercent, free, prohibited, notComputed")]
    [InlineData("{\"percent\":1,\"rate\":2}", "$.provisions[0].rate: 'rate'; expected one of")]
    [InlineData("{\"percent\":1,\"confidence\":\"sure\"}", "'sure'; expected high, medium, low")]
    public void A_bad_provision_says_where_and_what_was_expected(string provision, string message)
    {
        string text = "{\"schema\":\"originrules/measure/1\",\"id\":\"x\",\"title\":\"x\",\"order\":1,\"origins\":[\"*\"],\"provisions\":[" + provision + "]}";
        var problems = new LoadProblems();
        MeasureReader.Read(new JsonObjectView(JsonParser.Parse(new StringReader(text)), "measures/x.json", "$", problems), []);

        problems.Messages.ShouldContain(m => m.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_provision_names_groups_its_lists_have()
    {
        var problems = new LoadProblems();
        foreach (TariffMeasure measure in s_data.Measures)
        {
            MeasureChecks.CheckGroups(measure, problems);
        }

        problems.Messages.ShouldBeEmpty();
        MeasureChecks.CheckGroups(s_data.Measures[0] with { Provisions = [s_data.Measures[0].Provisions[0] with { Groups = ["none"] }] }, problems);
        problems.Messages.ShouldHaveSingleItem().ShouldContain("'none'; expected one of");
    }

    [Fact]
    public void A_measure_that_yields_to_nobody_known_is_an_error()
    {
        var problems = new LoadProblems();
        TariffMeasure measure = s_data.Measures[0] with { YieldsTo = [new Displacement { Period = new EffectivePeriod(), Group = "nobody", Measures = ["nothing"], OwnGroups = [], OnDisplacedValueOnly = false, Cite = "x" }] };

        MeasureChecks.CheckReferences([measure], problems);

        problems.Messages.Count.ShouldBe(2);
    }
}
