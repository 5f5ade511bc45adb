namespace OriginRules.Tests.Tariffs.Import;

public sealed class RateTextTests
{
    [Theory]
    [InlineData("Free", "0")]
    [InlineData("6.8%", "6.8")]
    [InlineData("33 1/3%", "33.333333333333")]
    [InlineData("0.9¢ each", "0.009/each")]
    [InlineData("$1.646/kg", "1.646/kg")]
    [InlineData("5.7¢/kg on drained weight +8%", "0.057/kg@drained weight+8")]
    [InlineData("16.9¢/kg of total sugars + 5.1%", "0.169/kg of total sugars+5.1")]
    [InlineData("3.1¢/liter + 22.1¢/pf. liter on ethyl alcohol content", "0.031/liter+0.221/pf.liter@ethyl alcohol content")]
    [InlineData("$2.25 each + 45% on the case +80% on the strap, band or bracelet", "2.25/each+45@case+80@strap band or bracelet")]
    [InlineData("43¢ each + 2.8¢/jewel over 7 + 3.7% on the case", "0.43/each+0.028/jewel over 7+3.7@case")]
    [InlineData("0.3¢/line/ gross + 4.6%", "0.003/line gross+4.6")]
    [InlineData("10¢/1,000 pins + 3.5%", "0.1/thousand pins+3.5")]
    [InlineData("0.2¢/kg, including weight of container", "0.002/kg@goods including container")]
    [InlineData("70% on the entire set", "70")]
    [InlineData("Free, under bond", null)]
    [InlineData("", null)]
    [InlineData("$5%", null)]
    [InlineData("5", null)]
    [InlineData("See additional U.S. note 1", null)]
    [InlineData("3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees but not less than 3.143854¢/kg", null)]
    public void A_printed_rate_is_read_or_kept_as_words(string printed, string? kept) => RateText.Parse(printed).ShouldBe(kept);

    [Theory]
    [InlineData("Free (A+,AU,S,SG) 3.2% (JP)", "S", "Free")]
    [InlineData("Free(A, S, SG)2.7%(JP)", "JP", "2.7%")]
    [InlineData("Free (BH) See 9823.01.01-9823.01.07 (S+)", "S", null)]
    [InlineData("Free (BH) See 9823.01.01-9823.01.07 (S+)", "S+", "See 9823.01.01-9823.01.07")]
    [InlineData("", "S", null)]
    public void The_special_column_gives_each_program_its_own_rate(string printed, string program, string? rate) => SpecialRateText.Of(printed, program).ShouldBe(rate);
}
