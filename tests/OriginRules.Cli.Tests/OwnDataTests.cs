using System.Globalization;
using System.Text;

namespace OriginRules.Cli.Tests;

/// <summary>Own rates and measures: written by <c>tariff import</c> or by hand, taken with <c>--data</c>.</summary>
public sealed class OwnDataTests : IDisposable
{
    private const string Header = "HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_corrected_rate_of_an_import_is_reported_and_counts_with_data_only()
    {
        string file = _folder.Write("hts.csv", Export());
        string data = Path.Combine(_folder.Path, "mine");
        CliRun import = CliRun.Bundled("tariff", "import", file, "-o", data, "--edition", "HTS test");
        import.Exit.ShouldBe(0, import.Error);
        import.Out.ShouldContain("  8708.50.65 general: 2.5% -> 9.5%\n");
        import.Out.ReplaceLineEndings(" ").ShouldContain("Written to");
        import.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
        Duty("--data", data).ShouldContain("hts                            8708.50.65   9.5% ");
        Duty("--data", data).ShouldContain("[HTS test]");
        Duty().ShouldContain("hts                            8708.50.65   2.5% ");
        await ResultJsonTests.ShouldBeValid("tariff-import", CliRun.Bundled("tariff", "import", file, "-o", data, "--format", "json").Out);
        await ResultJsonTests.ShouldBeValid("rates-edition", File.ReadAllText(Path.Combine(data, "us-tariff", "rates-edition.json")));
    }

    [Fact]
    public async Task A_damaged_export_exits_with_3_names_the_line_and_writes_nothing()
    {
        string text = Export();
        string file = _folder.Write("hts.csv", text[..(text.Length / 2)]);
        string data = Path.Combine(_folder.Path, "mine");
        CliRun run = CliRun.Bundled("tariff", "import", file, "-o", data);
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain("hts.csv");
        run.Error.ShouldContain("error HTS-");
        run.Out.ShouldContain("nothing was written");
        Directory.Exists(data).ShouldBeFalse();
        await ResultJsonTests.ShouldBeValid("tariff-import", CliRun.Bundled("tariff", "import", file, "-o", data, "--format", "json").Out);
    }

    [Fact]
    public void A_measure_file_of_a_user_adds_its_duty()
    {
        _folder.Write("us-tariff/measures/mine.json", Measure("7"));
        Duty("--data", _folder.Path).ShouldContain("mine                           9903.99.99   7% ");
        Duty().ShouldNotContain("mine");
    }

    [Fact]
    public void A_measure_file_with_an_error_is_bad_usage_that_names_the_file()
    {
        _folder.Write("us-tariff/measures/mine.json", Measure("\"seven\""));
        CliRun run = CliRun.Bundled("tariff", "8708.50.65", "--origin", "DE", "--data", _folder.Path);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("mine.json");
        run.Error.ShouldContain("seven");
    }

    [Fact]
    public void A_folder_without_data_is_bad_usage()
    {
        CliRun run = CliRun.Bundled("tariff", "8708.50.65", "--origin", "DE", "--data", _folder.Path);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("holds no data; expected us-tariff/rates.csv");
    }

    private static string Duty(params string[] more)
    {
        CliRun run = CliRun.Bundled(["tariff", "8708.50.65", "--origin", "DE", "--as-of", "2026-03-01", .. more]);
        run.Exit.ShouldBe(0, run.Error);
        return run.Out;
    }

    private static string Measure(string percent) => $$"""
        {
          "schema": "originrules/measure/1", "id": "mine", "title": "Mine", "order": 900, "origins": ["DE"], "sources": [{"title": "memo", "checkedOn": "2026-11-22"}],
          "provisions": [{"heading": "9903.99.99", "from": "2026-01-01", "percent": {{percent}}, "cite": "memo", "confidence": "low"}]
        }
        """;

    // Every bundled line with a plain percentage, words or nothing else is enough of a tariff to be one.
    private static string Export()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (string[] cells in Repository.Read("rulesets", "us-tariff", "rates.csv").Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')))
        {
            string general = cells[0] == "87085065" ? "9.5%" : Printed(cells[1]);
            text.Append(CultureInfo.InvariantCulture, $"{cells[0][..4]}.{cells[0][4..6]}.{cells[0][6..]}.00,1,x,,{general},{(cells[2].Length > 0 ? "Free (S)" : "")},{Printed(cells[4])},,\n");
        }

        return text.ToString();
    }

    private static string Printed(string cell) => cell switch
    {
        "0" => "Free",
        "?" => "in words",
        _ => string.Join(" + ", cell.Split('+').Select(c => c.Contains('/', StringComparison.Ordinal) ? "$" + c.Replace("@", " on the ", StringComparison.Ordinal) : c.Replace("@", "% on the ", StringComparison.Ordinal) + (c.Contains('@', StringComparison.Ordinal) ? "" : "%"))),
    };
}
