using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.Results;

/// <summary>What a second determination counts otherwise than a first, and what figures it comes to: the words at the step where they part.</summary>
internal static class PartingWords
{
    private const string Lines = "materials";
    private const string NonOriginating = "nonOriginating";

    /// <param name="first">The tree of the first determination.</param>
    /// <param name="second">The tree of the second.</param>
    /// <param name="evaluation">The second evaluation.</param>
    /// <param name="step">What the step itself says.</param>
    public static string Of(ExplanationNode first, ExplanationNode second, Evaluation evaluation, string step)
    {
        OriginDetermination origin = evaluation.Origin;
        if (origin.Status != OriginStatus.NonOriginating || origin.ProductRule is null)
        {
            return step;
        }

        List<string> parts = [.. Turned(first, second)];
        if (origin is { TariffShift: { Met: false } shift, DeMinimis: not { Applied: true } } && (origin.DeMinimis?.Percent ?? Share(second, shift, evaluation.Good)) is { } share)
        {
            parts.Add($"{Number(share)}% does not shift{(origin.DeMinimis?.Limit is { } limit ? $" ({Number(limit)}% is allowed)" : "")}");
        }

        parts.AddRange(origin.RegionalValueContent.Where(r => r is { Met: false, Threshold: not null }).Select(r => $"RVC by {r.Method} {Number(r.Percent)} < {Number(r.Threshold!.Value)}"));
        parts.Add(step);
        return string.Join("; ", parts);
    }

    /// <summary>The lines that originate under the first and do not under the second.</summary>
    private static IEnumerable<string> Turned(ExplanationNode first, ExplanationNode second)
    {
        Dictionary<string, string> before = Materials(first).ToDictionary(m => m.Rule, m => m.Outcome, StringComparer.Ordinal);
        foreach (ExplanationNode line in Materials(second).Where(m => m.Outcome == NonOriginating && before.GetValueOrDefault(m.Rule) is { } was && was != NonOriginating))
        {
            yield return $"{line.Rule} does not originate here{(line.Words is { } why ? $" ({why})" : "")}";
        }
    }

    /// <summary>The value of what does not shift, in percent of the transaction value, where de minimis was not computed; null when a value is not stated.</summary>
    private static decimal? Share(ExplanationNode tree, TariffShiftResult shift, FinishedGood good)
    {
        Dictionary<string, decimal?> values = Materials(tree).ToDictionary(m => m.Rule, m => m.Inputs.FirstOrDefault(i => i.Name == "value")?.Number, StringComparer.Ordinal);
        decimal? sum = 0;
        foreach (FailingMaterial failing in shift.Failing)
        {
            sum += values.GetValueOrDefault(failing.Path);
        }

        return sum > 0 ? Exact.Percent(sum, good.TransactionValue) : null;
    }

    private static ImmutableArray<ExplanationNode> Materials(ExplanationNode tree) => tree.Children.FirstOrDefault(c => c.Rule == Lines)?.Children ?? [];

    private static string Number(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.0#", CultureInfo.InvariantCulture);
}
