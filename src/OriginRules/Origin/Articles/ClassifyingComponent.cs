namespace OriginRules;

/// <summary>For made-up textiles, the rule applies only to the component that determines the classification; other materials are disregarded.</summary>
/// <remarks>GN 11(o) chapters 61 to 63, chapter rules; 19 CFR 182 App. A s. 5(9).</remarks>
internal static class ClassifyingComponent
{
    /// <summary>True for goods whose rule applies to one component only.</summary>
    public static bool Governs(OriginCase @case) => @case.Terms.IsOfOneComponent;

    /// <summary>The lines any of which may be the component: none is named as it, and these are not said to be something else. Empty where one is named.</summary>
    public static Material[] Candidates(OriginCase @case) => @case.Component.Candidates;

    /// <summary>What the bill says of the component.</summary>
    /// <param name="Candidates">The lines any of which may be it.</param>
    /// <param name="IsNamed">True when some line is named as it.</param>
    public readonly record struct Lines(Material[] Candidates, bool IsNamed);

    public static Lines Find(OriginCase @case) =>
        @case.Materials.Any(m => m.Line.DeterminesClassification == true) ? new([], IsNamed: true)
        : new([.. @case.Materials.Where(m => m.InTariffShift && m.Line is { DeterminesClassification: null, TextileRole: null, Role: ComponentRole.Material })], IsNamed: false);

    /// <param name="case">The good.</param>
    /// <param name="material">The line.</param>
    /// <param name="inside">True for what a line is made of that is tested as the component or a part of it.</param>
    public static Test Disregards(OriginCase @case, Material material, bool inside)
    {
        if (inside || !Governs(@case))
        {
            return Test.No;
        }

        if (material.Line.DeterminesClassification is { } determines)
        {
            return Test.Of(!determines);
        }

        Material[] candidates = Candidates(@case);
        if (candidates.Length == 1 && candidates[0].Path == material.Path)
        {
            return Test.No;
        }

        // A line with a role of its own is never the component; where some line is named as the component, the others are not.
        return material.Line.TextileRole is not null || @case.Component.IsNamed
            ? Test.Yes
            : Test.Unknown(material.Path, "determinesClassification", "the rule applies only to the component that determines the classification");
    }
}
