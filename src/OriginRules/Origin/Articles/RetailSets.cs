namespace OriginRules;

/// <summary>Retail sets under General Rule of Interpretation 3: non-originating goods may be a small share of the value of the set.</summary>
/// <remarks>19 CFR 182 App. A s. 6.</remarks>
internal static class RetailSets
{
    private const string Gri3 = "gri3";
    private const string Tolerance = "setToleranceNonOriginatingPercent";

    public static bool Is(OriginCase @case) => @case.Applies(Provisions.Sets) && @case.Good.SetKind == Gri3;

    public static Test Of(OriginCase @case)
    {
        Material[] goods = Goods(@case);
        if (Array.TrueForAll(goods, m => m.Originating.Value == Ternary.Yes))
        {
            return Test.Yes;
        }

        Share[] shares = [.. Shares(@case)];
        decimal limit = @case.Required(Tolerance);
        return shares.Length > 0
            ? shares.Aggregate(Test.No, (any, share) => any.Or(share.NonOriginating.AtMost(limit, share.Whole)))
            : Test.Unknown(
            [
                .. Test.Unknown(@case.Path, RegionalValueContent.TransactionValue, "the tolerance for a set is a share of its value").Missing,
                .. Value(goods).Missing,
            ]);
    }

    /// <summary>The non-originating goods as a share of each value the set has: its transaction value, its net cost, or 100 where the goods state their percentages.</summary>
    public static IEnumerable<Share> Shares(OriginCase @case)
    {
        Material[] goods = Goods(@case);
        foreach ((string basis, decimal? whole) in new[] { (RegionalValueContent.TransactionValue, @case.TransactionValue), (RegionalValueContent.NetCost, @case.NetCost) })
        {
            if (whole is { } value && value > 0)
            {
                yield return new Share(basis, value, Value(goods));
            }
        }

        if (@case.TransactionValue is null && @case.NetCost is null && Array.TrueForAll(goods, m => m.Originating.Value == Ternary.Yes || m.Line.ValuePercentOfGood is not null))
        {
            yield return new Share("valuePercentOfGood", 100, goods.Aggregate(ValueInterval.Zero, (sum, m) => sum.Plus(Percent(m))));
        }
    }

    /// <summary>The tolerance of the rule set, inclusive.</summary>
    public static decimal Limit(OriginCase @case) => @case.Required(Tolerance);

    /// <summary>A good of the set that does not originate counts with its own value, whatever is inside it.</summary>
    private static ValueInterval Value(Material[] goods) =>
        goods.Aggregate(ValueInterval.Zero, (sum, m) => sum.Plus(NonOriginatingValue.OfLine(m, m.Originating, ContentMethod.None)));

    private static ValueInterval Percent(Material good) => good.Originating.Value switch
    {
        Ternary.Yes => ValueInterval.Zero,
        Ternary.No => new ValueInterval(good.Line.ValuePercentOfGood!.Value, good.Line.ValuePercentOfGood, []),
        _ => new ValueInterval(0, good.Line.ValuePercentOfGood, good.Originating.Missing),
    };

    /// <summary>The goods of the set; its packaging for retail sale and its accessories are none.</summary>
    private static Material[] Goods(OriginCase @case) => [.. @case.Materials.Where(m => m.InTariffShift)];

    /// <summary>What the non-originating goods are worth, against a value of the set.</summary>
    public readonly record struct Share(string Basis, decimal Whole, ValueInterval NonOriginating);
}
