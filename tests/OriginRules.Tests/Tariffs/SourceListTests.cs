
namespace OriginRules.Tests.Tariffs;

/// <summary>The lists and rates against the files they were made from, where those are at hand beside the repository.</summary>
public class SourceListTests
{
    private const string Before = "section232-metals-pre-2026-04-06.csv";
    private static readonly string s_source = Path.GetFullPath(Path.Combine(TariffCase.Folder, "..", "..", "..", "..", "shared", "tariff"));

    // Product list, source lists, and the word a row of the source must have among its measure names.
    public static TheoryData<string, string, string> Lists => new()
    {
        { "section301-list1", "section301-list1.csv", "" },
        { "section301-list2", "section301-list2.csv", "" },
        { "section301-list3", "section301-list3.csv section301-list3-partial-9903.88.04.csv", "" },
        { "section301-list4a", "section301-list4a.csv", "" },
        { "section301-fourYear", "fouryear-increases.csv", "" },
        { "section301-exclusion-candidates", "section301-exclusion-candidates.csv", "" },
        { "section301-forcedlabor-exempt", "section301-forcedlabor-exempt-PROPOSED.csv", "" },
        { "section122-exempt", "section122-exempt.csv", "" },
        { "section338-canada", "section338-canada.csv", "" },
        { "section338-canada-bans", "section338-canada-import-bans.csv", "" },
        { "civil-aircraft", "section338-aircraft-exempt.csv", "" },
        { "ieepa-fentanyl-ca", "ieepa-fentanyl-carveouts.csv", "_ca" },
        { "ieepa-fentanyl-mx", "ieepa-fentanyl-carveouts.csv", "_mx" },
        { "section232-steel-before-2026-04-06", Before, "steel" },
        { "section232-aluminum-before-2026-04-06", Before, "aluminum" },
        { "section232-copper-before-2026-04-06", Before, "copper" },
        { "section232-steel", "section232-steel.csv", "" },
        { "section232-aluminum", "section232-aluminum.csv", "" },
        { "section232-copper", "section232-copper.csv", "" },
        { "section232-autos", "section232-autos.csv", "" },
        { "section232-autoparts", "section232-autoparts.csv", "" },
        { "section232-mhdv", "section232-mhdv.csv", "mhdv" },
        { "section232-buses", "section232-mhdv.csv", "buses" },
        { "section232-mhdvparts", "section232-mhdvparts.csv", "" },
        { "section232-wood", "section232-wood.csv", "" },
        { "section232-semiconductors", "section232-semiconductors.csv", "" },
        { "section232-pharma", "section232-pharma.csv", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_has_exactly_the_codes_of_its_source(string list, string sources, string word)
    {
        string[] source = [.. sources.Split(' ').SelectMany(f => Rows(Path.Combine("lists", f))).Where(r => r[2].Contains(word, StringComparison.Ordinal)).Select(r => r[0])];
        string text = File.ReadAllText(Path.Combine(TariffCase.Folder, "..", "lists", list + ".csv")).Replace("\r\n", "\n", StringComparison.Ordinal);

        new MeasureList(text, list).Rows.Select(r => r.Code).Distinct().Order().ShouldBe(source.Select(HsCode.Parse).Distinct().Order());
    }

    [Fact]
    public void Every_list_is_compared_or_has_no_source_file() => TariffCaseTests.Engine.Data.Lists.Keys
        .Select(k => Path.GetFileNameWithoutExtension(k)).Except(Lists.Select(l => l.Data.Item1)).Order(StringComparer.Ordinal)
        .ShouldBe(["section201", "section232-polysilicon", "section232-uas", "section301-before-four-year"]);

    [Fact]
    public void The_rates_have_exactly_the_lines_of_their_source_and_its_plain_figures()
    {
        RateSchedule rates = TariffCaseTests.Engine.Data.Rates;
        string[][] source = [.. Rows("hts-rates.csv")];
        rates.Count.ShouldBe(source.Length);
        foreach (string[] row in source)
        {
            RateLine line = rates.Find(HsCode.Parse(row[0])).ShouldNotBeNull(row[0]);
            line.General.IsFree.ShouldBe(row[2] == "Free", row[0]);
            line.General.IsComputable.ShouldBe(line.General.Words is null, row[0]);
            if (row[7] == "ad_valorem")
            {
                line.General.Percent.ShouldBe(decimal.Parse(row[8], System.Globalization.CultureInfo.InvariantCulture), row[0]);
            }

            if (row[16] is "ad_valorem" or "free")
            {
                Math.Round(line.ColumnTwo.Percent.ShouldNotBeNull(row[0]), 6).ShouldBe(decimal.Parse(row[17], System.Globalization.CultureInfo.InvariantCulture), row[0]);
            }
        }
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        if (!Directory.Exists(s_source))
        {
            Assert.Skip("skipped: the source lists are not beside the repository");
        }

        return File.ReadLines(Path.Combine(s_source, file)).Skip(1).Select(Cells);
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        var cell = new System.Text.StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c != '"')
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
