using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Tests the conditions of a provision on the facts.</summary>
internal static class ConditionTest
{
    public static bool Holds(ProvisionCondition? condition, DutyFacts facts, bool enteredFree, string cite) =>
        condition is null || (HoldsWithoutAsking(condition, facts, enteredFree) && HoldsAsking(condition, facts, cite));

    // Facts that are stated or taken as not claimed come first, so that an open fact is asked for only when the rest holds.
    private static bool HoldsWithoutAsking(ProvisionCondition condition, DutyFacts facts, bool enteredFree) =>
        (!condition.Preference || facts.Granted)
        && (!condition.EnteredFree || enteredFree)
        && (condition.NotChapters.IsEmpty || !condition.NotChapters.Contains(facts.Chapter))
        && (!condition.CivilAircraft || facts.Stated.CivilAircraft == true)
        && (!condition.CommerceApproval || !string.IsNullOrEmpty(facts.Stated.CommerceApproval))
        && (condition.ExclusionHeading.IsEmpty || Named(condition.ExclusionHeading, facts.Stated.ExclusionHeading))
        && (condition.QuotaHeading.IsEmpty
            || (facts.Stated.Quota is { } quota && facts.Settings.QuotaFreeStatuses.Contains(quota.Status) && Named(condition.QuotaHeading, quota.Heading)));

    private static bool HoldsAsking(ProvisionCondition condition, DutyFacts facts, string cite) =>
        (condition.TradeRemedyOrigin.IsEmpty || condition.TradeRemedyOrigin.Contains(facts.Origin))
        && (condition.Listed is not { } listed || (facts.GroupIn(listed.List) is { } group && listed.Groups.Contains(group)))
        && (condition.VehiclePart.IsEmpty || facts.IsVehiclePart(condition.VehiclePart))
        && (!condition.Meets232SemiconductorParameters || facts.Meets232SemiconductorParameters())
        && (!condition.PharmaceuticalUse || facts.PharmaceuticalUse())
        && (condition.MetalWeightBelow is not { } weight || facts.MetalWeightBelow(weight, cite))
        && (condition.UsMetalWeightAtLeast is not { } percent || facts.UsMetalWeightAtLeast(percent, cite))
        && (condition.MetalMadeIn is not { } made || facts.MetalMadeIn(made, cite))
        && (condition.Described is not { } described || facts.Unstated(described, cite))
        && (condition.Unsettled is not { } unsettled || facts.Unstated(unsettled, cite));

    private static bool Named(ImmutableArray<string> headings, string? heading)
    {
        if (heading is null)
        {
            return false;
        }

        string plain = heading.Replace(".", "", StringComparison.Ordinal);
        foreach (string named in headings)
        {
            if (named.Replace(".", "", StringComparison.Ordinal) == plain)
            {
                return true;
            }
        }

        return false;
    }
}
