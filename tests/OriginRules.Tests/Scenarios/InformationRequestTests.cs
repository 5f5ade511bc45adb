using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class InformationRequestTests
{
    private const int AskedFirst = 10;
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();
    private static readonly EvaluationOptions Today = new() { AsOf = Day };
    private static readonly Country Mexico = Country.Parse("MX");

    [Fact]
    public void Answering_the_first_ten_requests_changes_exactly_the_verdicts_they_say()
    {
        FinishedGood[] portfolio = Portfolio();
        ImmutableArray<InformationRequest> requests = Rank(portfolio);
        requests.Length.ShouldBeGreaterThan(AskedFirst);
        InformationRequest[] asked = [.. requests.Take(AskedFirst)];
        FinishedGood[] answered = [.. portfolio.Select(g => g with { Components = [.. g.Components.Select(l => Array.Exists(asked, r => r.Part == l.Id && r.Supplier == l.Supplier?.Name) ? Answered(l) : l)] })];
        string[] changed = [.. portfolio.Zip(answered).Where(p => Verdict(p.First) != Verdict(p.Second)).Select(p => $"{p.First.Id}@usmca").Order(StringComparer.Ordinal)];
        changed.ShouldNotBeEmpty();
        asked.SelectMany(r => r.Decides).Distinct().Order(StringComparer.Ordinal).ShouldBe(changed);
    }

    [Fact]
    public void The_request_that_decides_the_most_verdicts_comes_first()
    {
        ImmutableArray<InformationRequest> requests = Rank(Portfolio());
        requests[0].Part.ShouldBe("SHARED");
        requests[0].Supplier.ShouldBe("Common");
        requests[0].Decides.Length.ShouldBe(requests.Max(r => r.Decides.Length));
        requests.Select(r => r.Rank).ShouldBe(Enumerable.Range(1, requests.Length));
        requests.Select(r => (r.Supplier, r.Part)).ShouldBeUnique();
    }

    [Fact]
    public void The_order_of_goods_changes_no_request() =>
        Rank([.. Portfolio().Reverse()]).Select(r => $"{r.Part} {string.Join(' ', r.Decides)}").ShouldBe(Rank(Portfolio()).Select(r => $"{r.Part} {string.Join(' ', r.Decides)}"));

    [Fact]
    public void A_good_in_which_nothing_is_open_asks_for_nothing() => Rank([Good("9403.20", "MX", 100, Line("A", "7318.15", "CN", 10) with { Originating = false })]).ShouldBeEmpty();

    private static ImmutableArray<InformationRequest> Rank(FinishedGood[] goods) =>
        InformationRequests.Rank(goods.Select(Evaluate), (e, good) => Engine.Evaluate(good, e.RuleSet.Id, Today), Mexico);

    // A motor of its own heading stays short of the shift until the line of that heading is certified.
    private static FinishedGood[] Portfolio() =>
    [
        .. Enumerable.Range(1, 12).Select(i => Good(
            "8501.31",
            "MX",
            100,
            Open("SHARED", "Common", i <= 6 ? "8501.20" : "7318.15", 30),
            Open($"OWN{i}", $"Supplier {i}", i % 3 == 0 ? "7318.15" : "8501.10", 20 + i)) with { Id = $"M{i:00}" }),
    ];

    private static Component Open(string id, string supplier, string hts, decimal value) => Line(id, hts, null, value) with { Supplier = new Supplier { Name = supplier } };

    private static Component Answered(Component line) => line with { OriginCountry = Mexico, Originating = true, OriginatingUnder = ["usmca"], Declaration = new OriginDeclaration { Kind = "supplierCertification" } };

    private static Evaluation Evaluate(FinishedGood good) => Engine.Evaluate(good, "usmca", Today);

    private static string Verdict(FinishedGood good) => Evaluate(good) is var e ? $"{e.Origin.Status} {e.Origin.Claimable} {e.Tariff.Preference.Status}" : "";
}
