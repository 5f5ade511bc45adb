using OriginRules.Results;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Content;

public sealed class ContentEvidenceTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();
    private static readonly EvaluationOptions Today = new() { AsOf = Day };

    [Theory]
    [InlineData("2026-11-21", 40)]
    [InlineData("2026-11-22", 0)]
    [InlineData("2026-11-23", 0)]
    public void A_declaration_that_ended_yesterday_counts_as_unknown_and_one_that_ends_today_stands(string end, int unknown)
    {
        Evaluation evaluation = Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 40) with { Declaration = Until(end) }));
        evaluation.ChineseContent.UnknownOriginValue.ShouldBe(unknown);
        evaluation.ChineseContent.UpperBoundPercent.ShouldBe(unknown);
        evaluation.Flags.Count(f => f.Code == "CERTIFICATE-PERIOD" && f.Path == "A").ShouldBe(unknown > 0 ? 1 : 0);
        ContentBreakdown trace = evaluation.TraceContent();
        trace.Root.Children[0].Evidence.CoversDay.ShouldBe(unknown == 0);
        trace.Open.Select(o => (o.Path, o.Fact)).ShouldBe(unknown > 0 ? [("A", "declaration")] : []);
    }

    [Fact]
    public void A_declaration_of_a_covered_country_takes_no_content_away_when_it_ends() =>
        Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "CN", 40) with { Declaration = Until("2026-01-01") })).ChineseContent.Value.ShouldBe(40);

    [Fact]
    public void Every_node_says_what_its_origin_rests_on()
    {
        ContentNode root = Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "MX", 40) with { Declaration = Until("2027-01-01") }, Line("B", "8414.90", "US", 5), Line("C", "8414.90", null, 5))).TraceContent().Root;
        root.Children.Select(c => c.Evidence.Kind).ShouldBe(["declaration", "statement", "none"]);
        root.Children[0].Evidence.Declaration!.Reference.ShouldBe("SC-1");
    }

    [Fact]
    public void Content_can_be_traced_for_any_group_of_countries()
    {
        Evaluation evaluation = Evaluate(Good("8418.10", "MX", 100, Line("A", "8414.30", "US", 40), Line("B", "8414.90", "CA", 25)));
        evaluation.TraceContent(Country.Parse("US"), Country.Parse("CA")).Lower.ShouldBe(new ContentBound(65, 65));
        evaluation.TraceContent().Lower.ShouldBe(new ContentBound(0, 0));
    }

    [Fact]
    public void The_register_lists_what_runs_out_first_with_the_goods_and_value_that_hang_on_it()
    {
        FinishedGood first = Good("8418.10", "MX", 100, Certified("A", 40, "2027-01-01"), Certified("B", 10, "2026-01-01")) with { Id = "G1" };
        FinishedGood second = Good("8418.10", "MX", 100, Certified("C", 30, "2027-01-01"), Line("D", "8414.90", "MX", 5) with { Originating = true }, Line("E", "8414.90", "US", 2), Line("F", "8414.90", null, 3)) with { Id = "G2" };
        var register = CertificateRegister.Of([Evaluate(first), Evaluate(second), Engine.Evaluate(second, "us-mexico", Today)]);
        register.Length.ShouldBe(3);
        register[0].LapsedFor.ShouldBe(["G1"]);
        register[0].Value["USD"].ShouldBe(10);
        register[1].Lines.ShouldBe(["G1/A", "G2/C"]);
        register[1].Value["USD"].ShouldBe(70);
        register[1].RuleSets.ShouldBe(["usmca"]);
        register[2].Declaration.ShouldBeNull();
        register[2].Lines.ShouldBe(["G2/D", "G2/E"]);
    }

    private static Component Certified(string id, decimal value, string end) => Line(id, "8414.30", "MX", value) with { Originating = true, OriginatingUnder = ["usmca"], Declaration = Until(end), Supplier = new Supplier { Name = "Aceros" } };

    private static OriginDeclaration Until(string end) => new() { Kind = "supplierCertification", Reference = "SC-1", ValidTo = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture) };

    private static Evaluation Evaluate(FinishedGood good) => Engine.Evaluate(good, "usmca", Today);
}
