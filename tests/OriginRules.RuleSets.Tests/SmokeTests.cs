namespace OriginRules.RuleSets.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Codes_parse() => HsCode.Parse("8471").Chapter.ShouldBe(84);
}
