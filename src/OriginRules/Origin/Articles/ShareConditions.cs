using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Limits on the share of materials by weight or volume, and least originating shares of named materials.</summary>
internal static class ShareConditions
{
    /// <summary>Each material alone, and all materials of one country that is not a party together.</summary>
    private const string EachMaterialAndEachCountry = "eachMaterialAndEachCountry";

    public static Test Of(OriginCase @case, RuleAlternative alternative)
    {
        Test all = One(@case, alternative.Weight, Basis.OfWeight)
            .And(One(@case, alternative.Volume, Basis.OfVolume))
            .And(One(@case, alternative.Alcohol, Basis.OfAlcohol))
            .And(CountConditions.Of(@case, alternative.Count));
        foreach (ShareCondition share in alternative.OriginatingShare)
        {
            all = all.And(One(@case, share, Basis.OfWeight));
        }

        return all;
    }

    private static Test One(OriginCase @case, ShareCondition? condition, Func<OriginCase, Basis> choose) => condition is null ? Test.Yes : Measure(@case, condition, choose);

    private static Test Measure(OriginCase @case, ShareCondition condition, Func<OriginCase, Basis> choose)
    {
        Basis basis = choose(@case);
        decimal whole = basis.Whole ?? 0;
        if (basis.Whole is null && NeedsWhole(condition))
        {
            return Test.Unknown(@case.Path, basis.WholeFact, "the rule limits a share of the good");
        }

        Measured measured = Measure(@case, condition, basis);
        Test test = measured.Each;
        if (condition is { SingleMaterial: EachMaterialAndEachCountry, AtMostPercent: { } ofOneCountry })
        {
            ValueInterval possible = new(0, measured.OfUnknownCountry.Most, measured.OfUnknownCountry.Missing);
            test = measured.ByCountry.Values.Append(ValueInterval.Zero).Aggregate(test, (all, country) => all.And(country.Plus(possible).AtMost(ofOneCountry, whole)));
        }

        if (condition.NonOriginatingAtMostPercent is { } foreignLimit)
        {
            test = test.And(measured.Foreign.AtMost(foreignLimit, whole));
        }

        if (condition.AtMostPercent is { } limit && condition.SingleMaterial is null)
        {
            test = test.And(measured.All.AtMost(limit, whole));
        }

        if (condition.AtLeastPercent is { } floor)
        {
            test = test.And(AtLeast(measured.All, floor, whole));
        }

        return condition.OriginatingAtLeastPercent is { } least ? test.And(LeastShare(measured.Foreign, measured.Originating, least, measured.AnyOriginating, measured.AnyForeign)) : test;
    }

    /// <summary>Each limit with the figures it was tested on.</summary>
    public static ImmutableArray<ExplanationNode> Explain(OriginCase @case, RuleAlternative alternative)
    {
        ImmutableArray<ExplanationNode>.Builder nodes = ImmutableArray.CreateBuilder<ExplanationNode>();
        foreach ((string name, ShareCondition? condition, Func<OriginCase, Basis> choose) in ((string, ShareCondition?, Func<OriginCase, Basis>)[])
        [
            ("weight", alternative.Weight, Basis.OfWeight), ("volume", alternative.Volume, Basis.OfVolume), ("alcohol", alternative.Alcohol, Basis.OfAlcohol),
            .. alternative.OriginatingShare.Select(share => ("originatingShare", (ShareCondition?)share, (Func<OriginCase, Basis>)Basis.OfWeight)),
        ])
        {
            if (condition is not null)
            {
                Basis basis = choose(@case);
                Measured measured = Measure(@case, condition, basis);
                nodes.Add(new ExplanationNode
                {
                    Rule = name,
                    Outcome = ExplanationFigures.Outcome(One(@case, condition, choose)),
                    Words = ProductRuleText.Share(condition),
                    Inputs = ExplanationFigures.Of(
                        ("counted", Sum(measured.All), null), ("originating", Sum(measured.Originating), null), ("nonOriginating", Sum(measured.Foreign), null), ("whole", basis.Whole, null)),
                });
            }
        }

        return nodes.ToImmutable();
    }

    private static decimal? Sum(ValueInterval value) => value.Least == value.Most ? value.Most : null;

    private readonly record struct Measured(
        ValueInterval All, ValueInterval Originating, ValueInterval Foreign, Ternary AnyOriginating, Ternary AnyForeign, Test Each, SortedDictionary<string, ValueInterval> ByCountry, ValueInterval OfUnknownCountry);

    private static Measured Measure(OriginCase @case, ShareCondition condition, Basis basis)
    {
        decimal whole = basis.Whole ?? 0;
        ValueInterval all = ValueInterval.Zero;
        ValueInterval originating = ValueInterval.Zero;
        ValueInterval foreign = ValueInterval.Zero;
        Ternary anyOriginating = Ternary.No;
        Ternary anyForeign = Ternary.No;
        Test each = Test.Yes;
        SortedDictionary<string, ValueInterval> byCountry = new(StringComparer.Ordinal);
        ValueInterval ofUnknownCountry = ValueInterval.Zero;
        foreach (Material material in @case.Materials)
        {
            Ternary counted = condition.Of.IsEmpty ? Ternary.Yes : SelectorMatch.Any(condition.Of, material.Code, material.Line.Tags);
            if (counted == Ternary.No)
            {
                continue;
            }

            anyOriginating = anyOriginating.Or(counted.And(material.Originating.Value));
            anyForeign = anyForeign.Or(counted.And(material.Originating.Value.Not()));
            ValueInterval share = Share(basis, material, counted);
            ValueInterval foreignShare = Part(share, material.Originating.Not());
            all = all.Plus(share);
            originating = originating.Plus(Part(share, material.Originating));
            foreign = foreign.Plus(foreignShare);
            if (condition.SingleMaterial is not null && condition.AtMostPercent is { } single)
            {
                each = each.And(share.AtMost(single, whole));
                AddToItsCountry(@case, material, share, byCountry, ref ofUnknownCountry);
            }
        }

        return new(all, originating, foreign, anyOriginating, anyForeign, each, byCountry, ofUnknownCountry);
    }

    /// <summary>Adds a share to the country, not a party, that the material comes from.</summary>
    private static void AddToItsCountry(OriginCase @case, Material material, ValueInterval share, SortedDictionary<string, ValueInterval> byCountry, ref ValueInterval ofUnknownCountry)
    {
        if (material.Line.OriginCountry is { } country)
        {
            if (!@case.IsParty(country))
            {
                byCountry[country.Code] = byCountry.GetValueOrDefault(country.Code, ValueInterval.Zero).Plus(share);
            }
        }
        else if (material.Originating.Value != Ternary.Yes)
        {
            ofUnknownCountry = ofUnknownCountry.Plus(share with { Missing = share.Missing.Plus(Test.Unknown(material.Path, "originCountry", "the rule limits what comes from one country").Missing) });
        }
    }

    /// <summary>originating × 100 ≥ least × (originating + foreign), at the worst and at the best of what is unknown.</summary>
    private static Test LeastShare(ValueInterval foreign, ValueInterval originating, decimal least, Ternary anyOriginating, Ternary anyForeign)
    {
        // Where all that counts originates, or nothing of it does, no weight changes the share.
        if (anyForeign == Ternary.No && anyOriginating == Ternary.Yes)
        {
            return Test.Yes;
        }

        if (anyOriginating == Ternary.No && anyForeign == Ternary.Yes && least > 0)
        {
            return Test.No;
        }

        bool worst = originating.Most is not null && foreign.Most is { } most && originating.Least * (100 - least) >= least * most;
        bool best = originating.Most is null || originating.Most * (100 - least) >= least * foreign.Least;
        return worst ? Test.Yes : !best ? Test.No : Test.Unknown(originating.Missing.Plus(foreign.Missing));
    }

    private static Test AtLeast(ValueInterval value, decimal percent, decimal whole) =>
        value.Least * 100 >= percent * whole ? Test.Yes
        : value.Most is { } most && most * 100 < percent * whole ? Test.No
        : Test.Unknown(value.Missing);

    private static ValueInterval Part(ValueInterval share, Test belongs) => belongs.Value switch
    {
        Ternary.Yes => share,
        Ternary.No => ValueInterval.Zero,
        _ => new(0, share.Most, share.Missing.Plus(belongs.Missing)),
    };

    private static bool NeedsWhole(ShareCondition condition) =>
        (condition.NonOriginatingAtMostPercent ?? condition.AtMostPercent ?? condition.AtLeastPercent) is not null;

    private static ValueInterval Share(Basis basis, Material material, Ternary counted)
    {
        if (basis.Amount(material) is not { } known)
        {
            return new(0, null, Test.Unknown(material.Path, basis.LineFact, "the rule limits a share").Missing);
        }

        return counted == Ternary.Yes
            ? new(known, known, [])
            : new(0, known, Test.Unknown(material.Path, material.Code.IsDefault ? "hts" : "tags", "the rule limits the share of described materials").Missing);
    }

    /// <summary>What is measured and the whole it is a share of: kilograms where stated, shares where lines state those.</summary>
    private readonly record struct Basis(Func<Material, decimal?> Amount, decimal? Whole, string LineFact, string WholeFact)
    {
        private const decimal AllOfIt = 100;

        public static Basis OfVolume(OriginCase @case) => new(m => m.Line.VolumePercentOfGood, AllOfIt, "volumePercentOfGood", "volumePercentOfGood");

        public static Basis OfAlcohol(OriginCase @case) => new(m => m.Line.AlcoholPercentOfGood, AllOfIt, "alcoholPercentOfGood", "alcoholPercentOfGood");

        public static Basis OfWeight(OriginCase @case)
        {
            if (@case.Good.NetWeightKg is { } net)
            {
                return new(m => m.WeightKg ?? (m.Line.WeightPercentOfGood * net / AllOfIt), net, "weightKg", "netWeightKg");
            }

            return @case.Materials.All(m => m.Line.WeightPercentOfGood is not null)
                ? new(m => m.Line.WeightPercentOfGood, AllOfIt, "weightPercentOfGood", "netWeightKg")
                : new(m => m.WeightKg, SumOfWeights(@case), "weightKg", "netWeightKg");
        }
    }

    private static decimal? SumOfWeights(OriginCase @case)
    {
        decimal sum = 0;
        foreach (Material material in @case.Materials)
        {
            if (material.WeightKg is not { } kg)
            {
                return null;
            }

            sum += kg;
        }

        return sum;
    }
}
