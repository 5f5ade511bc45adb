using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Tests where the metal of metal goods was made.</summary>
internal static class MeltAndPourFlags
{
    public const string Code = "MELT-AND-POUR";

    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static IEnumerable<Flag> Of(FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        if (ruleSet.ChinaContent.MeltAndPour is not { } terms || !HsRanges.Contain(terms.Goods, good.Hts) || good.WhollyObtained == true)
        {
            yield break;
        }

        decimal least = ruleSet.ChinaContent.PhaseIn?.StepOn(ruleSet.Parameters, day).MeltAndPourPercent
            ?? ruleSet.Parameters.Number(terms.MinimumWeightPercentParameter, day)
            ?? throw new RuleSetException($"Rule set {ruleSet.Id}, meltAndPour: the parameter {terms.MinimumWeightPercentParameter} has no value on {Figures.Day(day)}; expected a percentage.");
        MeltAndPourShare share = MeltAndPourShare.Measure(good, terms, ruleSet.Parties);
        if (share.SurelyReaches(least))
        {
            yield break;
        }

        string parties = string.Join(", ", ruleSet.Parties);
        string asked = $"at least {Figures.Number(least)}% by weight of its metal must be melted and poured, or smelted and cast, in {parties}";
        if (share.SurelyFallsShort(least))
        {
            decimal inside = share.InsideKg + share.UnknownKg;
            yield return Flag(
                terms.Effect == ContentEffect.DenyPreference ? FlagSeverity.Violation : FlagSeverity.Warning,
                $"{(share.UnknownKg > 0 ? "At most " : "")}{Figures.Number(inside)} of {Figures.Number(share.TotalKg)} kg of metal, {Figures.Percent(inside, share.TotalKg)}, was made in {parties}; {asked}.",
                terms);
        }
        else
        {
            string missing = share.Lines == 0 ? "the metal lines with weightKg and steel or aluminum" : string.Join(", ", share.Missing);
            yield return Flag(FlagSeverity.Warning, $"It cannot be told whether the good qualifies: {asked}. State {missing}.", terms);
        }
    }

    private static Flag Flag(FlagSeverity severity, string message, MeltAndPourTerms terms) => new() { Code = Code, Severity = severity, Message = message, Cite = terms.Cite };
}
