namespace OriginRules;

/// <summary>For made-up textiles, the rule applies only to the component that determines the classification; other materials are disregarded.</summary>
/// <remarks>GN 11(o) chapters 61 to 63, chapter rules; 19 CFR 182 App. A s. 5(9).</remarks>
internal static class ClassifyingComponent
{
    public static Test Disregards(OriginCase @case, Material material)
    {
        if (!@case.Applies(ArticleIds.ClassifyingComponent) || !SelectorMatch.Contains(@case.RuleSet.Provisions.ClassifyingComponentGoods, @case.Code))
        {
            return Test.No;
        }

        if (material.Line.DeterminesClassification is { } determines)
        {
            return Test.Of(!determines);
        }

        // A line with a role of its own is never the component; where some line is named as the component, the others are not.
        return material.Line.TextileRole is not null || @case.Materials.Any(m => m.Line.DeterminesClassification == true)
            ? Test.Yes
            : Test.Unknown(material.Path, "determinesClassification", "the rule applies only to the component that determines the classification");
    }
}
