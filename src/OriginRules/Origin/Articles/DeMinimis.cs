using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether the materials that do not shift are few enough to be tolerated.</summary>
/// <remarks>GN 11(e); 19 CFR 182 App. A s. 5. The materials still count in the value of non-originating materials.</remarks>
internal static class DeMinimis
{
    private const string ByWeight = "weight";
    private const string ByComponentWeight = "componentWeight";
    private const string ByTransactionValue = "transactionValue";
    private const string ByTotalCost = "totalCost";
    private const string Elastomeric = "elastomeric";

    public readonly record struct Outcome(Test Test, DeMinimisResult? Result);

    /// <param name="case">The good.</param>
    /// <param name="failing">Materials that do not shift.</param>
    /// <param name="open">Materials of which it is not known whether they would fail, with the test that is open.</param>
    public static Outcome Of(OriginCase @case, IReadOnlyList<Material> failing, IReadOnlyList<(Material Material, Test Open)> open)
    {
        if (failing.Count == 0 && open.Count == 0)
        {
            return new(Test.Yes, null);
        }

        Test withoutTolerance = failing.Count > 0 ? Test.No : OpenTest(open);
        if (!@case.Applies(ArticleIds.DeMinimis))
        {
            return new(withoutTolerance, null);
        }

        DeMinimisTerms terms = @case.RuleSet.Provisions.DeMinimis;
        Test tolerated = Test.Yes;
        foreach (Material material in failing)
        {
            (Test excluded, string why) = Excluded(@case, terms, material);
            if (excluded.Value == Ternary.Yes)
            {
                return new(withoutTolerance, new DeMinimisResult { Applied = false, Why = $"{material.Path}: {why}" });
            }

            tolerated = tolerated.And(excluded.Not());
        }

        List<(Material Material, Test Open)> tolerable = [];
        foreach ((Material material, Test test) in open)
        {
            (Test excluded, _) = Excluded(@case, terms, material);
            if (excluded.Value == Ternary.Yes)
            {
                tolerated = tolerated.And(Test.Unknown(test.Missing));
            }
            else
            {
                tolerable.Add((material, test));
                tolerated = tolerated.And(excluded.Value == Ternary.No ? Test.Yes : Test.Unknown([.. test.Missing, .. excluded.Missing]));
            }
        }

        Outcome within = SelectorMatch.Contains(terms.ByWeightOfGood, @case.Code) ? ByWeightOf(@case, failing, tolerable, ByWeight, WeightOfGood(@case, [.. failing, .. tolerable.Select(o => o.Material)]))
            : SelectorMatch.Contains(terms.ByWeightOfComponent, @case.Code) ? ByWeightOf(@case, failing, tolerable, ByComponentWeight, WeightOfComponent(@case))
            : ByValue(@case, failing, tolerable);
        Test all = within.Test.And(tolerated).Or(failing.Count == 0 ? OpenTest(open) : Test.No);
        return new(all, within.Result is { Applied: true } result && all.Value != Ternary.Yes ? result with { Applied = false } : within.Result);
    }

    /// <summary>True for goods whose tolerance is a share of weight, not of value.</summary>
    public static bool IsByWeight(OriginCase @case) =>
        SelectorMatch.Contains(@case.RuleSet.Provisions.DeMinimis.ByWeightOfGood, @case.Code) || SelectorMatch.Contains(@case.RuleSet.Provisions.DeMinimis.ByWeightOfComponent, @case.Code);

    private static Test OpenTest(IReadOnlyList<(Material Material, Test Open)> open)
    {
        Test all = Test.Yes;
        foreach ((_, Test test) in open)
        {
            all = all.And(test);
        }

        return all;
    }

    /// <summary>Whether de minimis leaves this material of this good out, and why.</summary>
    private static (Test Excluded, string Why) Excluded(OriginCase @case, DeMinimisTerms terms, Material material)
    {
        (Test excluded, string why) = LeftOut(@case, terms, material);
        foreach (DeMinimisSwitch note in excluded.Value == Ternary.No ? [] : terms.SwitchedOn)
        {
            if (SelectorMatch.Contains(note.Goods, @case.Code))
            {
                Test on = GoodWords.Describe(@case, note.GoodsUse, note.GoodsUseNoneOf, note.Cite).And(Is(note.Materials, material, note.Cite));
                excluded = excluded.And(on.Not());
            }
        }

        return (excluded, why);
    }

    private static (Test Excluded, string Why) LeftOut(OriginCase @case, DeMinimisTerms terms, Material material)
    {
        if (material.Line.OriginCountry is { } origin && @case.RuleSet.Parameters.List("deMinimisExcludedOrigins", @case.Day).Contains(origin.Code, StringComparer.Ordinal))
        {
            return (Test.Yes, $"de minimis leaves out materials of {origin}");
        }

        if (SelectorMatch.Contains(terms.DifferentSubheadingOnly, @case.Code) && LineMatcher.Changes(ChangeLevel.Subheading, @case.Code, material.Code) == Ternary.No)
        {
            return (Test.Yes, "de minimis cures only a material of another subheading in these chapters");
        }

        Test any = Test.No;

        foreach (DeMinimisExclusion exclusion in terms.Exclusions)
        {
            if (!SelectorMatch.Contains(exclusion.Goods, @case.Code))
            {
                continue;
            }

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

    private static Outcome ByValue(OriginCase @case, IReadOnlyList<Material> failing, List<(Material Material, Test Open)> open)
    {
        decimal limit = @case.Required("deMinimisPercent");
        ValueInterval value = ValueInterval.Zero;
        foreach (Material material in failing)
        {
            value = value.Plus(NonOriginatingValue.Of(material with { Originating = Test.No }, NonOriginatingValue.BeforeAccumulation));
        }

        foreach ((Material material, Test test) in open)
        {
            ValueInterval whole = NonOriginatingValue.Of(material with { Originating = Test.No }, NonOriginatingValue.BeforeAccumulation);
            value = value.Plus(new ValueInterval(0, whole.Most, [.. whole.Missing, .. test.Missing]));
        }

        string? elected = @case.Good.Elections?.DeMinimisBase;
        Outcome best = new(Test.No, new DeMinimisResult { Applied = false, Limit = limit, Why = "neither transaction value nor total cost is stated" });
        bool first = true;
        foreach ((string name, decimal? amount) in new[] { (ByTransactionValue, @case.TransactionValue), (ByTotalCost, @case.TotalCost) })
        {
            if (amount is not { } whole || whole <= 0 || (elected is not null && elected != name))
            {
                continue;
            }

            Test test = value.AtMost(limit, whole);
            if (first || test.Value > best.Test.Value)
            {
                best = new(test, new DeMinimisResult { Applied = test.Value == Ternary.Yes, Percent = Exact.Percent(value.Most, whole), Limit = limit, Base = name });
                first = false;
            }
        }

        return best;
    }

    private static Outcome ByWeightOf(OriginCase @case, IReadOnlyList<Material> failing, List<(Material Material, Test Open)> open, string basis, Weight whole)
    {
        decimal limit = @case.Required("deMinimisTextileWeightPercent");
        decimal elastomericLimit = @case.Required("deMinimisElastomericPercent");
        ValueInterval weight = ValueInterval.Zero;
        ValueInterval elastomeric = ValueInterval.Zero;
        foreach (Material material in failing)
        {
            weight = weight.Plus(WeightOf(material, whole));
            elastomeric = elastomeric.Plus(ElastomericOf(@case, material, whole));
        }

        foreach ((Material material, Test test) in open)
        {
            weight = weight.Plus(Open(WeightOf(material, whole), test));
            elastomeric = elastomeric.Plus(Open(ElastomericOf(@case, material, whole), test));
        }

        Material[] measured = basis == ByComponentWeight ? Component(@case) : [.. @case.Materials];
        HashSet<string> refused = [.. failing.Select(m => m.Path)];
        if (measured.Length > 0 && Array.TrueForAll(measured, m => refused.Contains(m.Path)))
        {
            return new(Test.No, new DeMinimisResult { Applied = false, Percent = 100, Limit = limit, Base = basis });
        }

        if (whole.Kg is not { } kg)
        {
            Test missing = Test.Unknown([.. MissingWeight(@case, basis).Missing, .. weight.Missing]);
            return new(missing, new DeMinimisResult { Applied = false, Limit = limit, Base = basis, Why = "the weight is not stated" });
        }

        refused.UnionWith(open.Select(o => o.Material.Path));
        if (measured.Length > 0 && Array.TrueForAll(measured, m => refused.Contains(m.Path)))
        {
            // Should every line fail, the whole good does, whatever the lines weigh together.
            weight = weight with { Most = Math.Max(weight.Most ?? kg, kg) };
        }

        Test within = weight.AtMost(limit, kg).And(elastomeric.AtMost(elastomericLimit, kg));
        decimal? percent = Exact.Percent(weight.Most, kg);
        return new(within, new DeMinimisResult { Applied = within.Value == Ternary.Yes, Percent = percent, Limit = limit, Base = basis });
    }

    private static Test MissingWeight(OriginCase @case, string basis)
    {
        if (basis == ByWeight)
        {
            return Test.Unknown(@case.Path, "netWeightKg", "the share of weight of materials that do not shift depends on it");
        }

        Material[] component = Component(@case);
        return component.Length == 0
            ? Test.Unknown(@case.Materials.SelectMany(m => Test.Unknown(m.Path, "determinesClassification", "de minimis is a share of the weight of the component that determines the classification").Missing))
            : Test.Unknown(component.Where(m => m.WeightKg is null).SelectMany(m => Test.Unknown(m.Path, "weightKg", "de minimis is a share of the weight of the component").Missing));
    }

    private static ValueInterval Open(ValueInterval whole, Test test) => new(0, whole.Most, [.. whole.Missing, .. test.Missing]);

    /// <summary>A weight, and whether it stands for 100 because lines state shares instead of kilograms.</summary>
    private readonly record struct Weight(decimal? Kg, bool InPercent);

    private static Weight WeightOfGood(OriginCase @case, IReadOnlyList<Material> tested) =>
        @case.Good.NetWeightKg is { } kg ? new(kg, false)
        : tested.All(m => m.Line.WeightPercentOfGood is not null) ? new(100, true)
        : new(SumOfKilograms(@case.Materials), false);

    private static Weight WeightOfComponent(OriginCase @case) =>
        new(SumOfKilograms([.. Component(@case)]), false);

    /// <summary>The lines of the component that determines the classification; the only line that can be it, where none is named.</summary>
    private static Material[] Component(OriginCase @case) =>
        ClassifyingComponent.Candidates(@case) is [var only] ? [only] : [.. @case.Materials.Where(m => m.Line.DeterminesClassification == true)];

    private static decimal? SumOfKilograms(ImmutableArray<Material> materials)
    {
        decimal sum = 0;
        foreach (Material material in materials)
        {
            if (material.WeightKg is not { } kg)
            {
                return null;
            }

            sum += kg;
        }

        return materials.IsEmpty ? null : sum;
    }

    private static ValueInterval WeightOf(Material material, Weight whole)
    {
        decimal? weight = whole.InPercent ? material.Line.WeightPercentOfGood : material.WeightKg;
        if (weight is null && whole.Kg is { } kg && material.Line.WeightPercentOfGood is { } percent)
        {
            weight = percent * kg / 100;
        }

        return weight is { } known
            ? new(known, known, [])
            : new(0, null, [new MissingFact { Path = material.Path, Fact = "weightKg", Why = "de minimis of textile goods is measured by weight", WouldDecide = false }]);
    }

    private static ValueInterval ElastomericOf(OriginCase @case, Material material, Weight whole)
    {
        if (material.Line.ElastomericPercent is { } percent)
        {
            ValueInterval weight = WeightOf(material, whole);
            return new(weight.Least * percent / 100, weight.Most * percent / 100, weight.Missing);
        }

        bool elastomeric = Words.AnyOf(material.Line.Tags, [Elastomeric]) == Ternary.Yes
            || @case.RuleSet.Parameters.List("deMinimisElastomericYarns", @case.Day).Any(c => HsCode.TryParse(c, out HsCode yarn) && material.Code.IsWithin(yarn));
        return elastomeric ? WeightOf(material, whole) : ValueInterval.Zero;
    }
}
