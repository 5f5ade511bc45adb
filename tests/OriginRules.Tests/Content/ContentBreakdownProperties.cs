using System.Collections.Immutable;
using CsCheck;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Content;

public sealed class ContentBreakdownProperties
{
    private const int Depth = 4;
    private static readonly RuleSet Agreement = RuleSetCatalog.Bundled().Resolve("us-mexico");
    private static readonly ILookup<string, string> NoFlags = Array.Empty<string>().ToLookup(f => f);
    private static readonly Country Mexico = Country.Parse("MX");
    private static readonly Country China = Country.Parse("CN");
    private static readonly Gen<Country?> AnyCountry = Gen.Int[0, 5].Select(i => Bill.CountryOf(new[] { "CN", "HK", "MO", "MX", "US", null }[i]));

    private static readonly ImmutableDictionary<Currency, decimal> Rates = ImmutableDictionary<Currency, decimal>.Empty.Add(CurrencyOf("CAD"), 0.8m).Add(CurrencyOf("MXN"), 0.05m);
    private static readonly Gen<Currency> AnyCurrency = Gen.Int[0, 4].Select(i => CurrencyOf(new[] { "USD", "USD", "USD", "CAD", "MXN" }[i]));

    // Direct parents and chains, with shares and countries that may not be stated.
    private static readonly Gen<Supplier> AnySupplier =
        from parent in AnyCountry
        from share in Gen.Int[0, 120]
        from links in Gen.Select(AnyCountry, Gen.Int[0, 120]).Array[0, 3]
        select new Supplier
        {
            UltimateParentCountry = parent,
            ParentSharePercent = share > 100 ? null : share,
            OwnershipChain = links.Length == 0 ? null : [.. links.Select(l => new OwnershipLink { Country = l.Item1, SharePercent = l.Item2 > 100 ? null : l.Item2 })],
        };

    private static readonly Gen<FinishedGood> Goods =
        from value in Cents(50_000)
        from country in AnyCountry
        from lines in Lines(Depth)
        select Bill.Good("8418.10", country?.Code, value + 1) with { Components = lines, ExchangeRates = Rates };

    [Fact]
    public void The_parts_sum_to_the_customs_value_whatever_is_missing_or_overstated() => Goods.Sample(good =>
    {
        ContentBreakdown trace = Trace(good);
        (trace.ByCountry.Sum(c => c.Value) + trace.UndividedValue - trace.OverstatedValue).ShouldBe(good.TransactionValue!.Value);
    });

    [Fact]
    public void Shares_of_a_good_whose_lines_all_have_values_sum_to_a_hundred_percent() => Goods.Sample(good =>
    {
        ContentBreakdown trace = Trace(Complete(good));
        trace.UndividedValue.ShouldBe(0);
        trace.OverstatedValue.ShouldBe(0);
        trace.ByCountry.Sum(c => c.Percent!.Value).ShouldBe(100m, 0.0000001m);
    });

    [Fact]
    public void The_lower_bound_is_at_most_the_stated_figure_and_that_at_most_the_upper_bound() => Goods.Select(Gen.Int[0, 100]).Sample((good, presumed) =>
    {
        ContentBreakdown trace = Trace(good, presumed);
        trace.Stated.Value!.Value.ShouldBeGreaterThanOrEqualTo(trace.Lower.Value!.Value);
        trace.Upper.Value!.Value.ShouldBeGreaterThanOrEqualTo(trace.Stated.Value.Value);
    });

    [Fact]
    public void Making_Chinese_lines_Mexican_never_raises_a_bound() => Goods.Sample(good =>
    {
        ContentBreakdown before = Trace(good);
        ContentBreakdown after = Trace(good with { Components = Changed(good.Components, l => l.Components.IsEmpty && l.OriginCountry == China ? l with { OriginCountry = Mexico, Supplier = null } : l) });
        after.Lower.Value!.Value.ShouldBeLessThanOrEqualTo(before.Lower.Value!.Value);
        after.Upper.Value!.Value.ShouldBeLessThanOrEqualTo(before.Upper.Value!.Value);
    });

    [Fact]
    public void Splitting_a_line_into_two_equal_ones_changes_nothing() => Goods.Sample(good =>
        Figures(Trace(good with { Components = Split(good.Components) })).ShouldBe(Figures(Trace(good))));

    [Fact]
    public void Closing_what_is_unknown_moves_the_bounds_inside_the_old_ones() => Goods.Select(AnyCountry, Gen.Decimal[0, 100], Gen.Bool).Sample((good, country, share, closes) =>
    {
        ContentBreakdown open = Trace(good);
        ContentBreakdown closed = Trace(good with
        {
            Components = Changed(good.Components, l => l with
            {
                OriginCountry = l.OriginCountry ?? country,
                Declaration = closes ? null : l.Declaration,
                Supplier = l.Supplier! with
                {
                    UltimateParentCountry = l.Supplier.UltimateParentCountry ?? (l.Supplier.ParentSharePercent is null || IsToldByChain(l.Supplier) ? null : country),
                    ParentSharePercent = l.Supplier.ParentSharePercent ?? (l.Supplier.UltimateParentCountry is null || IsToldByChain(l.Supplier) ? null : share),
                    OwnershipChain = l.Supplier.OwnershipChain is { } links ? [.. links.Select(k => k with { Country = k.Country ?? country, SharePercent = k.SharePercent ?? share })] : null,
                },
            }),
        });
        closed.Lower.Value!.Value.ShouldBeGreaterThanOrEqualTo(open.Lower.Value!.Value);
        closed.Upper.Value!.Value.ShouldBeLessThanOrEqualTo(open.Upper.Value!.Value);
    });

    [Fact]
    public void Where_every_line_has_a_value_what_is_open_makes_the_whole_difference_and_is_sorted_by_size() => Goods.Sample(good =>
    {
        ContentBreakdown trace = Trace(Complete(good));
        trace.Open.Sum(o => o.Value!.Value).ShouldBe(trace.Upper.Value!.Value - trace.Lower.Value!.Value);
        trace.Open.Select(o => o.Value!.Value).ShouldBe(trace.Open.Select(o => o.Value!.Value).OrderDescending());
    });

    [Fact]
    public void Facts_are_open_where_the_bounds_differ_and_only_there() => Goods.Sample(good =>
    {
        ContentBreakdown trace = Trace(good);
        trace.Open.IsEmpty.ShouldBe(trace.Lower == trace.Upper);
    });

    [Fact]
    public void The_tree_holds_the_covered_value_where_that_can_be_told() => Goods.Sample(good =>
    {
        if (ContentTracer.Trace(good, Agreement, Bill.Day).Content.Value is { } value)
        {
            Trace(good).Root.CoveredValue.ShouldBe(value);
        }
    });

    [Fact]
    public void The_order_of_lines_changes_no_figure() => Goods.Sample(good =>
        Figures(Trace(good with { Components = [.. good.Components.Reverse()] })).ShouldBe(Figures(Trace(good))));

    [Fact]
    public void The_tree_holds_what_the_bounds_count_of_covered_countries() => Goods.Sample(good =>
    {
        FinishedGood complete = Complete(good);
        Trace(complete).Root.CoveredValue.ShouldBe(ContentTracer.Trace(complete, Agreement, Bill.Day).Content.Value!.Value);
    });

    [Fact]
    public void The_tree_gives_each_country_what_the_figures_give_it() => Goods.Sample(good =>
    {
        ContentBreakdown trace = Trace(good);
        IEnumerable<(string? Country, decimal Value)> nodes = Nodes(trace.Root).Where(n => n.OwnValue > 0).GroupBy(n => n.Country?.Code, n => n.OwnValue!.Value).Select(g => (g.Key, g.Sum()));
        nodes.OrderBy(n => n.Country, StringComparer.Ordinal).ShouldBe(trace.ByCountry.Select(c => (c.Country?.Code, c.Value)).OrderBy(c => c.Code, StringComparer.Ordinal));
    });

    [Fact]
    public void The_components_listed_add_up_to_the_content() => Goods.Sample(good =>
    {
        ChineseContent content = ContentTracer.Trace(good, Agreement, Bill.Day).Content;
        if (content.Value is { } value)
        {
            content.Components.Where(c => c.Why[0] != "ownership").Sum(c => c.Value).ShouldBe(value);
        }
    });

    private static IEnumerable<ContentNode> Nodes(ContentNode node) => node.Children.SelectMany(Nodes).Prepend(node);

    private static bool IsToldByChain(Supplier supplier) =>
        supplier.OwnershipChain is { } links && (supplier.UltimateParentCountry is { } parent ? links.Any(l => l.Country == parent) : links[^1].Country is not null);

    private static Gen<decimal> Cents(int most) => Gen.Int[0, most * 50].Select(cents => cents / 50m);

    private static Gen<ImmutableArray<Component>> Lines(int depth) => Line(depth).Array[0, 3].Select(lines => lines.Select((line, i) => line with { Id = $"L{i}" }).ToImmutableArray());

    private static Gen<Component> Line(int depth) =>
        from own in Cents(1000)
        from stated in Gen.Int[0, 5]
        from origin in AnyCountry
        from made in AnyCountry
        from supplier in AnySupplier
        from currency in AnyCurrency
        from role in Gen.Int[0, 9]
        from lapsed in Gen.Int[0, 5]
        from lines in depth > 1 ? Lines(depth - 1) : Gen.Const(ImmutableArray<Component>.Empty)
        select new Component
        {
            Id = "",
            Value = stated == 0 ? null : own,
            Currency = currency,
            OriginCountry = origin,
            ProductionCountry = lines.IsEmpty ? null : made,
            Role = role == 0 ? ComponentRole.Indirect : role == 1 ? ComponentRole.Accessory : ComponentRole.Material,
            Supplier = supplier,
            Declaration = lapsed == 0 ? new OriginDeclaration { ValidTo = new DateOnly(2026, 1, 1) } : lapsed == 1 ? new OriginDeclaration { ValidTo = new DateOnly(2026, 12, 31) } : null,
            Components = lines,
        };

    private static ImmutableArray<Component> Changed(ImmutableArray<Component> lines, Func<Component, Component> change) =>
        [.. lines.Select(l => change(l) with { Components = Changed(l.Components, change) })];

    private static ImmutableArray<Component> Split(ImmutableArray<Component> lines) => [.. lines.SelectMany(l => new[] { Half(l), Half(l) with { Id = l.Id + "b" } })];

    private static Component Half(Component line) => line with { Value = line.Value / 2, Components = [.. line.Components.Select(Half)] };

    private static FinishedGood Complete(FinishedGood good)
    {
        ImmutableArray<Component> lines = Worth(good.Components);
        return good with { Components = lines, TransactionValue = good.TransactionValue + lines.Sum(Counted) };
    }

    private static decimal RateOf(Component line) => Rates.GetValueOrDefault(line.Currency ?? Currency.UsDollar, 1);

    private static decimal Counted(Component line) => line.Role == ComponentRole.Indirect ? 0 : line.Value!.Value * RateOf(line);

    private static Currency CurrencyOf(string code) => Currency.TryParse(code, out Currency currency) ? currency : throw new ArgumentException(code);

    private static ImmutableArray<Component> Worth(ImmutableArray<Component> lines) => [.. lines.Select(l =>
    {
        ImmutableArray<Component> inside = Worth(l.Components);
        return l with { Components = inside, Value = (l.Value ?? 1) + (inside.Sum(Counted) / RateOf(l)) };
    })];

    private static ContentBreakdown Trace(FinishedGood good, decimal presumed = 0) => ContentBreakdownBuilder.Build(
        good,
        Agreement.ChinaContent,
        presumed == 0 ? Agreement.Parameters : ScenarioSettings.Apply(Agreement, Presumption(presumed)).Parameters,
        Bill.Day,
        NoFlags);

    private static ImmutableSortedDictionary<string, string> Presumption(decimal percent) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(Agreement.ChinaContent.UnknownOrigin!.PresumedPercentParameter!, JsonEmitter.Canonical(percent));

    private static string Figures(ContentBreakdown trace)
    {
        decimal?[] figures = [trace.Lower.Value, trace.Stated.Value, trace.Upper.Value, trace.UndividedValue, trace.OverstatedValue];
        return string.Join(' ', trace.ByCountry.Select(c => $"{c.Country}={JsonEmitter.Canonical(c.Value)}")) + string.Join(' ', figures.Select(f => f is { } v ? JsonEmitter.Canonical(v) : "null"));
    }
}
