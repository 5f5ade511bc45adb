using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether every non-originating material makes the change an alternative asks, with de minimis for those that do not.</summary>
/// <remarks>19 CFR 182 App. A s. 3(2), (8); only non-originating materials are tested, and lines inside an originating sub-assembly are not.</remarks>
internal static class TariffShift
{
    /// <summary>Tests the change and notes the materials that do not make it.</summary>
    public static void Try(OriginCase @case, RuleAttempt attempt)
    {
        if (!LineMatcher.AcceptsAnything(attempt.Alternative))
        {
            foreach (Material material in @case.Materials)
            {
                Add(@case, attempt, material, inside: false);
            }
        }

        MaterialsTogether.Add(@case, attempt);
        DeMinimis.Outcome outcome = NoComponentShifts(@case, attempt) ? new(Test.No, null) : DeMinimis.Of(@case, attempt.Failing, attempt.Open);
        attempt.Shift = outcome.Test;
        attempt.Tolerance = outcome.Tolerance;
    }

    /// <summary>Of what the producer makes himself, the materials in it that do not shift are few enough or not; a bought material counts whole.</summary>
    private static void Add(OriginCase @case, RuleAttempt attempt, Material material, bool inside)
    {
        if (!material.InTariffShift || material.Originating.Value == Ternary.Yes)
        {
            return;
        }

        Test test = LineTest(@case, attempt.Rule, attempt.Alternative, material, inside);
        if (test.Value == Ternary.Yes)
        {
            return;
        }

        if (test.Value == Ternary.No && IntermediateMaterials.IsSelfProduced(material.Line) && !material.Inputs.IsEmpty)
        {
            foreach (Material input in material.Inputs)
            {
                Add(@case, attempt, input, inside: true);
            }
        }
        else
        {
            attempt.Add(material, test);
        }
    }

    /// <summary>True where it is not said which line is the component that determines the classification, and none of them would do.</summary>
    private static bool NoComponentShifts(OriginCase @case, RuleAttempt attempt)
    {
        if (!ClassifyingComponent.Governs(@case) || ClassifyingComponent.Candidates(@case) is not { Length: > 1 } candidates)
        {
            return false;
        }

        foreach (Material material in candidates)
        {
            if (material.Originating.Value != Ternary.No || LineTest(@case, attempt.Rule, attempt.Alternative, material, inside: true).Value != Ternary.No)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a line is no obstacle: it originates, it is disregarded, or it makes the change.</summary>
    public static Test LineTest(OriginCase @case, ProductRule rule, RuleAlternative alternative, Material material, bool inside = false)
    {
        Test accepted = Accepted(@case, rule, alternative, material);
        if (accepted.Value == Ternary.Yes)
        {
            return accepted;
        }

        Test free = material.Originating
            .Or(DisregardedMaterials.Disregards(@case, material))
            .Or(ClassifyingComponent.Disregards(@case, material, inside))
            .Or(Test.Of(SupplierStatements.StatesNoForeignMaterial(@case, material.Line)));
        if (free.Value != Ternary.Yes && !material.Inputs.IsEmpty)
        {
            Test inputs = Test.Yes;
            foreach (Material input in material.Inputs)
            {
                inputs = inputs.And(input.Originating.Value == Ternary.Yes ? Test.Yes : LineTest(@case, rule, alternative, input, inside: true));
            }

            accepted = accepted.Or(inputs);
        }

        return accepted.Or(free);
    }

    private static Test Accepted(OriginCase @case, ProductRule rule, RuleAlternative alternative, Material material) =>
        LineMatcher.Accepts(alternative, rule.PrintedFor, @case.Code, material.Code, material.Line.Tags) switch
        {
            Ternary.Yes => Test.Yes,
            Ternary.No => Test.No,
            _ when material.Code.IsDefault => Test.Unknown(material.Path, "hts", "the change the rule asks depends on the classification of the line"),
            _ when material.Line.Tags is null && DescribedGoods(alternative) is { Length: > 0 } described => Test.Unknown(material.Path, "tags", $"the rule names described goods: {described}"),
            _ => Test.Unknown(material.Path, "hts", "the classification is too short for the change the rule asks"),
        };

    private static string DescribedGoods(RuleAlternative alternative) =>
        string.Join(", ", alternative.From.Concat(alternative.Except).SelectMany(s => s.Tags.Concat(s.NotTags)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
