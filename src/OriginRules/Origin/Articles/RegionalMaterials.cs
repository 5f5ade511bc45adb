using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Materials that must originate whatever the product rule says: sewing thread, narrow elastics, pocket bag fabric, coated fabric.</summary>
/// <remarks>GN 11(o) chapters 61 to 63, chapter rules; no de minimis, 19 CFR 182 App. A s. 5(10).</remarks>
internal static class RegionalMaterials
{
    /// <param name="case">The good.</param>
    /// <param name="exemptFrom">The requirements from which the alternative that is tried exempts the good.</param>
    public static Test Of(OriginCase @case, ImmutableArray<string> exemptFrom)
    {
        Test all = Test.Yes;
        foreach (RegionalMaterialRequirement requirement in @case.Terms.Regional)
        {
            if (!Binds(@case, requirement, exemptFrom))
            {
                continue;
            }

            Test bound = GoodWords.Describe(@case, requirement.GoodsUse, requirement.GoodsUseNoneOf, requirement.Cite);
            foreach (Material material in @case.Materials)
            {
                all = all.And(bound.And(IsNamed(requirement, material)).Not().Or(Satisfies(@case, requirement, material)));
            }
        }

        return all;
    }

    /// <summary>Made in the territory from foreign fiber or yarn is enough where the note says so (SOR/2020-155 Sch. 1 s. 2).</summary>
    private static Test Satisfies(OriginCase @case, RegionalMaterialRequirement requirement, Material material)
    {
        if (requirement.Processes.IsEmpty || material.Originating.Value == Ternary.Yes)
        {
            return material.Originating;
        }

        if (material.Line.ProductionCountry is not { } made || !@case.IsParty(made))
        {
            return material.Originating;
        }

        return material.Line.Processes is { } processes
            ? material.Originating.Or(Test.Of(requirement.Processes.All(p => processes.Contains(p, StringComparer.Ordinal))))
            : Test.Unknown(material.Path, "processes", $"it may be foreign when made in the territory: {string.Join(", ", requirement.Processes)}");
    }

    /// <summary>Each line that a note binds, with the note and whether the line originates.</summary>
    public static ImmutableArray<ExplanationNode> Explain(OriginCase @case, ImmutableArray<string> exemptFrom) =>
    [
        .. @case.RuleSet.Provisions.RegionalMaterials.Where(requirement => Binds(@case, requirement, exemptFrom)).SelectMany(requirement => @case.Materials
            .Where(m => GoodWords.Describe(@case, requirement.GoodsUse, requirement.GoodsUseNoneOf, requirement.Cite).And(IsNamed(requirement, m)).Value != Ternary.No)
            .Select(m => new ExplanationNode { Rule = m.Path, Cite = requirement.Cite, Outcome = ExplanationFigures.Outcome(Satisfies(@case, requirement, m)), Words = $"must originate{(requirement.Processes.IsEmpty ? "" : $", or have undergone in the territory: {string.Join(", ", requirement.Processes)}")}, being {requirement.TextileRole ?? "a material the note names"}; {m.StatusWords}" })),
    ];

    private static bool Binds(OriginCase @case, RegionalMaterialRequirement requirement, ImmutableArray<string> exemptFrom) =>
        requirement.InForce.Contains(@case.Day) && SelectorMatch.Contains(requirement.Goods, @case.Code) && !exemptFrom.Contains(requirement.Id);

    private static Test IsNamed(RegionalMaterialRequirement requirement, Material material)
    {
        if (requirement.TextileRole is { } role && material.Line.TextileRole is { } stated)
        {
            return Test.Of(stated == role);
        }

        // Most textile lines play no such part and say nothing of it: only a code, a role or a word names a material here.
        return Test.Of(!requirement.Materials.Codes.IsEmpty && SelectorMatch.One(requirement.Materials, material.Code, material.Line.Tags) == Ternary.Yes);
    }
}
