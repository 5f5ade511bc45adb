using System.Globalization;
using CsCheck;
using Shouldly;

namespace OriginRules.Tests.Scenarios;

/// <summary>How messages print numbers.</summary>
public class FigureTests
{
    private static readonly Gen<decimal> Amounts = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 12])
        .Select((digits, scale) => new decimal(unchecked((int)Math.Abs(digits)), (int)(Math.Abs(digits) >> 32), 0, digits < 0, (byte)scale));

    [Fact]
    public void Numbers_are_printed_as_their_pattern_prints_them() =>
        Amounts.Sample(value => ((string)Figures.Number(value)).ShouldBe(Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00001", "0")]
    [InlineData("0.00005", "0.0001")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("100.1000", "100.1")]
    [InlineData("1000", "1000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_has_four_decimals_at_the_most_and_no_zeros_at_the_end(string value, string printed)
    {
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture).ShouldBe(printed);
        ((string)Figures.Number(number)).ShouldBe(printed);
    }

    [Fact]
    public void A_share_beside_a_limit_has_as_many_digits_as_tell_it_from_the_limit() =>
        ((string)Figures.PercentBeside(60.00001m, 100m, 60m)).ShouldBe("60.00001%");

    [Fact]
    public void A_share_of_nothing_is_unknown() => ((string)Figures.Percent(1, 0)).ShouldBe("an unknown share");

    [Fact]
    public void A_figure_can_follow_words_that_are_left_out_with_it()
    {
        $"worth{Figures.Number(12.50m).After(" of ")}.".ShouldBe("worth of 12.5.");
        $"worth{Figure.None}.".ShouldBe("worth.");
    }

    [Theory]
    [InlineData("94", "94")]
    [InlineData("0101", "0101")]
    [InlineData("940139", "9401.39")]
    [InlineData("9401390030", "9401.39.0030")]
    public void A_code_is_printed_with_dots(string code, string printed) => $"{HsCode.Parse(code).Dotted}".ShouldBe(printed);
}
