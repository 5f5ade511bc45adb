using System.Collections.Immutable;
using CsCheck;
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

    [Theory]
    [InlineData(50)]
    [InlineData(150)]
    public void The_one_line_that_decides_is_found_among_any_number_worth_more_in_evaluations_in_proportion_to_them(int lines)
    {
        int evaluations = 0;
        FinishedGood good = Good("8501.31", "MX", 10_000, [Open("DECIDES", "Small", "8501.20", 1_500), .. Enumerable.Range(1, lines).Select(i => Open($"OTHER{i}", $"Supplier {i}", "7318.15", 1_500 + i))]);
        ImmutableArray<InformationRequest> requests = InformationRequests.Rank(
            [Evaluate(good)],
            (e, changed) =>
            {
                evaluations++;
                return Engine.Evaluate(changed, e.RuleSet.Id, Today);
            },
            Mexico);
        requests.Length.ShouldBe(lines + 1);
        requests[0].Part.ShouldBe("DECIDES");
        requests[0].Decides.ShouldBe(["G@usmca"]);
        requests.Skip(1).ShouldAllBe(r => r.Decides.IsEmpty);
        evaluations.ShouldBeLessThan(4 * lines);
    }

    [Fact]
    public void Where_only_two_answers_together_decide_the_second_one_asked_is_said_to()
    {
        ImmutableArray<InformationRequest> requests = Rank([Good("8501.31", "MX", 100, Open("A", "X", "8501.10", 30), Open("B", "Y", "8501.20", 20), Open("C", "Z", "7318.15", 10))]);
        requests.Select(r => (r.Part, r.Decides.Length)).ShouldBe([("A", 0), ("B", 1), ("C", 0)]);
    }

    [Fact]
    public void Halving_finds_what_trying_every_answer_finds() => Portfolios.Sample(
        goods => Rank(goods).Select(r => $"{r.Supplier} {r.Part} {string.Join(' ', r.Decides)}").ShouldBe(RankByTryingAll(goods)),
        iter: 25);

    private static readonly Gen<FinishedGood[]> Portfolios = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[1, 40])
        .Array[1, 7].Array[1, 4]
        .Select(goods => goods.Select((lines, i) => Good("8501.31", "MX", 100, [.. lines.DistinctBy(l => l.Item1).Select(l => Drawn(l.Item1, l.Item2, l.Item3, l.Item4))]) with { Id = $"M{i}" }).ToArray());

    // A part may be of the good's heading or not, of unknown origin, certified, lapsed, Chinese or of an owner whose share is open.
    private static Component Drawn(int part, int code, int kind, int value)
    {
        Component open = Open($"P{part}", $"S{part % 3}", new[] { "8501.10", "8501.20", "7318.15", "8503.00" }[code], value);
        return kind switch
        {
            0 => open,
            1 => Answered(open),
            2 => Answered(open) with { Declaration = new OriginDeclaration { ValidTo = Day.AddDays(-1) } },
            3 => open with { OriginCountry = Country.Parse("CN"), Originating = false },
            _ => open with { OriginCountry = Mexico, Supplier = open.Supplier! with { UltimateParentCountry = Country.Parse("CN") } },
        };
    }

    private static IEnumerable<string> RankByTryingAll(FinishedGood[] goods)
    {
        FinishedGood[] now = [.. goods];
        List<InformationRequest> left = [.. Rank(goods).OrderByDescending(r => r.Goods.Length).ThenByDescending(r => r.Value.Values.Sum()).ThenBy(r => r.Supplier, StringComparer.Ordinal).ThenBy(r => r.Part, StringComparer.Ordinal)];
        while (left.Count > 0)
        {
            string[] Changed(InformationRequest r) => [.. now.Where(g => Verdict(g) != Verdict(Answered(g, r))).Select(g => $"{g.Id}@usmca").Order(StringComparer.Ordinal)];
            InformationRequest next = left.MaxBy(r => Changed(r).Length)!;
            yield return $"{next.Supplier} {next.Part} {string.Join(' ', Changed(next))}";
            now = [.. now.Select(g => Answered(g, next))];
            left.Remove(next);
        }
    }

    private static FinishedGood Answered(FinishedGood good, InformationRequest request) =>
        !request.Goods.Contains(good.Id) ? good : good with { Components = [.. good.Components.Select(l => l.Id == request.Part && l.Supplier?.Name == request.Supplier ? Answered(l) : l)] };

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
