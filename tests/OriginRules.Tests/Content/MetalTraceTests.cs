using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Content;

public sealed class MetalTraceTests
{
    private static readonly ChinaContentTerms Terms = RuleSetCatalog.Bundled().Resolve("usmca").ChinaContent;

    [Fact]
    public void Steel_is_weighed_by_where_it_was_melted_and_what_has_no_certificate_is_counted_apart()
    {
        MetalContent steel = Measure(
            Line("A", "7308.90", "MX", 10).MeltedIn("CN", 60),
            Line("B", "7318.15", "MX", 10).MeltedIn("US", 25),
            Line("C", "7210.49", "MX", 10).MeltedIn(null, 15),
            Line("D", "7210.49", "MX", 10).MeltedIn("US", null)).ShouldHaveSingleItem();
        steel.Metal.ShouldBe("steel");
        steel.TotalKg.ShouldBe(100);
        steel.CoveredKg.ShouldBe(60);
        steel.ByCountry.Select(w => (w.Country.Code, w.Kg)).ShouldBe([("CN", 60m), ("US", 25m)]);
        steel.WithoutCertificateKg.ShouldBe(15);
        steel.WithoutCertificate.ShouldBe(["C"]);
        steel.WithoutWeight.ShouldBe(["D"]);
    }

    [Theory]
    [InlineData("CN", "MX", "CN")]
    [InlineData("CA", "MX", "MX")]
    [InlineData("CA", null, null)]
    [InlineData(null, "CN", "CN")]
    public void Aluminum_is_of_a_covered_country_when_one_step_was_there_and_needs_every_step_otherwise(string? smelted, string? cast, string? of)
    {
        MetalContent aluminum = Measure(Line("A", "7604.29", "MX", 10) with { WeightKg = 8, Aluminum = new AluminumOrigin { PrimarySmelt = CountryOf(smelted), Cast = CountryOf(cast) } }).ShouldHaveSingleItem();
        aluminum.ByCountry.Select(w => w.Country.Code).ShouldBe(of is null ? [] : [of]);
        aluminum.WithoutCertificateKg.ShouldBe(of is null ? 8 : 0);
    }

    [Fact]
    public void Metal_whose_certificate_has_run_out_has_none() =>
        Measure(Line("A", "7308.90", "MX", 10).MeltedIn("US", 60) with { Declaration = new OriginDeclaration { ValidTo = new DateOnly(2026, 1, 1) } })[0].WithoutCertificateKg.ShouldBe(60);

    [Theory]
    [InlineData(10, 30, "H")]
    [InlineData(39, 1, "H")]
    [InlineData(40, 0, null)]
    [InlineData(41, 0, null)]
    public void What_a_metal_line_weighs_beyond_its_lines_has_no_certificate(int inside, int rest, string? line)
    {
        MetalContent steel = Measure(Line("H", "7308.90", "MX", 20, Line("P", "7318.15", "MX", 5).MeltedIn("US", inside)) with { WeightKg = 40 }).ShouldHaveSingleItem();
        steel.WithoutCertificateKg.ShouldBe(rest);
        steel.WithoutCertificate.ShouldBe(line is null ? [] : [line]);
        steel.TotalKg.ShouldBe(inside + rest);
    }

    [Fact]
    public void A_good_without_metal_has_no_metals() => Measure(Line("A", "9401.99", "CN", 10)).ShouldBeEmpty();

    private static System.Collections.Immutable.ImmutableArray<MetalContent> Measure(params Component[] lines) => MetalTrace.Measure(Good("9401.39", "MX", 100, lines), Terms.Metals!, Terms.Countries, Day);
}
