using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether every non-originating material makes the change an alternative asks, with de minimis for those that do not.</summary>
/// <remarks>19 CFR 182 App. A s. 3(2), (8); only non-originating materials are tested, and lines inside an originating sub-assembly are not.</remarks>
internal static class TariffShift
{
    public readonly record struct Outcome(
        Test Test, TariffShiftResult Result, DeMinimisResult? DeMinimis, ImmutableArray<Material> Failing, ImmutableArray<Material> Open, ImmutableArray<MissingFact> OpenFacts);

    public static Outcome Of(OriginCase @case, ProductRule rule, RuleAlternative alternative)
    {
        List<Material> failing = [];
        List<(Material, Test)> open = [];
        foreach (Material material in @case.Materials)
        {
            Add(@case, rule, alternative, material, inside: false, failing, open);
        }

        AddMoreThanOneOf(@case, alternative, failing, open);
        DeMinimis.Outcome tolerance = NoComponentShifts(@case, rule, alternative)
            ? new(Test.No, null)
            : DeMinimis.Of(@case, failing, open);
        var result = new TariffShiftResult
        {
            Met = failing.Count > 0 ? false : open.Count > 0 ? null : true,
            Failing = [.. failing.Select(m => Describe(@case, rule, alternative, m)).OrderBy(f => f.Path, StringComparer.Ordinal)],
        };
        return new(tolerance.Test, result, tolerance.Result, [.. failing], [.. open.Select(o => o.Item1)], [.. open.SelectMany(o => o.Item2.Missing)]);
    }

    /// <summary>Of what the producer makes himself, the materials in it that do not shift are few enough or not; a bought material counts whole.</summary>
    private static void Add(OriginCase @case, ProductRule rule, RuleAlternative alternative, Material material, bool inside, List<Material> failing, List<(Material, Test)> open)
    {
        if (!material.InTariffShift || material.Originating.Value == Ternary.Yes)
        {
            return;
        }

        Test test = LineTest(@case, rule, alternative, material, inside);
        if (test.Value == Ternary.Yes)
        {
            return;
        }

        if (test.Value == Ternary.No && IntermediateMaterials.IsSelfProduced(material.Line) && material.Inputs.Length > 0)
        {
            foreach (Material input in material.Inputs)
            {
                Add(@case, rule, alternative, input, inside: true, failing, open);
            }
        }
        else if (test.Value == Ternary.No)
        {
            failing.Add(material);
        }
        else
        {
            open.Add((material, test));
        }
    }

    /// <summary>True where it is not said which line is the component that determines the classification, and none of them would do.</summary>
    private static bool NoComponentShifts(OriginCase @case, ProductRule rule, RuleAlternative alternative) =>
        ClassifyingComponent.Governs(@case) && ClassifyingComponent.Candidates(@case) is { Length: > 1 } candidates
        && candidates.All(m => m.Originating.Value == Ternary.No && LineTest(@case, rule, alternative, m, inside: true).Value == Ternary.No);

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
        if (free.Value != Ternary.Yes && material.Inputs.Length > 0)
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
            _ when material.Line.Tags is null && DescribedGoods(alternative).Length > 0 => Test.Unknown(material.Path, "tags", $"the rule names described goods: {DescribedGoods(alternative)}"),
            _ => Test.Unknown(material.Path, "hts", "the classification is too short for the change the rule asks"),
        };

    private static string DescribedGoods(RuleAlternative alternative) =>
        string.Join(", ", alternative.From.Concat(alternative.Except).SelectMany(s => s.Tags.Concat(s.NotTags)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Materials of two or more of the named groups together are refused; of one group alone they are not.</summary>
    private static void AddMoreThanOneOf(OriginCase @case, RuleAlternative alternative, List<Material> failing, List<(Material, Test)> open)
    {
        if (alternative.ExceptMoreThanOneOf.IsEmpty)
        {
            return;
        }

        List<Material> certain = [];
        List<(Material, Test)> possible = [];
        int certainGroups = 0;
        int possibleGroups = 0;
        foreach (ImmutableArray<CodeSelector> group in alternative.ExceptMoreThanOneOf)
        {
            bool hasCertain = false;
            bool hasPossible = false;
            foreach (Material material in @case.Materials)
            {
                if (!material.InTariffShift || material.Originating.Value == Ternary.Yes)
                {
                    continue;
                }

                Ternary match = SelectorMatch.Any(group, material.Code, material.Line.Tags);
                if (match == Ternary.Yes && material.Originating.Value == Ternary.No)
                {
                    certain.Add(material);
                    hasCertain = true;
                }
                else if (match != Ternary.No)
                {
                    possible.Add((material, material.Originating.Value == Ternary.Unknown
                        ? material.Originating
                        : group.Any(s => s.Tags.Length + s.NotTags.Length > 0) && material.Line.Tags is null
                            ? Test.Unknown(material.Path, "tags", "the rule names described goods that may not come together")
                            : Test.Unknown(material.Path, "hts", "the classification is too short to tell whether it is one of the materials that may not come together")));
                    hasPossible = true;
                }
            }

            certainGroups += hasCertain ? 1 : 0;
            possibleGroups += hasCertain || hasPossible ? 1 : 0;
        }

        if (certainGroups > 1)
        {
            failing.AddRange(certain.Where(m => !failing.Contains(m)));
        }

        if (possibleGroups > 1)
        {
            open.AddRange(possible.Where(p => !failing.Contains(p.Item1) && !open.Exists(o => o.Item1 == p.Item1)));
            if (certainGroups <= 1)
            {
                Test togetherOnly = Test.Unknown(possible.SelectMany(p => p.Item2.Missing));
                open.AddRange(certain.Where(m => !failing.Contains(m) && !open.Exists(o => o.Item1 == m)).Select(m => (m, togetherOnly)));
            }
        }
    }

    private static FailingMaterial Describe(OriginCase @case, ProductRule rule, RuleAlternative alternative, Material material) =>
        new() { Path = material.Path, Hs = material.Code.ToString(), Why = $"{TariffShiftWords.Refused(@case, rule, alternative, material)}; {material.StatusReason}" };
}
