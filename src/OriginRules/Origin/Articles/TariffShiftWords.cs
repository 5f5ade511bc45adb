using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Why a material makes the change an alternative asks, or does not, in words.</summary>
internal static class TariffShiftWords
{
    /// <summary>Why a material of a line does not make the change.</summary>
    public static string Refused(AskedChange asked, HsCode material, Component line)
    {
        string code = material.ToDottedString();
        RuleAlternative alternative = asked.Alternative;
        return SelectorMatch.Any(alternative.Except, material, line.Tags) == Ternary.Yes ? $"{code} is a source the rule excepts"
            : !alternative.ExceptMoreThanOneOf.IsEmpty && LineMatcher.Accepts(alternative, asked.Rule.PrintedFor, asked.Good, material, line.Tags) == Ternary.Yes
                ? $"{code} comes together with another of the named groups"
            : !alternative.From.IsEmpty ? $"{code} is not a source the rule allows"
            : alternative.WithinGroup == false && SelectorMatch.Codes(asked.Rule.PrintedFor, material) == Ternary.Yes ? $"{code} is inside the group the change must come from outside of"
            : $"{code} stays in {Level(alternative.Change)} {asked.Good.Truncate(Math.Min(LineMatcher.Digits(alternative.Change), asked.Good.Length)).ToDottedString()}";
    }

    /// <summary>Words for a material that is no obstacle.</summary>
    public static string Allowed(OriginCase @case, ProductRule rule, RuleAlternative alternative, Material material)
    {
        if (Accepts(@case, rule, alternative, material) != Ternary.Yes)
        {
            return DisregardedMaterials.Disregards(@case, material).Value == Ternary.Yes ? "a note of the chapter disregards it"
                : ClassifyingComponent.Disregards(@case, material, inside: false).Value == Ternary.Yes ? "it is no part of the component that determines the classification, to which alone the rule applies"
                : SupplierStatements.StatesNoForeignMaterial(@case, material.Line) ? "its maker states that no non-originating material went into it"
                : "the materials it is made of make the change";
        }

        string code = material.Code.IsDefault ? "the line" : material.Code.ToDottedString();
        return alternative.Change == ChangeLevel.None && alternative.From.IsEmpty ? "the rule asks for no change"
            : !alternative.From.IsEmpty && SelectorMatch.Any(alternative.From, material.Code, material.Line.Tags) == Ternary.Yes ? $"{code} is a source the rule allows"
            : $"{code} changes to {Level(alternative.From.IsEmpty ? alternative.Change : alternative.AlsoFrom ?? alternative.Change)} {@case.Code.Truncate(Math.Min(LineMatcher.Digits(alternative.From.IsEmpty ? alternative.Change : alternative.AlsoFrom ?? alternative.Change), @case.Code.Length)).ToDottedString()}";
    }

    private static Ternary Accepts(OriginCase @case, ProductRule rule, RuleAlternative alternative, Material material) =>
        LineMatcher.Accepts(alternative, rule.PrintedFor, @case.Code, material.Code, material.Line.Tags);

    private static string Level(ChangeLevel level) => level switch
    {
        ChangeLevel.Chapter => "chapter",
        ChangeLevel.Heading => "heading",
        ChangeLevel.Subheading => "subheading",
        _ => "tariff item",
    };
}
