using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs;

public class RatesInWordsTests
{
    private static readonly TariffData s_data = TariffCaseTests.Engine.Data;

    [Fact]
    public void Each_rate_that_is_not_computed_has_its_printed_text_and_no_other_has()
    {
        foreach (RateLine line in Enumerable.Range(0, s_data.Rates.Count).Select(i => s_data.Rates.Find(s_data.Rates.CodeAt(i))!))
        {
            (line.General.Words is null).ShouldBe(line.General.IsComputable, line.Heading);
            (line.ColumnTwo.Words is null).ShouldBe(line.ColumnTwo.IsComputable, line.Heading);
        }

        s_data.RatesInWords.Codes(columnTwo: false).Concat(s_data.RatesInWords.Codes(columnTwo: true)).ShouldAllBe(c => s_data.Rates.Find(c) != null);
    }

    [Fact]
    public void Only_rates_printed_as_a_formula_or_by_reference_remain() =>
        (s_data.RatesInWords.Codes(columnTwo: false).Count(), s_data.RatesInWords.Codes(columnTwo: true).Count()).ShouldBe((57, 63));

    [Theory]
    [InlineData("hts8,column\n")]
    [InlineData("hts8,column,printed\n17011205,special,\"x\"\n")]
    [InlineData("hts8,column,printed\n17011205,general,x\n")]
    [InlineData("hts8,column,printed\n17011205,general,\"x\"\n17011205,general,\"y\"\n")]
    public void A_bad_row_says_where_and_what_was_expected(string text) =>
        Should.Throw<RuleSetException>(() => RatesInWords.Parse(text, "words.csv")).Message.ShouldContain("expected hts8,column,printed");
}
