using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Checks a finished good that a program built itself, as the reader checks one it read.</summary>
public static class BomCheck
{
    /// <summary>What is wrong, contradictory or unknown in a good, errors first; empty when there is nothing to say.</summary>
    /// <param name="good">The good to check.</param>
    /// <param name="asOf">The day of the evaluation; without it the good needs an entry date.</param>
    public static IReadOnlyList<Finding> Check(FinishedGood good, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(good);
        var findings = new FindingList(null);
        foreach (Located located in BomValidation.Run(good, FindingList.Name(good.Id, "finishedGoods", 0), asOf, plausibility: true))
        {
            findings.Add(located.Finding);
        }

        return findings.Sorted();
    }
}
