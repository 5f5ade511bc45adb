using OriginRules.Results;

namespace OriginRules;

/// <summary>De minimis of textile goods, as a share of the weight of the good or of the component that determines the classification.</summary>
/// <remarks>19 CFR 182 App. A s. 5.</remarks>
internal static class DeMinimisByWeight
{
    private const string ByWeight = "weight";
    private const string ByComponentWeight = "componentWeight";
    private const string Elastomeric = "elastomeric";

    public static DeMinimis.Outcome Of(OriginCase @case, List<Material> failing, List<(Material Material, Test Test)> open, bool ofComponent)
    {
        string basis = ofComponent ? ByComponentWeight : ByWeight;
        Weight whole = ofComponent ? WeightOfComponent(@case) : WeightOfGood(@case, failing, open);
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
            weight = weight.Plus(DeMinimis.Open(WeightOf(material, whole), test));
            elastomeric = elastomeric.Plus(DeMinimis.Open(ElastomericOf(@case, material, whole), test));
        }

        HashSet<Material> refused = [.. failing];
        if (IsAllOfIt(@case, basis, refused))
        {
            return new(Test.No, new DeMinimis.Tolerance(false, 100, 100, limit, basis, null));
        }

        if (whole.Kg is not { } kg)
        {
            Test missing = Test.Unknown(MissingWeight(@case, basis).Missing.Plus(weight.Missing));
            return new(missing, new DeMinimis.Tolerance(false, null, null, limit, basis, "the weight is not stated"));
        }

        refused.UnionWith(open.Select(o => o.Material));
        if (IsAllOfIt(@case, basis, refused))
        {
            // Should every line fail, the whole good does, whatever the lines weigh together.
            weight = weight with { Most = Math.Max(weight.Most ?? kg, kg) };
        }

        Test within = weight.AtMost(limit, kg).And(elastomeric.AtMost(elastomericLimit, kg));
        return new(within, new DeMinimis.Tolerance(within.Value == Ternary.Yes, weight.Most, kg, limit, basis, null));
    }

    /// <summary>True when the materials are all that is weighed.</summary>
    private static bool IsAllOfIt(OriginCase @case, string basis, HashSet<Material> refused)
    {
        if (basis == ByComponentWeight)
        {
            Material[] component = Component(@case);
            return component.Length > 0 && Array.TrueForAll(component, refused.Contains);
        }

        foreach (Material material in @case.Materials)
        {
            if (!refused.Contains(material))
            {
                return false;
            }
        }

        return !@case.Materials.IsEmpty;
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

    /// <summary>A weight, and whether it stands for 100 because lines state shares instead of kilograms.</summary>
    private readonly record struct Weight(decimal? Kg, bool InPercent);

    private static Weight WeightOfGood(OriginCase @case, List<Material> failing, List<(Material Material, Test Test)> open) =>
        @case.Good.NetWeightKg is { } kg ? new(kg, false)
        : failing.TrueForAll(m => m.Line.WeightPercentOfGood is not null) && open.TrueForAll(o => o.Material.Line.WeightPercentOfGood is not null) ? new(100, true)
        : new(SumOfKilograms(@case.Materials), false);

    private static Weight WeightOfComponent(OriginCase @case) =>
        new(SumOfKilograms(Component(@case)), false);

    /// <summary>The lines of the component that determines the classification; the only line that can be it, where none is named.</summary>
    private static Material[] Component(OriginCase @case) =>
        ClassifyingComponent.Candidates(@case) is [var only] ? [only] : [.. @case.Materials.Where(m => m.Line.DeterminesClassification == true)];

    private static decimal? SumOfKilograms(IReadOnlyList<Material> materials)
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

        return materials.Count == 0 ? null : sum;
    }

    private static ValueInterval WeightOf(Material material, Weight whole)
    {
        decimal? weight = whole.InPercent ? material.Line.WeightPercentOfGood : material.WeightKg;
        if (weight is null && whole.Kg is { } kg && material.Line.WeightPercentOfGood is { } percent)
        {
            weight = percent * kg / 100;
        }

        return weight is { } known
            ? new(known, known, MissingFacts.None)
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
            || @case.List("deMinimisElastomericYarns").Any(c => HsCode.TryParse(c, out HsCode yarn) && material.Code.IsWithin(yarn));
        return elastomeric ? WeightOf(material, whole) : ValueInterval.Zero;
    }
}
