using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Results;

/// <summary>Finds the tests that a good passes or fails narrowly.</summary>
internal static class NearThresholds
{
    /// <summary>How many percentage points away a threshold is still near.</summary>
    public const decimal Points = 3;

    public static IEnumerable<NearThreshold> Of(Evaluation evaluation)
    {
        IEnumerable<NearThreshold> tests = RegionalValueContent(evaluation);
        if (evaluation.Origin is { TariffShift.Met: false, DeMinimis: { Percent: { } percent, Limit: { } limit } deMinimis })
        {
            tests = tests.Append(Test(evaluation, "deMinimis", deMinimis.Base, percent, limit));
        }

        // A good outside the agreement is tested against none of its terms.
        if (evaluation.Examination is { } examination && evaluation.Tariff.Preference.Status != PreferenceStatus.NotAvailable)
        {
            tests = tests.Concat(Content(evaluation, examination.Question.RuleSet)).Concat(Metal(evaluation, examination.Question.RuleSet));
        }

        return tests.Where(t => Math.Abs(t.MarginPoints) <= Points);
    }

    private static IEnumerable<NearThreshold> RegionalValueContent(Evaluation evaluation) =>
        evaluation.Origin.RegionalValueContent.Where(r => r.Threshold is not null).Select(r => Test(evaluation, "regionalValueContent", r.Method, r.Percent, r.Threshold!.Value));

    private static IEnumerable<NearThreshold> Content(Evaluation evaluation, RuleSet ruleSet)
    {
        ContentTrace trace = ContentTracer.Trace(evaluation.Good, ruleSet, evaluation.AsOf);
        if (ruleSet.ChinaContent.CapFor(evaluation.Good.Hts) is not { } cap || trace.CountedAtLeast == 0 || Exact.Percent(trace.CountedAtLeast, trace.CustomsValue) is not { } share)
        {
            return [];
        }

        decimal multiplier = ContentCapFlags.Multiplier(ruleSet, evaluation.AsOf);
        return [Test(evaluation, "chineseContentWarning", null, share, cap.WarnPercent * multiplier), Test(evaluation, "chineseContentCap", null, share, cap.ViolationPercent * multiplier)];
    }

    private static ImmutableArray<NearThreshold> Metal(Evaluation evaluation, RuleSet ruleSet) =>
        MeltAndPourFlags.Measured(evaluation.Good, ruleSet, evaluation.AsOf) is { } measured ? [Test(evaluation, "meltAndPour", null, measured.Percent, measured.Least)] : [];

    private static NearThreshold Test(Evaluation evaluation, string test, string? method, decimal percent, decimal threshold) =>
        new() { RuleSet = evaluation.RuleSet.Id, Test = test, Method = method, Percent = percent, Threshold = threshold };
}
