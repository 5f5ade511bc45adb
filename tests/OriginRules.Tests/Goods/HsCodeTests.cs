namespace OriginRules.Tests.Goods;

public sealed class HsCodeTests
{
    [Theory]
    [InlineData("84", "84", 2)]
    [InlineData("0702", "0702", 4)]
    [InlineData("9401.39.0030", "9401390030", 10)]
    [InlineData("9401390030", "9401390030", 10)]
    public void Parse_keeps_the_digits_and_ignores_dots(string text, string digits, int length)
    {
        HsCode code = HsCode.Parse(text);
        code.ToString().ShouldBe(digits);
        code.Length.ShouldBe(length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("94O1")]
    [InlineData("9401..39")]
    [InlineData(".9401")]
    [InlineData("9401.")]
    [InlineData("94013900301")]
    [InlineData(" 9401")]
    public void TryParse_refuses_what_is_no_code(string text) => HsCode.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("8708.99.81", "8708", true)]
    [InlineData("8708", "8708.99", false)]
    [InlineData("8709.11", "8708", false)]
    public void IsWithin_holds_for_a_code_below_another(string code, string ancestor, bool within) =>
        HsCode.Parse(code).IsWithin(HsCode.Parse(ancestor)).ShouldBe(within);

    [Theory]
    [InlineData("8501-8503", "8502.40", true)]
    [InlineData("8501-8503", "8504", false)]
    [InlineData("0306.11-0308.90", "0307", false)]
    [InlineData("0306.11-0308.90", "0307.10.00", true)]
    public void Range_contains_codes_at_or_below_its_level(string range, string code, bool contained)
    {
        HsRange.TryParse(range, out HsRange parsed).ShouldBeTrue();
        parsed.Contains(HsCode.Parse(code)).ShouldBe(contained);
    }

    [Fact]
    public void Dotted_form_is_what_the_tariff_prints() => HsCode.Parse("9401390030").ToDottedString().ShouldBe("9401.39.0030");
}
