using OriginRules.Policies;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class WatchlistTests
{
    private const string List = """
        { "schema": "originrules/watchlist/1",
          "suppliers": [ { "name": "Shady Metals", "severity": "violation", "why": "under review", "cite": "memo 7" } ],
          "parts": [ { "id": "P-9", "severity": "info", "why": "to be replaced" } ],
          "codes": [ { "codes": ["8505-8507"], "countries": ["CN"], "why": "strategic" } ] }
        """;

    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    [Fact]
    public void A_supplier_or_its_owner_on_the_list_is_flagged_whatever_the_capitals()
    {
        Flags(Line("A", "7318.15", "MX", 1) with { Supplier = new Supplier { Name = "SHADY metals " } }).ShouldBe(["WATCHLIST-SUPPLIER Violation A"]);
        Flags(Line("A", "7318.15", "MX", 1) with { Supplier = new Supplier { Name = "X", OwnershipChain = [new OwnershipLink { Name = "Shady Metals" }] } }).ShouldBe(["WATCHLIST-SUPPLIER Violation A"]);
        Flags(Line("A", "7318.15", "MX", 1) with { Supplier = new Supplier { Name = "Shady" } }).ShouldBeEmpty();
    }

    [Fact]
    public void A_part_on_the_list_is_flagged_in_every_tier() => Flags(Line("SUB", "7318.15", "MX", 5, Line("P-9", "7318.15", "MX", 1))).ShouldBe(["WATCHLIST-PART Info SUB/P-9"]);

    [Theory]
    [InlineData("8507.60", "CN", true)]
    [InlineData("8507.60", "MX", false)]
    [InlineData("8508.11", "CN", false)]
    [InlineData("8507.60", null, true)]
    public void A_code_on_the_list_is_flagged_from_the_countries_named_and_asked_about_when_the_origin_is_unknown(string hts, string? origin, bool raised) =>
        Flags(Line("A", hts, origin, 1)).ShouldBe(raised ? ["WATCHLIST-CODE Warning A"] : []);

    [Fact]
    public void A_violation_of_a_users_list_denies_no_preference()
    {
        FinishedGood good = Good("8418.10", "MX", 100, Line("A", "7318.15", "MX", 1) with { Supplier = new Supplier { Name = "Shady Metals" } });
        Engine.Evaluate(good, "usmca", Options()).Tariff.Preference.Status.ShouldBe(Engine.Evaluate(good, "usmca", new EvaluationOptions { AsOf = Day }).Tariff.Preference.Status);
    }

    [Theory]
    [InlineData("{", "list.json(")]
    [InlineData("[]", "list.json(1): the list is no JSON object")]
    [InlineData("\nnull", "list.json(2): the list is no JSON object")]
    [InlineData("{}", "list.json(1), $.schema: missing; expected \"originrules/watchlist/1\".")]
    [InlineData("""{ "schema": "x" }""", "originrules/watchlist/1")]
    [InlineData("""{ "schema": "originrules/watchlist/1", "parts": [ { "id": "A" } ] }""", "why")]
    [InlineData("""{ "schema": "originrules/watchlist/1", "codes": [ { "codes": ["x"], "why": "w" } ] }""", "tariff code")]
    [InlineData("""{ "schema": "originrules/watchlist/1", "suppliers": [ { "name": "A", "why": "w", "severity": "high" } ] }""", "info, warning or violation")]
    [InlineData("""{ "schema": "originrules/watchlist/1", "people": [] }""", "people")]
    public void A_list_with_an_error_is_refused_and_the_error_named(string text, string message) =>
        Should.Throw<ArgumentException>(() => Watchlist.Read(new StringReader(text), "list.json")).Message.ShouldContain(message);

    private static EvaluationOptions Options() => new() { AsOf = Day, Watchlist = Watchlist.Read(new StringReader(List), "list.json") };

    private static IEnumerable<string> Flags(Component line) => Engine.Evaluate(Good("8418.10", "MX", 100, line), "usmca", Options()).Flags
        .Where(f => f.Path is not null && f.Code.StartsWith("WATCHLIST", StringComparison.Ordinal)).Select(f => $"{f.Code} {f.Severity} {f.Path}");
}
