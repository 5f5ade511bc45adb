using System.Collections.Immutable;
using CsCheck;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Scenarios;

namespace OriginRules.Tests.Content;

public sealed class ContentTracerProperties
{
    private const int Depth = 4;
    private static readonly RuleSet Agreement = BundledAgreement.Load(BundledAgreement.Canada);
    private static readonly Gen<Country?> AnyCountry = Gen.Int[0, 4].Select(i => Bill.CountryOf(new[] { "CN", "HK", "MX", "US", null }[i]));

    private static readonly Gen<FinishedGood> Goods =
        from own in Cents(1000)
        from country in AnyCountry
        from lines in Lines(Depth, complete: true)
        select Bill.Good("8418.10", country?.Code, own + lines.Sum(l => l.Value!.Value)) with { Components = lines };

    private static readonly Gen<FinishedGood> GoodsWithGaps =
        from value in Cents(100_000)
        from country in AnyCountry
        from lines in Lines(Depth, complete: false)
        select Bill.Good("8418.10", country?.Code, value) with { Components = lines };

    [Fact]
    public void What_is_covered_not_covered_and_unknown_adds_up_to_customs_value() => Goods.Sample(good =>
    {
        ContentTrace trace = Trace(good);
        (trace.Content.Value + trace.Content.UnknownOriginValue + trace.NotCoveredValue).ShouldBe(good.TransactionValue);
        trace.UndividedValue.ShouldBe(0);
        trace.Content.Components.Where(c => !c.Why.Contains("ownership")).Sum(c => c.Value).ShouldBe(trace.Content.Value!.Value);
    });

    [Fact]
    public void The_order_of_lines_changes_nothing() => GoodsWithGaps.Sample(good =>
        Shown(Trace(good with { Components = Reversed(good.Components) })).ShouldBe(Shown(Trace(good))));

    [Fact]
    public void Filling_in_an_unknown_origin_stays_within_the_bounds() => Goods.Select(AnyCountry).Sample((good, filled) =>
    {
        ContentTrace open = Trace(good);
        ContentTrace closed = Trace(good with { Components = Filled(good.Components, filled) });
        closed.CountedAtLeast.ShouldBeGreaterThanOrEqualTo(open.CountedAtLeast);
        closed.CountedAtMost!.Value.ShouldBeLessThanOrEqualTo(open.CountedAtMost!.Value);
    });

    private static Gen<decimal> Cents(int most) => Gen.Int[0, most * 100].Select(cents => cents / 100m);

    private static Gen<ImmutableArray<Component>> Lines(int depth, bool complete) =>
        Line(depth, complete).Array[0, 4].Select(lines => lines.Select((line, i) => line with { Id = $"L{i}" }).ToImmutableArray());

    private static Gen<Component> Line(int depth, bool complete) =>
        from own in Cents(1000)
        from stated in Gen.Int[0, 4]
        from origin in AnyCountry
        from parent in AnyCountry
        from share in Gen.Decimal[0, 100]
        from role in Gen.Bool.Select(accessory => accessory ? ComponentRole.Accessory : ComponentRole.Material)
        from lines in depth > 1 ? Lines(depth - 1, complete) : Gen.Const(ImmutableArray<Component>.Empty)
        select new Component
        {
            Id = "",
            Value = complete ? own + lines.Sum(l => l.Value!.Value) : stated == 0 ? null : own,
            OriginCountry = origin,
            Role = role,
            Supplier = new Supplier { UltimateParentCountry = parent, ParentSharePercent = share },
            Components = lines,
        };

    private static ImmutableArray<Component> Reversed(ImmutableArray<Component> lines) =>
        [.. lines.Reverse().Select(l => l with { Components = Reversed(l.Components) })];

    private static ImmutableArray<Component> Filled(ImmutableArray<Component> lines, Country? country) =>
        [.. lines.Select(l => l with { OriginCountry = l.OriginCountry ?? country, Components = Filled(l.Components, country) })];

    private static ContentTrace Trace(FinishedGood good) => ContentTracer.Trace(good, Agreement, Bill.Day);

    private static string Shown(ContentTrace trace)
    {
        ChineseContent c = trace.Content;
        string components = string.Join(';', c.Components.Select(x => $"{x.Path}={JsonEmitter.Canonical(x.Value)}:{string.Join('+', x.Why)}"));
        decimal?[] figures = [c.Value, c.UnknownOriginValue, c.UpperBoundPercent, c.ChineseOwnedValue, c.FirstTierValue, c.PercentOfMaterials, trace.CountedAtLeast, trace.CountedAtMost];
        string lists = string.Join('|', trace.NegativeAddedValue.Concat(trace.WithoutValue).Concat(trace.UnknownOrigin.Select(o => o.ToString())));
        return $"{components} {string.Join(',', figures.Select(f => f is { } v ? JsonEmitter.Canonical(v) : "null"))} {lists}";
    }
}
