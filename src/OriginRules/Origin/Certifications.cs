using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Under which rule sets a certification of a line counts.</summary>
internal static class Certifications
{
    /// <summary>The first rule set the line names whose certifications count under <paramref name="ruleSet"/>; null when none does, or it names none.</summary>
    public static string? CountingUnder(RuleSet ruleSet, Component line)
    {
        foreach (string named in line.OriginatingUnder ?? [])
        {
            if (named == ruleSet.Id || Honors(ruleSet, named))
            {
                return named;
            }
        }

        return null;
    }

    public static bool ExpiredOn(Component line, DateOnly day) =>
        line.Declaration is { } declaration && ((declaration.ValidFrom is { } from && day < from) || (declaration.ValidTo is { } to && day > to));

    private static bool Honors(RuleSet ruleSet, string named)
    {
        foreach (string honored in ruleSet.HonorsCertificationsOf)
        {
            if (honored == named)
            {
                return true;
            }
        }

        return false;
    }
}
