using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

/// <summary>Bills as tables: the same answers as JSON, and of a damaged table findings at the right cells and no wrong answer.</summary>
public sealed class CsvInputTests
{
    private const string Rules = "usmca,us-canada,us-mexico,none";

    private const string Parts = """
        good,parent,id,hts,productionCountry,entryDate,transactionValue,value,originCountry,originating,tags
        BEFORE,,BEFORE,9401.39.0030,MX,2026-11-22,120,,,,
        BEFORE,,LIFT,8412.31.00,,,,14.20,CN,false,[]
        BEFORE,,SEAT,9401.99.90,,,,38.80,MX,true,[]
        BAD,,BAD,9401.39.0030,MX,2026-11-22,120,,,,
        BAD,,LIFT,8412.31.00,,,,14.20,CN,false,[]
        BAD,LIFT,SEAL,4016.93.50,,,,1.10,CN,false,[]
        BAD,,SEAT,9401.99.90,,,,38.80,MX,true,[]
        AFTER,,AFTER,9401.39.0030,MX,2026-11-22,120,,,,
        AFTER,,LIFT,8412.31.00,,,,14.20,CN,false,[]
        AFTER,,SEAT,9401.99.90,,,,38.80,MX,true,[]

        """;

    private const string Levels = """
        level,id,hts,productionCountry,entryDate,transactionValue,value,originCountry,originating,tags
        0,BEFORE,9401.39.0030,MX,2026-11-22,120,,,,
        1,LIFT,8412.31.00,,,,14.20,CN,false,[]
        1,SEAT,9401.99.90,,,,38.80,MX,true,[]
        0,BAD,9401.39.0030,MX,2026-11-22,120,,,,
        1,LIFT,8412.31.00,,,,14.20,CN,false,[]
        2,SEAL,4016.93.50,,,,1.10,CN,false,[]
        1,SEAT,9401.99.90,,,,38.80,MX,true,[]
        0,AFTER,9401.39.0030,MX,2026-11-22,120,,,,
        1,LIFT,8412.31.00,,,,14.20,CN,false,[]
        1,SEAT,9401.99.90,,,,38.80,MX,true,[]

        """;

    [Theory]
    [InlineData("parts")]
    [InlineData("levels")]
    public void The_ten_samples_as_a_table_give_the_bytes_of_their_JSON_form(string form)
    {
        CliRun json = CliRun.Bundled("evaluate", Repository.PathOf("samples", "boms"), "--rules", Rules, "--format", "json");
        CliRun table = CliRun.Bundled("evaluate", Repository.PathOf("samples", "csv", form + ".bom.csv"), "--rules", Rules, "--format", "json");
        (table.Exit, table.Out).ShouldBe((0, json.Out));
    }

    [Fact]
    public void Both_forms_are_one_bill() => Evaluated(Run(Levels)).ShouldBe(Evaluated(Run(Parts)));

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        string[] lines = Parts.TrimEnd('\n').Split('\n');
        string turned = string.Join('\n', [lines[0], .. lines[1..].Reverse()]);
        Evaluated(Run(turned)).OrderBy(e => e.Key).ShouldBe(Evaluated(Run(Parts)).OrderBy(e => e.Key));
    }

    /// <summary>What is changed in the table, the finding it must give (code, row, column) and the goods that are still evaluated.</summary>
    public static TheoryData<string, string, string, string, int, int, string> Damages => new()
    {
        { "a thousands separator", "BAD,,SEAT,9401.99.90,,,,38.80", "BAD,,SEAT,9401.99.90,,,,\"1,038.80\"", "BOM-NUMBER", 8, 8, "BEFORE AFTER" },
        { "a number as a spreadsheet shortens it", "BAD,,SEAT,9401.99.90,,,,38.80", "BAD,,SEAT,9401.99.90,,,,3.88E+01", "BOM-NUMBER", 8, 8, "BEFORE AFTER" },
        { "a currency sign", "BAD,,SEAT,9401.99.90,,,,38.80", "BAD,,SEAT,9401.99.90,,,,$38.80", "BOM-NUMBER", 8, 8, "BEFORE AFTER" },
        { "a negative value", "BAD,,SEAT,9401.99.90,,,,38.80", "BAD,,SEAT,9401.99.90,,,,-38.80", "BOM-NEGATIVE", 8, 8, "BEFORE AFTER" },
        { "a country by name", "BAD,,LIFT,8412.31.00,,,,14.20,CN", "BAD,,LIFT,8412.31.00,,,,14.20,China", "BOM-COUNTRY", 6, 9, "BEFORE AFTER" },
        { "a code that lost its zero", "BAD,LIFT,SEAL,4016.93.50", "BAD,LIFT,SEAL,4016.93.5", "BOM-HTS-FORMAT", 7, 4, "BEFORE AFTER" },
        { "a code with a letter", "BAD,LIFT,SEAL,4016.93.50", "BAD,LIFT,SEAL,4O16.93.50", "BOM-HTS-FORMAT", 7, 4, "BEFORE AFTER" },
        { "a date of the country", "BAD,,BAD,9401.39.0030,MX,2026-11-22", "BAD,,BAD,9401.39.0030,MX,11/22/2026", "BOM-DATE", 5, 6, "BEFORE AFTER" },
        { "yes for true", "BAD,,SEAT,9401.99.90,,,,38.80,MX,true", "BAD,,SEAT,9401.99.90,,,,38.80,MX,yes", "BOM-TYPE", 8, 10, "BEFORE AFTER" },
        { "a good-only fact on a line", "BAD,,SEAT,9401.99.90,,,,38.80", "BAD,,SEAT,9401.99.90,,,5,38.80", "BOM-UNKNOWN-PROPERTY", 8, 7, "BEFORE AFTER" },
        { "a line above that is not there", "BAD,LIFT,SEAL", "BAD,LIFTS,SEAL", "BOM-PARENT", 7, 2, "BEFORE AFTER" },
        { "lines in a circle", "BAD,,LIFT", "BAD,SEAL,LIFT", "BOM-PARENT", 6, 2, "BEFORE AFTER" },
        { "two lines of one id", "BAD,,SEAT", "BAD,,LIFT", "BOM-PARENT", 7, 2, "BEFORE AFTER" },
        { "a second row of the good", "BAD,,SEAT", "BAD,,BAD", "BOM-DUPLICATE-ID", 8, 1, "BEFORE AFTER" },
        { "a row that names no good", "BAD,,SEAT", ",,SEAT", "BOM-ROW", 8, 1, "BEFORE" },
        { "a misspelt good", "BAD,LIFT,SEAL", "BDA,LIFT,SEAL", "BOM-ROW", 7, 1, "BEFORE AFTER" },
        { "a comma in a cell without quotes", "BAD,LIFT,SEAL,4016.93.50,,,,1.10", "BAD,LIFT,SEAL,4016.93.50,,,,1,10", "BOM-ROW", 7, 0, "BEFORE AFTER" },
        { "a row that breaks off", "BAD,LIFT,SEAL,4016.93.50,,,,1.10,CN,false,[]", "BAD,LIFT,SEAL,4016.93.50,,,,1.1", "BOM-ROW", 7, 0, "BEFORE AFTER" },
        { "a quote that is never closed", "BAD,LIFT,SEAL", "BAD,\"LIFT,SEAL", "BOM-ROW", 7, 0, "BEFORE" },
        { "a good without a country column's cell is unknown, not refused", "BAD,,BAD,9401.39.0030,MX", "BAD,,BAD,9401.39.0030,", "", 0, 0, "BEFORE BAD AFTER" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_table_gives_a_finding_at_the_cell_and_no_wrong_answer(string kind, string from, string to, string code, int row, int column, string evaluated)
    {
        Parts.ShouldContain(from, customMessage: kind);
        Check(Parts, from, to, code, row, column, evaluated);
    }

    [Theory]
    [InlineData("2,SEAL", "3,SEAL", "BOM-LEVEL", 7, 1, "BEFORE AFTER")]
    [InlineData("2,SEAL", "two,SEAL", "BOM-LEVEL", 7, 1, "BEFORE AFTER")]
    [InlineData("0,BAD", "O,BAD", "BOM-LEVEL", 5, 1, "AFTER")]
    [InlineData("0,BAD", "1,BAD", "BOM-UNKNOWN-PROPERTY", 5, 5, "AFTER")]
    [InlineData("0,BEFORE", ",BEFORE", "BOM-LEVEL", 2, 1, "BAD AFTER")]
    [InlineData("0,BAD", "\"0,BAD", "BOM-ROW", 5, 0, "")]
    public void A_damaged_table_of_levels_gives_a_finding_at_the_cell_and_no_wrong_answer(string from, string to, string code, int row, int column, string evaluated) =>
        Check(Levels, from, to, code, row, column, evaluated);

    [Theory]
    [InlineData("good;parent;id;hts\nA;;A;9401.39.0030\n", "delimiter")]
    [InlineData("good,id,hts\nA,A,9401.39.0030\n", "'good' and 'parent'")]
    [InlineData("level,good,parent,id,hts\n0,A,,A,9401.39.0030\n", "remove them")]
    [InlineData("good,parent,id,hts,HTS Code\nA,,A,9401.39.0030,9401.39.0030\n", "keep one of them")]
    [InlineData("\n\n", "The input is empty")]
    public void A_header_that_cannot_be_read_is_told(string table, string told)
    {
        CliRun run = Run(table);
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain(told);
    }

    [Fact]
    public void Other_names_of_columns_are_read_and_reported()
    {
        CliRun run = CliRun.With(Services.Bundled, Parts.Replace("hts,productionCountry", "HTS Code,Production Country", StringComparison.Ordinal).Replace("originCountry", "Country of Origin", StringComparison.Ordinal), ["evaluate", "-", "--input-format", "csv", "--format", "json", "--verbose"]);
        run.Error.ShouldContain("column 4 'HTS Code' is read as 'hts'");
        run.Error.ShouldContain("column 9 'Country of Origin' is read as 'originCountry'");
        Evaluated(run).ShouldBe(Evaluated(Run(Parts)));
    }

    [Fact]
    public void A_column_that_nobody_knows_refuses_the_goods_that_fill_it_and_remarks_are_not_read()
    {
        string table = Parts.Replace("originating,tags", "orignating,#buyer", StringComparison.Ordinal).Replace("BEFORE,,SEAT,9401.99.90,,,,38.80,MX,true,[]", "BEFORE,,SEAT,9401.99.90,,,,38.80,MX,,Ann", StringComparison.Ordinal).Replace("BEFORE,,LIFT,8412.31.00,,,,14.20,CN,false,[]", "BEFORE,,LIFT,8412.31.00,,,,14.20,CN,,Bob", StringComparison.Ordinal);
        CliRun run = Run(table);
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain("Did you mean 'originating'?");
        Evaluated(run).Keys.ToArray().ShouldBe(["BEFORE"]);
    }

    [Fact]
    public void A_decimal_comma_is_read_when_it_is_stated()
    {
        string table = Parts.Replace(',', ';').Replace(".20;CN", ",20;CN", StringComparison.Ordinal).Replace(".80;MX", ",80;MX", StringComparison.Ordinal).Replace("1.10;CN", "1,10;CN", StringComparison.Ordinal);
        Evaluated(Run(table, "--delimiter", "semicolon", "--decimal", "comma")).ShouldBe(Evaluated(Run(Parts)));
        CliRun point = Run(table, "--delimiter", "semicolon");
        (point.Exit, Evaluated(point).Count).ShouldBe((3, 0));
    }

    private static void Check(string table, string from, string to, string code, int row, int column, string evaluated)
    {
        int at = table.IndexOf(from, StringComparison.Ordinal);
        CliRun run = Run(table[..at] + to + table[(at + from.Length)..]);
        Dictionary<string, string> whole = Evaluated(Run(table));
        Dictionary<string, string> answers = Evaluated(run);
        answers.Keys.ToArray().ShouldBe(evaluated.Split(' ', StringSplitOptions.RemoveEmptyEntries), customMessage: run.Error);
        foreach ((string good, string answer) in answers.Where(a => a.Key != "BAD"))
        {
            answer.ShouldBe(whole[good]);
        }

        run.Exit.ShouldBe(code.Length > 0 ? 3 : 0, run.Error);
        JToken[] findings = [.. JObject.Parse(run.Out)["findings"]!.Where(f => (string?)f["severity"] == "error")];
        if (code.Length > 0)
        {
            findings.ShouldContain(f => (string?)f["code"] == code && (int?)f["line"] == row && ((int?)f["column"] ?? 0) == column, run.Error);
        }
    }

    private static CliRun Run(string table, params string[] more) =>
        CliRun.With(Services.Bundled, table, ["evaluate", "-", "--input-format", "csv", "--format", "json", .. more]);

    private static Dictionary<string, string> Evaluated(CliRun run) =>
        JObject.Parse(run.Out)["evaluations"]!.ToDictionary(e => (string)e["finishedGood"]!, e => e.ToString());
}
