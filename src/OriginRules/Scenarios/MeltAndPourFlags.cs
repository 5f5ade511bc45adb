using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Tests where the metal of metal goods was made.</summary>
internal static class MeltAndPourFlags
{
    public const string Code = "MELT-AND-POUR";

    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static void Raise(FinishedGood good, RuleSet ruleSet, DateOnly day, List<Flag> flags)
    {
        if (!IsAsked(good, ruleSet))
        {
            return;
        }

        MeltAndPourTerms terms = ruleSet.ChinaContent.MeltAndPour!;
        decimal least = Least(ruleSet, day);
        MeltAndPourShare share = MeltAndPourShare.Measure(good, terms, ruleSet.Parties, day);
        if (share.SurelyReaches(least))
        {
            return;
        }

        string parties = string.Join(", ", ruleSet.Parties);
        string asked = $"at least {Figures.Number(least)}% by weight of its metal must be melted and poured, or smelted and cast, in {parties}";
        if (share.SurelyFallsShort(least))
        {
            decimal inside = share.InsideKg + share.UnknownKg;
            flags.Add(Flag(
                terms.Effect == ContentEffect.DenyPreference ? FlagSeverity.Violation : FlagSeverity.Warning,
                $"{(share.UnknownKg > 0 ? "At most " : "")}{Figures.Number(inside)} of {Figures.Number(share.TotalKg)} kg of metal, {Figures.Percent(inside, share.TotalKg)}, was made in {parties}; {asked}.{Lapsed(share)}",
                terms));
        }
        else
        {
            flags.Add(Flag(FlagSeverity.Warning, $"It cannot be told whether the good qualifies: {asked}. State {string.Join(", ", Missing(share))}.{Lapsed(share)}", terms, Missing(share)));
        }
    }

    /// <summary>The facts that would tell whether enough of the metal was made in the parties.</summary>
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static ImmutableArray<RangeDependency> OpenFacts(FinishedGood good, RuleSet ruleSet, DateOnly day) =>
        IsAsked(good, ruleSet) && ruleSet.ChinaContent.MeltAndPour is { Effect: ContentEffect.DenyPreference } terms ? Asked(good, ruleSet, terms, day) : [];

    private static ImmutableArray<RangeDependency> Asked(FinishedGood good, RuleSet ruleSet, MeltAndPourTerms terms, DateOnly day)
    {
        decimal least = Least(ruleSet, day);
        MeltAndPourShare share = MeltAndPourShare.Measure(good, terms, ruleSet.Parties, day);
        if (share.SurelyReaches(least) || share.SurelyFallsShort(least))
        {
            return [];
        }

        string made = $"{Figures.Number(least)}% by weight of the metal was made in {string.Join(", ", ruleSet.Parties)}";
        return [.. Missing(share).Select(fact => new RangeDependency { Fact = fact, LowerIf = $"at least {made}", UpperIf = $"less than {made}", Cite = terms.Cite })];
    }

    /// <summary>The share by weight and the least that is asked; null when none is asked or a fact is missing.</summary>
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static (decimal Percent, decimal Least)? Measured(FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        if (!IsAsked(good, ruleSet))
        {
            return null;
        }

        MeltAndPourShare share = MeltAndPourShare.Measure(good, ruleSet.ChinaContent.MeltAndPour!, ruleSet.Parties, day);
        return share.Missing.IsEmpty && Exact.Percent(share.InsideKg, share.TotalKg) is { } percent ? (percent, Least(ruleSet, day)) : null;
    }

    /// <summary>True when the agreement asks where the metal of the good was made.</summary>
    public static bool IsAsked(FinishedGood good, RuleSet ruleSet) =>
        ruleSet.ChinaContent.MeltAndPour is { } terms && HsRanges.Contain(terms.Goods, good.Hts) && good.WhollyObtained != true;

    private static decimal Least(RuleSet ruleSet, DateOnly day)
    {
        string parameter = ruleSet.ChinaContent.MeltAndPour!.MinimumWeightPercentParameter;
        return ruleSet.ChinaContent.PhaseIn?.StepOn(ruleSet.Parameters, day).MeltAndPourPercent
            ?? ruleSet.Parameters.Number(parameter, day)
            ?? throw new RuleSetException($"Rule set {ruleSet.Id}, meltAndPour: the parameter {parameter} has no value on {Figures.Day(day)}; expected a percentage.");
    }

    private static ImmutableArray<string> Missing(MeltAndPourShare share) => share.Lines == 0 ? ["the metal lines with weightKg and steel or aluminum"] : share.Missing;

    private static string Lapsed(MeltAndPourShare share) =>
        share.Lapsed.IsEmpty ? "" : $" The declaration of {string.Join(", ", share.Lapsed)} does not cover the day, so where that metal was made counts as unknown.";

    private static Flag Flag(FlagSeverity severity, string message, MeltAndPourTerms terms, ImmutableArray<string> missing = default) =>
        new() { Code = Code, Severity = severity, Message = message, Cite = terms.Cite, Missing = missing.IsDefault ? [] : missing };
}
