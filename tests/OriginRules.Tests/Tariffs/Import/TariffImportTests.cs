using System.Text;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs.Import;

public sealed class TariffImportTests : IDisposable
{
    private static readonly TariffQuery Mirror = new() { Hts = HsCode.Parse("8708.50.65"), Origin = Country.Parse("DE"), AsOf = new(2026, 3, 1), CustomsValue = 1000 };

    private readonly string _folder = Directory.CreateTempSubdirectory("originrules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_rates_in_use_printed_as_the_export_prints_them_come_back_the_same_line_by_line()
    {
        TariffImportReport report = Import(HtsExport.Csv());
        report.Refused.ShouldBeFalse(string.Join('\n', report.Findings.Select(f => f.Message)));
        report.Lines.ShouldBe(HtsExport.Count);
        report.Added.ShouldBeEmpty();
        report.Removed.ShouldBeEmpty();
        report.Changed.ShouldBeEmpty();
        report.Findings.ShouldAllBe(f => f.Severity == FindingSeverity.Warning && f.Code == "HTS-RATE-UNPARSED");
    }

    [Fact]
    public void A_corrected_rate_changes_the_report_and_the_result()
    {
        decimal before = OriginEngine.LoadBundled().Tariff(Mirror).Lines[0].Amount!.Value;
        TariffImportReport report = Import(HtsExport.Csv(rows => rows.StartsWith("8708.50.65", StringComparison.Ordinal) ? rows.Replace("2.5%", "3.5%", StringComparison.Ordinal) : rows));
        report.Changed.ShouldBe([new() { Code = HsCode.Parse("87085065"), Column = "general", From = "2.5%", To = "3.5%" }]);
        DutyLine after = OriginEngine.LoadWithData(_folder).Tariff(Mirror).Lines[0];
        before.ShouldBe(25m);
        after.Amount.ShouldBe(35m);
        after.Cite.ShouldBe("HTS 2099 Revision 1");
    }

    [Fact]
    public void Lines_that_come_and_go_are_reported()
    {
        TariffImportReport report = Import(HtsExport.Csv(rows => rows.StartsWith("9706.90.00", StringComparison.Ordinal) ? rows.Replace("9706.90.00", "9706.90.01", StringComparison.Ordinal) : rows));
        report.Added.ShouldBe([HsCode.Parse("97069001")]);
        report.Removed.ShouldBe([HsCode.Parse("97069000")]);
    }

    [Theory]
    [InlineData("is cut off", "HTS-DAMAGED")]
    [InlineData("missing", "HTS-COLUMNS")]
    [InlineData("no tariff line", "HTS-INCOMPLETE")]
    [InlineData("not a part of it", "HTS-INCOMPLETE")]
    [InlineData("of chapter 97", "HTS-INCOMPLETE")]
    [InlineData("twice", "HTS-DUPLICATE")]
    [InlineData("other rates", "HTS-RATE-CONFLICT")]
    [InlineData("no tariff number", "HTS-CODE")]
    [InlineData("cannot be read", "HTS-DAMAGED")]
    [InlineData("no UTF-8", "HTS-DAMAGED")]
    [InlineData("a quote is open", "HTS-DAMAGED")]
    public void A_damaged_file_is_refused_and_leaves_the_old_rates_untouched(string message, string code)
    {
        string csv = HtsExport.Csv();
        Import(csv).Refused.ShouldBeFalse();
        string before = File.ReadAllText(Path.Combine(_folder, "us-tariff", "rates.csv"));
        byte[] damaged = message == "no UTF-8" ? Encoding.Latin1.GetBytes(csv) : Encoding.UTF8.GetBytes(Damaged(csv, message));
        TariffImportReport report = Import(damaged, csv: true);
        report.Refused.ShouldBeTrue();
        report.Findings.ShouldContain(f => f.Code == code && f.Severity == FindingSeverity.Error && f.Message.Contains(message, StringComparison.Ordinal), string.Join('\n', report.Findings.Select(f => $"{f.Code} {f.Message}")));
        File.ReadAllText(Path.Combine(_folder, "us-tariff", "rates.csv")).ShouldBe(before);
        Directory.EnumerateFiles(_folder, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""[{"htsno":"0101.21.00","indent":"1","units":[],"general":"Free","special":"","other":"Free"},{"htsno":"0101""", "HTS-DAMAGED")]
    [InlineData("""{"rows":[]}""", "HTS-COLUMNS")]
    [InlineData("""[{"htsno":"0101.21.00","indent":"1","units":[],"general":"Free","special":""}]""", "HTS-COLUMNS")]
    [InlineData("[]", "HTS-INCOMPLETE")]
    public void A_damaged_json_export_is_refused(string json, string code)
    {
        Import(Encoding.UTF8.GetBytes(json), csv: false).Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_good_import_repairs_broken_own_rates()
    {
        string rates = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "us-tariff")).FullName, "rates.csv");
        File.WriteAllText(rates, "broken");
        Should.Throw<RuleSetException>(() => OriginEngine.LoadWithData(_folder).Tariff(Mirror));
        Import(HtsExport.Csv()).Changed.ShouldBeEmpty();
        OriginEngine.LoadWithData(_folder).Tariff(Mirror).Lines[0].Amount.ShouldBe(25m);
    }

    [Fact]
    public void Another_edition_after_its_first_day_is_sure_and_before_it_is_not()
    {
        Import(HtsExport.Csv());
        TariffSettings settings = TariffEngine.Load(DataFiles.Folder(_folder, DataFiles.Bundled)).Data.Settings;
        settings.RateConfidenceOn(new(2026, 11, 14)).Value.ShouldBe("low");
        settings.RateConfidenceOn(new(2026, 11, 15)).Value.ShouldBe("high");
    }

    [Fact]
    public void A_measure_of_a_user_counts_without_a_rebuild()
    {
        string measures = Directory.CreateDirectory(Path.Combine(_folder, "us-tariff", "measures")).FullName;
        File.WriteAllText(Path.Combine(measures, "house-duty.json"), """
            {
              "schema": "originrules/measure/1", "id": "house-duty", "title": "A duty of our own", "order": 900, "origins": ["DE"], "chapter98": {},
              "foundVoid": {"date": "2026-06-01", "cite": "A v. B", "confidence": "high"},
              "sources": [{"title": "memo", "checkedOn": "2026-11-22"}],
              "provisions": [{"heading": "9903.99.99", "from": "2026-03-01", "to": "2026-04-01", "percent": 7, "cite": "memo 1", "confidence": "low"}]
            }
            """);
        OriginEngine engine = OriginEngine.LoadWithData(_folder);
        engine.Tariff(Mirror).Lines.ShouldContain(l => l.Measure == "house-duty" && l.Amount == 70m);
        engine.Tariff(Mirror with { AsOf = new(2026, 2, 28) }).Lines.ShouldNotContain(l => l.Measure == "house-duty");
        engine.FoundVoid("house-duty")!.Cite.ShouldBe("A v. B");
        OriginEngine.LoadBundled().Tariff(Mirror).Lines.ShouldNotContain(l => l.Measure == "house-duty");
    }

    private static string Damaged(string csv, string how) => how switch
    {
        "is cut off" => csv[..(csv.IndexOf("9706.90.00", StringComparison.Ordinal) + 4)],
        "missing" => csv.Replace("Special Rate of Duty", "Special", StringComparison.Ordinal),
        "no tariff line" => HtsExport.Header + "\n",
        "not a part of it" => csv[..(csv.IndexOf("\n5004", StringComparison.Ordinal) + 1)],
        "of chapter 97" => csv[..csv.IndexOf("\n97", StringComparison.Ordinal)] + "\n",
        "twice" => csv + "9706.90.00.00,1,d,,Free,,Free,,\n9706.90.00.00,1,d,,Free,,Free,,\n",
        "other rates" => csv + "0101.21.00.55,2,d,,99%,,99%,,\n",
        "no tariff number" => csv + "0101.2x.00,1,d,,Free,,Free,,\n",
        "cannot be read" => csv.Replace("%", " percent", StringComparison.Ordinal),
        _ => csv + "\"0101.21.00.56,2",
    };

    private TariffImportReport Import(string csv) => Import(Encoding.UTF8.GetBytes(csv), csv: true);

    private TariffImportReport Import(byte[] export, bool csv)
    {
        using var stream = new MemoryStream(export);
        return TariffImport.Read(stream, new() { Folder = _folder, FileName = csv ? "hts.csv" : "hts.json", Csv = csv, Edition = "HTS 2099 Revision 1", EditionFrom = new(2026, 11, 15) });
    }
}
