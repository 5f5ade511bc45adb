using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>A second, slow reading of an alternative for a bill of one foreign line and its originating twin, over strings; every fact is stated.</summary>
internal static class NaiveReading
{
    public static bool Holds(ProductRule rule, RuleAlternative alternative, TestCase bill)
    {
        bool process = alternative.Process.All(one => one.Any(bill.Processes.Contains))
            && alternative.ExceptProcess.All(one => bill.Processes.Length == 0 || bill.Processes.Any(p => !one.Contains(p)));
        bool when = alternative.When is not { } words || ((words.AnyOf.IsEmpty || words.AnyOf.Any(bill.Use.Contains)) && !words.NoneOf.Any(bill.Use.Contains));
        bool content = alternative.Rvc is null || bill.ForeignIsSmall;
        bool count = alternative.Count is not { } limit || !Any(limit.Of, bill) || bill.ForeignIsSmall;
        return process && when && content && count
            && Accepts(rule, alternative, bill)
            && Share(alternative.Weight, bill)
            && Share(alternative.Volume, bill)
            && Share(alternative.Alcohol, bill)
            && alternative.OriginatingShare.All(share => Share(share, bill));
    }

    public static bool Accepts(ProductRule rule, RuleAlternative alternative, TestCase bill)
    {
        if (Any(alternative.Except, bill))
        {
            return false;
        }

        bool outside = alternative.WithinGroup != false || !rule.PrintedFor.Any(r => In(r, bill.Material));
        return alternative.From.IsEmpty
            ? Differs(alternative.Change, bill) && (outside || alternative.Change == ChangeLevel.None)
            : (Any(alternative.From, bill) && Differs(alternative.Change, bill)) || (alternative.AlsoFrom is { } level && Differs(level, bill) && outside);
    }

    public static bool Any(ImmutableArray<CodeSelector> selectors, TestCase bill) => selectors.Any(s =>
        (s.Codes.IsEmpty || s.Codes.Any(r => In(r, bill.Material)))
        && (s.Tags.IsEmpty || s.Tags.Any(bill.Tags.Contains))
        && !s.NotTags.Any(bill.Tags.Contains));

    private static bool Share(ShareCondition? condition, TestCase bill)
    {
        if (condition is null || (!condition.Of.IsEmpty && !Any(condition.Of, bill)))
        {
            return condition is not { AtLeastPercent: > 0 };
        }

        decimal foreign = bill.ForeignPercent;
        return foreign <= (condition.NonOriginatingAtMostPercent ?? 100)
            && 100 - foreign >= (condition.OriginatingAtLeastPercent ?? 0)
            && (condition.SingleMaterial is null || foreign <= condition.AtMostPercent);
    }

    private static bool Differs(ChangeLevel level, TestCase bill)
    {
        int digits = level switch { ChangeLevel.Chapter => 2, ChangeLevel.Heading => 4, ChangeLevel.Subheading => 6, ChangeLevel.TariffItem => 8, _ => 0 };
        return digits == 0 || bill.Good[..digits] != bill.Material[..digits];
    }

    private static bool In(HsRange range, string code) => TariffCodes.Within(code, range.From.ToString(), range.To.ToString());
}
