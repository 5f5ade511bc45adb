using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>Goods that an alternative is for, and materials near the border of what it accepts, from the data of the rule alone.</summary>
internal sealed class RuleBills(RuleSet ruleSet, DateOnly today)
{
    private static readonly string[] Endings = ["98", "97", "96", "07", "03"];
    private static readonly string[] Elsewhere = ["01012198", "25010098", "39201098", "48191098", "73269098", "85444298"];
    public static readonly (string From, string To)[] Trades = [("MX", "US"), ("CA", "US"), ("CA", "MX"), ("MX", "CA"), ("US", "MX"), ("US", "CA")];

    // Materials that a note disregards, or that must originate whatever the rule says: their outcome is not that of the rule.
    private static readonly (string FromGood, string ToGood, string[] Materials)[] UnderNotes =
    [
        ("3207", "3215", ["3206", "3212"]), ("61", "63", ["580620", "6002", "5204", "5401", "5508", "5903"]), ("90", "90", ["8471", "8473"]),
    ];

    private readonly ILookup<string, HsRange> _tariffItems = ruleSet.ProductRules
        .SelectMany(r => r.For).Where(r => r.Length > 6).ToLookup(r => r.From.ToString()[..6], StringComparer.Ordinal);

    public static ImmutableArray<string> UseFor(ProductRule rule, RuleAlternative alternative) =>
        [.. new[] { rule.Use, alternative.Goods?.AnyOf ?? [], alternative.When?.AnyOf ?? [] }.Where(w => !w.IsEmpty).Select(w => w[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>Goods whose code, words and trade the alternative names, those deemed to originate last.</summary>
    public IEnumerable<TestCase> GoodsOf(ProductRule rule, RuleAlternative alternative)
    {
        DateOnly day = rule.InForce.Contains(today) ? today : rule.InForce.From ?? today;
        (string from, string to) = rule.Trade is not { } trade ? Trades[0]
            : trade.Between.IsEmpty ? Trades.First(t => !trade.NotBetween.Any(pair => pair.Contains(Country.Parse(t.From)) && pair.Contains(Country.Parse(t.To))))
            : (trade.Between[0].Code, trade.Between[1].Code);
        foreach (string code in rule.For.SelectMany(GoodCodes).OrderBy(IsDeemedOriginating))
        {
            yield return new TestCase { Good = code, From = Country.Parse(from), To = Country.Parse(to), Day = day, Use = UseFor(rule, alternative) };
        }
    }

    /// <summary>The bills of a good under an alternative: every material near it, each process the rule asks or refuses, little and much of it.</summary>
    public static IEnumerable<TestCase> BillsOf(ProductRule rule, RuleAlternative alternative, TestCase good)
    {
        ImmutableArray<string>[] processes =
        [
            [],
            .. alternative.Process.IsEmpty ? Array.Empty<ImmutableArray<string>>() : [[.. alternative.Process.Select(one => one[0]).Distinct(StringComparer.Ordinal)]],
            .. alternative.ExceptProcess.Select(one => ImmutableArray.Create(one[0])),
        ];
        foreach ((string material, ImmutableArray<string> tags) in Materials(rule, alternative, good.Good))
        {
            foreach (ImmutableArray<string> carriedOut in processes)
            {
                foreach (bool small in new[] { true, false })
                {
                    yield return good with { Material = material, Tags = tags, Processes = carriedOut, ForeignIsSmall = small };
                }
            }
        }
    }

    private static IEnumerable<(string Code, ImmutableArray<string> Tags)> Materials(ProductRule rule, RuleAlternative alternative, string good)
    {
        IEnumerable<(string, ImmutableArray<string>)> named = Selectors(alternative).SelectMany(s =>
        {
            ImmutableArray<string>[] tags = [[], .. s.Tags.Take(1).Concat(s.NotTags.Take(1)).Select(t => ImmutableArray.Create(t))];
            IEnumerable<string> codes = s.Codes.IsEmpty ? [Elsewhere[2]] : s.Codes.Take(4).SelectMany(Ends);
            return codes.SelectMany(c => tags.Select(t => (c, t)));
        });
        IEnumerable<string> near =
        [
            good, good[..6] + "99", .. TariffCodes.Subheadings.Where(c => c.StartsWith(good[..4], StringComparison.Ordinal)).Take(2).Select(c => c + "98"),
            .. TariffCodes.Subheadings.Where(c => c[..2] == good[..2] && c[..4] != good[..4]).Take(2).Select(c => c + "98"),
            .. rule.PrintedFor.Take(1).SelectMany(Ends), .. Elsewhere,
        ];
        IEnumerable<(string, ImmutableArray<string>)> alike = Selectors(alternative).SelectMany(s => s.Tags.Concat(s.NotTags)).Select(t => (good, ImmutableArray.Create(t)));
        return near.Select(c => (c, ImmutableArray<string>.Empty)).Concat(alike).Concat(named)
            .Where(m => !UnderNotes.Any(n => TariffCodes.Within(good, n.FromGood, n.ToGood) && n.Materials.Any(c => m.Item1.StartsWith(c, StringComparison.Ordinal))))
            .DistinctBy(m => $"{m.Item1} {string.Join(' ', m.Item2)}");
    }

    private static IEnumerable<CodeSelector> Selectors(RuleAlternative a) => a.From.Concat(a.Except)
        .Concat(a.ExceptMoreThanOneOf.SelectMany(g => g)).Concat(a.FromMoreThanOneOf.SelectMany(g => g))
        .Concat(new[] { a.Weight, a.Volume, a.Alcohol }.OfType<ShareCondition>().Concat(a.OriginatingShare).SelectMany(s => s.Of)).Concat(a.Count?.Of ?? []);

    private static IEnumerable<string> Ends(HsRange range)
    {
        if (range.Length > 6)
        {
            return [range.From.ToString(), range.To.ToString()];
        }

        ImmutableArray<string> codes = TariffCodes.In(range);
        return new[] { codes[0], codes[^1] }.Distinct(StringComparer.Ordinal).Select(c => c + "98");
    }

    private bool IsDeemedOriginating(string code) => ruleSet.DeemedOriginatingGoods.Any(d => d.Codes.Any(r => r.Overlaps(HsCode.Parse(code))));

    /// <summary>Eight digits, so that no tariff item is left open: those of the rule, or an ending that no rule names.</summary>
    private IEnumerable<string> GoodCodes(HsRange range) => range.Length > 6
        ? [range.From.ToString()]
        : TariffCodes.In(range).Select(six => six + Endings.First(e => !_tariffItems[six].Any(r => TariffCodes.Within(six + e, r.From.ToString(), r.To.ToString()))));
}
