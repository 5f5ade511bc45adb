using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Which of the alternatives tried is shown.</summary>
internal static class ShownAttempt
{
    /// <summary>The first that holds, else the first that is open, else the one that came closest.</summary>
    public static RuleAttempt? Of(ProductRules.Outcome? rule) => rule is { } tried ? Of(tried.Attempts) : null;

    public static RuleAttempt? Of(List<RuleAttempt> attempts)
    {
        RuleAttempt? shown = null;
        foreach (RuleAttempt attempt in attempts)
        {
            shown = shown is null || Compare(attempt, shown) < 0 ? attempt : shown;
        }

        return shown;
    }

    /// <summary>
    /// The change that the rule asks without a content, where it prints one: beside an alternative that trades the change for a content, it says which materials do not make it.
    /// </summary>
    public static RuleAttempt? ChangeAlone(ProductRules.Outcome? rule, RuleAttempt? shown)
    {
        if (shown is not { Required: not null, Shifts: true })
        {
            return shown;
        }

        RuleAttempt? alone = null;
        foreach (RuleAttempt attempt in rule!.Value.Attempts)
        {
            if (attempt.Rule == shown.Rule && attempt.Required is null && attempt.ForThisGood != Ternary.No && attempt.Alternative.Change != ChangeLevel.None
                && (alone is null || attempt.Shift.Value > alone.Shift.Value || (attempt.Shift.Value == alone.Shift.Value && attempt.Number < alone.Number)))
            {
                alone = attempt;
            }
        }

        return alone ?? shown;
    }

    /// <summary>Below zero when the left attempt is shown rather than the right; of equals, the first tried.</summary>
    private static int Compare(RuleAttempt left, RuleAttempt right)
    {
        int order = right.Test.Value - left.Test.Value;
        order = order != 0 ? order : right.ForThisGood - left.ForThisGood;
        order = order != 0 ? order : right.Shift.Value - left.Shift.Value;
        order = order != 0 ? order : Computed(right) - Computed(left);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return order != 0 ? order : left.Number - right.Number;
    }

    private static int Computed(RuleAttempt attempt) => attempt.Test.Value != Ternary.Yes && attempt.Content is { Results.IsEmpty: false } ? 1 : 0;
}
