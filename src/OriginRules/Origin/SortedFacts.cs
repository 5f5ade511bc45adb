using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Missing facts as results list them: by line and fact, each once, with the first reason that was met.</summary>
internal static class SortedFacts
{
    public static ImmutableArray<MissingFact> Of(IEnumerable<MissingFact> missing)
    {
        MissingFact[] facts = [.. missing];
        if (facts.Length < 2)
        {
            return [.. facts];
        }

        int[] met = new int[facts.Length];
        for (int i = 0; i < met.Length; i++)
        {
            met[i] = i;
        }

        Array.Sort(met, (left, right) => Compare(facts[left], facts[right]) is var order and not 0 ? order : left.CompareTo(right));
        ImmutableArray<MissingFact>.Builder sorted = ImmutableArray.CreateBuilder<MissingFact>(facts.Length);
        foreach (int index in met)
        {
            if (sorted.Count == 0 || Compare(sorted[^1], facts[index]) != 0)
            {
                sorted.Add(facts[index]);
            }
        }

        return sorted.DrainToImmutable();
    }

    private static int Compare(MissingFact left, MissingFact right) =>
        string.CompareOrdinal(left.Path, right.Path) is var order and not 0 ? order : string.CompareOrdinal(left.Fact, right.Fact);
}
