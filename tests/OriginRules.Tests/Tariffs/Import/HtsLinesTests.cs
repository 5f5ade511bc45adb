using System.Collections.Immutable;

namespace OriginRules.Tests.Tariffs.Import;

public sealed class HtsLinesTests
{
    [Fact]
    public void A_line_without_rates_takes_those_of_what_it_stands_under() =>
        Lines(Row("0101.30", 1, "5%"), Row("0101.30.10", 2), Row("0101.30.10.20", 3)).ShouldHaveSingleItem().General.ShouldBe("5");

    [Fact]
    public void A_line_takes_nothing_from_a_row_beside_what_it_stands_under()
    {
        ImmutableArray<ImportedLine> lines = Lines(Row("0101.30", 1, "5%"), Row("0101.30.10", 2), Row("", 1), Row("0101.90.10", 2));
        lines[1].General.ShouldBe(ImportedLine.InWords);
        lines[1].PrintedGeneral.ShouldBe("no rate printed");
    }

    [Fact]
    public void A_line_printed_with_ten_digits_only_gives_its_rates_and_units_to_its_eight_digits()
    {
        ImportedLine line = Lines(Row("0101.30.00.00", 1, "5%") with { Units = ["No.", "kg"] }).ShouldHaveSingleItem();
        line.Written.ShouldBe("01013000,5,,,?,No|kg");
    }

    [Fact]
    public void Chapters_98_and_99_are_measures_and_no_lines() =>
        Lines(Row("9802.00.80", 0, "Free"), Row("9903.88.03", 0, "5%"), Row("9706.90.00", 0, "Free")).ShouldHaveSingleItem().Code.Chapter.ShouldBe(97);

    [Fact]
    public void A_special_rate_other_than_free_is_named_and_the_general_rate_stays()
    {
        var lines = new HtsLines();
        lines.Add(Row("0101.30.00", 1, "5%") with { Special = "2% (S)", Other = "9%" });
        (ImmutableArray<ImportedLine> read, ImmutableArray<Finding> unparsed) = lines.Finish("S", "S+");
        read[0].Special.ShouldBeEmpty();
        unparsed.ShouldHaveSingleItem().Path.ShouldBe("0101.30.00.special");
    }

    private static ImmutableArray<ImportedLine> Lines(params HtsRow[] rows)
    {
        var lines = new HtsLines();
        Array.ForEach(rows, lines.Add);
        lines.Errors.ShouldBeEmpty();
        return lines.Finish("S", "S+").Lines;
    }

    private static HtsRow Row(string number, int indent, string general = "") =>
        new() { Line = 1, Number = number, Indent = indent, Units = [], General = general, Special = "", Other = "" };
}
