using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>An approved alternative staging regime: other figures for the vehicles it was approved for, in its period.</summary>
/// <remarks>19 CFR 182 App. A s. 19. A figure of the regime is a parameter named as the ordinary one with a suffix; a parameter without one stays as it is.</remarks>
internal static class AlternativeStaging
{
    private const string Suffix = ".alternativeStaging";

    /// <summary>True when the regime governs a vehicle of the category, or parts for it.</summary>
    public static bool Governs(OriginCase @case, params ReadOnlySpan<string> categories)
    {
        if (!IsOpen(@case))
        {
            return false;
        }

        ImmutableArray<string> eligible = @case.RuleSet.Parameters.List("automotive.alternativeStaging.vehicles", @case.Day);
        foreach (string category in categories)
        {
            if (eligible.Contains(category, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a regime is approved and open on the day, for the good or for the vehicle on whose bill it stands.</summary>
    public static bool IsOpen(OriginCase @case) => @case.UnderAlternativeStaging || (@case.Good.Automotive?.AlternativeStaging is { Approved: true } approval && Covers(@case, approval));

    /// <summary>The name of the figure under the regime.</summary>
    public static string NameOf(string parameter) => parameter + Suffix;

    /// <summary>The figure of the day: that of the regime where it governs and has one, else the ordinary one.</summary>
    public static DatedValue? Find(RuleSet ruleSet, string parameter, DateOnly day, bool governs) =>
        (governs ? ruleSet.Parameters.Find(NameOf(parameter), day) : null) ?? ruleSet.Parameters.Find(parameter, day);

    /// <summary>The approved period where the approval names one, else the standard period.</summary>
    private static bool Covers(OriginCase @case, AlternativeStagingApproval approval) =>
        (approval.From is not { } from || @case.Day >= from)
        && (approval.To is { } to ? @case.Day <= to : @case.RuleSet.Parameters.Flag("automotive.alternativeStaging.standardPeriod", @case.Day) == true);
}
