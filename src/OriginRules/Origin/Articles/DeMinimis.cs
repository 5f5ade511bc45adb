using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether the materials that do not shift are few enough to be tolerated.</summary>
/// <remarks>GN 11(e); 19 CFR 182 App. A s. 5. The materials still count in the value of non-originating materials.</remarks>
internal static class DeMinimis
{
    private const string ByTransactionValue = "transactionValue";
    private const string ByTotalCost = "totalCost";

    public readonly record struct Outcome(Test Test, Tolerance? Tolerance);

    /// <summary>What was tested; the result is made of the one that is shown.</summary>
    /// <param name="Applied">True when the materials are tolerated.</param>
    /// <param name="Part">What they come to; null when it is not known.</param>
    /// <param name="Whole">What it is a share of.</param>
    /// <param name="Limit">The percentage tolerated.</param>
    /// <param name="Base">What the whole is.</param>
    /// <param name="Why">Why it does not apply.</param>
    public readonly record struct Tolerance(bool Applied, decimal? Part, decimal? Whole, decimal? Limit, string? Base, string? Why)
    {
        public decimal? Percent => Exact.Percent(Part, Whole);

        public DeMinimisResult Result => new() { Applied = Applied, Percent = Percent, Limit = Limit, Base = Base, Why = Why };
    }

    /// <param name="case">The good.</param>
    /// <param name="failing">Materials that do not shift.</param>
    /// <param name="open">Materials of which it is not known whether they would fail, with the test that is open.</param>
    public static Outcome Of(OriginCase @case, List<Material> failing, List<(Material Material, Test Test)> open)
    {
        if (failing.Count == 0 && open.Count == 0)
        {
            return new(Test.Yes, null);
        }

        Test withoutTolerance = failing.Count > 0 ? Test.No : OpenTest(open);
        if (!@case.Applies(Provisions.DeMinimis))
        {
            return new(withoutTolerance, null);
        }

        Test tolerated = Test.Yes;
        foreach (Material material in failing)
        {
            (Test excluded, string why) = Excluded(@case, material);
            if (excluded.Value == Ternary.Yes)
            {
                return new(withoutTolerance, new Tolerance(false, null, null, null, null, $"{material.Path}: {why}"));
            }

            tolerated = tolerated.And(excluded.Not());
        }

        List<(Material Material, Test Test)> tolerable = open.Count == 0 ? open : [];
        foreach ((Material material, Test test) in open)
        {
            (Test excluded, _) = Excluded(@case, material);
            if (excluded.Value == Ternary.Yes)
            {
                tolerated = tolerated.And(Test.Unknown(test.Missing));
            }
            else
            {
                tolerable.Add((material, test));
                tolerated = tolerated.And(excluded.Value == Ternary.No ? Test.Yes : Test.Unknown(test.Missing.Plus(excluded.Missing)));
            }
        }

        Outcome within = IsByWeight(@case)
            ? DeMinimisByWeight.Of(@case, failing, tolerable, ofComponent: !@case.Terms.ToleratesByWeightOfGood)
            : ByValue(@case, failing, tolerable);
        Test all = within.Test.And(tolerated).Or(failing.Count == 0 ? OpenTest(open) : Test.No);
        return new(all, within.Tolerance is { Applied: true } applied && all.Value != Ternary.Yes ? applied with { Applied = false } : within.Tolerance);
    }

    /// <summary>True for goods whose tolerance is a share of weight, not of value.</summary>
    public static bool IsByWeight(OriginCase @case) => @case.Terms.ToleratesByWeight;

    private static Test OpenTest(List<(Material Material, Test Test)> open)
    {
        Test all = Test.Yes;
        foreach ((_, Test test) in open)
        {
            all = all.And(test);
        }

        return all;
    }

    /// <summary>Whether de minimis leaves this material of this good out, and why.</summary>
    private static (Test Excluded, string Why) Excluded(OriginCase @case, Material material)
    {
        (Test excluded, string why) = LeftOut(@case, material);
        foreach (DeMinimisSwitch note in @case.Terms.Switches)
        {
            if (excluded.Value != Ternary.No)
            {
                Test on = GoodWords.Describe(@case, note.GoodsUse, note.GoodsUseNoneOf, note.Cite).And(Is(note.Materials, material, note.Cite));
                excluded = excluded.And(on.Not());
            }
        }

        return (excluded, why);
    }

    private static (Test Excluded, string Why) LeftOut(OriginCase @case, Material material)
    {
        if (material.Line.OriginCountry is { } origin && @case.Rules.DeMinimisExcludedOrigins.Contains(origin.Code))
        {
            return (Test.Yes, $"de minimis leaves out materials of {origin}");
        }

        if (@case.Terms.ToleratesOtherSubheadingsOnly && LineMatcher.Changes(ChangeLevel.Subheading, @case.Code, material.Code) == Ternary.No)
        {
            return (Test.Yes, "de minimis cures only a material of another subheading in these chapters");
        }

        Test any = Test.No;

        foreach (DeMinimisExclusion exclusion in @case.Terms.Exclusions)
        {
            Test named = Is(exclusion.Materials, material, exclusion.Cite).And(GoodWords.Describe(@case, exclusion.GoodsUse, [], exclusion.Cite));
            if (named.Value == Ternary.Yes)
            {
                return (named, $"de minimis leaves this material out ({exclusion.Cite})");
            }

            any = any.Or(named);
        }

        return (any, "");
    }

    private static Test Is(CodeSelector selector, Material material, string cite) => SelectorMatch.One(selector, material.Code, material.Line.Tags) switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown(material.Path, material.Code.IsDefault || material.Line.Tags is not null ? "hts" : "tags", $"{cite} is about described materials"),
    };

    private static Outcome ByValue(OriginCase @case, List<Material> failing, List<(Material Material, Test Test)> open)
    {
        decimal limit = @case.Required("deMinimisPercent");
        ValueInterval value = ValueInterval.Zero;
        foreach (Material material in failing)
        {
            value = value.Plus(NonOriginatingValue.OfForeign(material));
        }

        foreach ((Material material, Test test) in open)
        {
            value = value.Plus(Open(NonOriginatingValue.OfForeign(material), test));
        }

        Outcome? best = ByValue(@case, value, limit, ByTransactionValue, @case.TransactionValue);
        if (ByValue(@case, value, limit, ByTotalCost, @case.TotalCost) is { } byCost && (best is null || byCost.Test.Value > best.Value.Test.Value))
        {
            best = byCost;
        }

        return best ?? new(Test.No, new Tolerance(false, null, null, limit, null, "neither transaction value nor total cost is stated"));
    }

    /// <summary>The tolerance on one base; null where the base is not stated, or the user elected another.</summary>
    private static Outcome? ByValue(OriginCase @case, ValueInterval value, decimal limit, string basis, decimal? amount)
    {
        if (amount is not { } whole || whole <= 0 || (@case.Good.Elections?.DeMinimisBase is { } elected && elected != basis))
        {
            return null;
        }

        Test test = value.AtMost(limit, whole);
        return new(test, new Tolerance(test.Value == Ternary.Yes, value.Most, whole, limit, basis, null));
    }

    /// <summary>What a material comes to if the test that is open turns out to fail it.</summary>
    public static ValueInterval Open(ValueInterval whole, Test test) => new(0, whole.Most, whole.Missing.Plus(test.Missing));
}
