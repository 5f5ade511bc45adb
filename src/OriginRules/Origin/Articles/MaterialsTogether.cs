using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Materials of two or more named groups, which a rule refuses together; of one group alone they are not refused.</summary>
internal static class MaterialsTogether
{
    /// <summary>Adds the refused materials to those that do not make the change.</summary>
    public static void Add(OriginCase @case, RuleAttempt attempt)
    {
        if (!attempt.Alternative.ExceptMoreThanOneOf.IsEmpty)
        {
            AddTogether(@case, attempt);
        }
    }

    private static void AddTogether(OriginCase @case, RuleAttempt attempt)
    {
        List<Material> certain = [];
        List<(Material Material, Test Test)> possible = [];
        int certainGroups = 0;
        int possibleGroups = 0;
        foreach (ImmutableArray<CodeSelector> group in attempt.Alternative.ExceptMoreThanOneOf)
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
                    possible.Add((material, material.Originating.Value == Ternary.Unknown ? material.Originating : Open(group, material)));
                    hasPossible = true;
                }
            }

            certainGroups += hasCertain ? 1 : 0;
            possibleGroups += hasCertain || hasPossible ? 1 : 0;
        }

        HashSet<Material> failing = [.. attempt.Failing];
        if (certainGroups > 1)
        {
            attempt.Failing.AddRange(certain.Where(failing.Add));
        }

        if (possibleGroups > 1)
        {
            HashSet<Material> open = [.. attempt.Open.Select(o => o.Material)];
            attempt.Open.AddRange(possible.Where(p => !failing.Contains(p.Material) && open.Add(p.Material)));
            if (certainGroups <= 1)
            {
                Test togetherOnly = Test.Unknown(possible.SelectMany(p => p.Test.Missing));
                attempt.Open.AddRange(certain.Where(m => !failing.Contains(m) && open.Add(m)).Select(m => (m, togetherOnly)));
            }
        }
    }

    private static Test Open(ImmutableArray<CodeSelector> group, Material material) => group.Any(s => s.Tags.Length + s.NotTags.Length > 0) && material.Line.Tags is null
        ? Test.Unknown(material.Path, "tags", "the rule names described goods that may not come together")
        : Test.Unknown(material.Path, "hts", "the classification is too short to tell whether it is one of the materials that may not come together");
}
