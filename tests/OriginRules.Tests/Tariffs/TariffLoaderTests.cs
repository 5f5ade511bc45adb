using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs;

/// <summary>One small measure for each thing a measure may not say.</summary>
public class TariffLoaderTests
{
    private const string Free = "\"free\":true,\"cite\":\"x\",\"confidence\":\"high\"";

    [Theory]
    [InlineData("{\"from\":\"2026-01-01\",\"to\":\"2026-03-01\"," + Free + "},{\"from\":\"2026-02-01\"," + Free + "}", "", "expected days that do not overlap provisions[0]")]
    [InlineData("{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\"," + Free + "},{\"from\":\"2026-02-02\"," + Free + "}", "", "'none from 2026-02-01 to 2026-02-02'; expected no day without a provision")]
    [InlineData("{\"from\":\"2026-02-01\",\"to\":\"2026-02-01\"," + Free + "}", "", "expected a day after 2026-02-01")]
    [InlineData("{\"from\":\"2026-02-01\"," + Free + "}", "{\"group\":\"g\",\"cite\":\"x\",\"from\":\"2026-01-01\"},{\"group\":\"g\",\"cite\":\"x\",\"from\":\"2026-02-01\"}", "expected days that do not overlap yieldsTo[0]")]
    [InlineData("{\"from\":\"2026-02-01\",\"when\":{\"listed\":{\"list\":\"lists/none.csv\",\"groups\":[\"a\"]}}," + Free + "}", "", "'lists/none.csv'; expected the path of a list")]
    [InlineData("{\"from\":\"2026-02-01\",\"percent\":-1,\"cite\":\"x\",\"confidence\":\"high\"}", "", "provisions[0].percent: '-1'; expected 0 or more")]
    [InlineData("{\"from\":\"2026-02-01\",\"notComputed\":true,\"atMostPercent\":-2,\"cite\":\"x\",\"confidence\":\"high\"}", "", "provisions[0].atMostPercent: '-2'; expected 0 or more")]
    public void A_measure_that_contradicts_itself_says_where_and_what_was_expected(string provisions, string yieldsTo, string message)
    {
        var problems = new LoadProblems();

        MeasureChecks.Check(Read(provisions, yieldsTo, problems), problems);

        problems.Messages.ShouldContain(m => m.Contains(message, StringComparison.Ordinal), string.Join('\n', problems.Messages));
    }

    [Fact]
    public void Periods_that_follow_each_other_are_no_problem()
    {
        var problems = new LoadProblems();

        MeasureChecks.Check(Read("{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\"," + Free + "},{\"from\":\"2026-02-01\"," + Free + "}", "", problems), problems);

        problems.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Two_measures_of_one_id_are_an_error()
    {
        var problems = new LoadProblems();
        TariffMeasure measure = TariffCaseTests.Engine.Data.Measures[0];

        MeasureChecks.CheckReferences([measure, measure with { YieldsTo = [] }], problems);

        problems.Messages.ShouldContain(m => m.Contains("an id no other measure has", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-02-01", "2026-03-01", "'2026-03-01'; expected 2026-02-01")]
    [InlineData("2026-01-01", "2026-02-01", "2026-01-15", "'2026-01-15'; expected 2026-02-01")]
    public void Lists_and_fees_with_a_gap_or_an_overlap_are_an_error(string from, string to, string next, string message)
    {
        var problems = new LoadProblems();

        MeasureChecks.InOrder(problems, "tariff.json", "fees.processing", [new EffectivePeriod { From = Day(from), To = Day(to) }, new EffectivePeriod { From = Day(next) }]);

        problems.Messages.ShouldHaveSingleItem().ShouldContain(message);
    }

    [Fact]
    public void A_list_with_a_code_in_two_groups_on_a_day_is_an_error()
    {
        var problems = new LoadProblems();
        var list = new MeasureList("code,group,from,to\n8418,a,,\n8418,b,2026-01-01,\n", "lists/x.csv");

        MeasureChecks.CheckGroups(TariffCaseTests.Engine.Data.Measures[0] with { Lists = [new DatedList(list, new EffectivePeriod())], Provisions = [], YieldsTo = [] }, problems);

        problems.Messages.ShouldHaveSingleItem().ShouldContain("expected each code in one group on a day");
    }

    [Theory]
    [InlineData("lists/section201.csv", "none", "measures/x.json(0), provisions.groups: 'none'; expected one of quartz")]
    [InlineData("lists/none.csv", "quartz", "'lists/none.csv'; expected the path of a list")]
    public void A_measure_of_the_user_is_checked_against_the_lists_when_it_is_loaded(string list, string group, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "us-tariff", "measures"));
            File.WriteAllText(
                Path.Combine(folder, "us-tariff", "measures", "x.json"),
                "{\"schema\":\"originrules/measure/1\",\"id\":\"x\",\"title\":\"x\",\"order\":1,\"origins\":[\"*\"],\"list\":\"" + list + "\",\"provisions\":[{\"from\":\"2026-02-01\",\"groups\":[\"" + group + "\"]," + Free + "}]}");

            Should.Throw<RuleSetException>(() => TariffData.Load(DataFiles.Folder(folder, DataFiles.Bundled))).Message.ShouldContain(message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("mpf", "x", "[\"MX\"]", "id: 'mpf'; expected an id other than hts")]
    [InlineData("x", "hts", "[\"MX\"]", "reportedAs: 'hts'; expected a name other than hts")]
    [InlineData("x", "x", "[]", "origins: 'none'; expected country codes")]
    public void A_measure_of_the_user_may_not_take_the_name_of_a_line_or_leave_the_countries_out(string id, string reportedAs, string origins, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "us-tariff", "measures"));
            File.WriteAllText(
                Path.Combine(folder, "us-tariff", "measures", "x.json"),
                "{\"schema\":\"originrules/measure/1\",\"id\":\"" + id + "\",\"reportedAs\":\"" + reportedAs + "\",\"title\":\"x\",\"order\":900,\"origins\":" + origins + ",\"provisions\":[{\"from\":\"2026-02-01\"," + Free + "}]}");

            Should.Throw<RuleSetException>(() => TariffData.Load(DataFiles.Folder(folder, DataFiles.Bundled))).Message.ShouldContain(message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_measure_of_the_user_changes_the_duty_without_a_rebuild()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "us-tariff", "measures"));
            File.WriteAllText(
                Path.Combine(folder, "us-tariff", "measures", "x.json"),
                "{\"schema\":\"originrules/measure/1\",\"id\":\"x\",\"title\":\"x\",\"order\":900,\"origins\":[\"MX\"],\"provisions\":[{\"from\":\"2026-02-01\",\"percent\":3,\"cite\":\"x\",\"confidence\":\"high\"}]}");
            TariffEngine engine = TariffEngine.Load(DataFiles.Folder(folder, DataFiles.Bundled));
            var query = new TariffQuery { Hts = HsCode.Parse("6109.10.0012"), Origin = Country.Parse("MX"), AsOf = Day("2026-11-22") };

            engine.EvaluateQuery(query, new EffectivePeriod()).TotalPayable.ShouldBe(29.8464m);
            TariffCaseTests.Engine.EvaluateQuery(query, new EffectivePeriod()).TotalPayable.ShouldBe(26.8464m);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TariffMeasure Read(string provisions, string yieldsTo, LoadProblems problems)
    {
        string text = "{\"schema\":\"originrules/measure/1\",\"id\":\"x\",\"title\":\"x\",\"order\":1,\"origins\":[\"*\"],\"provisions\":[" + provisions + "],\"yieldsTo\":[" + yieldsTo + "]}";
        return MeasureReader.Read(new JsonObjectView(JsonParser.Parse(new StringReader(text)), "measures/x.json", "$", problems), []);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
