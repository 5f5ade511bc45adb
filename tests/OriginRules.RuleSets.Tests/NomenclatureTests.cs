namespace OriginRules.RuleSets.Tests;

public sealed class NomenclatureTests
{
    private static readonly Nomenclature Table = Nomenclature.Load(DataFiles.Bundled);

    [Theory]
    [InlineData("8471.50.01", "84715001")]
    [InlineData("7308.40.0000", "7308400000")]
    [InlineData("8701.21.00", "870120")]
    [InlineData("9401.39", "940130")]
    [InlineData("8517.13", "851712")]
    [InlineData("8418", "8418")]
    [InlineData("84", "84")]
    public void The_preferred_code_comes_first(string current, string old)
    {
        HsConversion first = Table.ToHs2012(HsCode.Parse(current))[0];

        first.Code.ToString().ShouldBe(old);
        first.Preferred.ShouldBeTrue();
    }

    [Fact]
    public void A_subheading_that_kept_its_code_and_took_in_another_keeps_its_digits_first()
    {
        HsConversion[] conversions = [.. Table.ToHs2012(HsCode.Parse("8418.10.0050"))];

        conversions[0].ShouldBe(new HsConversion(HsCode.Parse("8418100050"), true));
        conversions[1].ShouldBe(new HsConversion(HsCode.Parse("841850"), false));
    }

    [Fact]
    public void A_heading_that_did_not_exist_becomes_the_headings_it_came_from() =>
        Table.ToHs2012(HsCode.Parse("8806")).ShouldContain(c => c.Code == HsCode.Parse("8802"));
}
