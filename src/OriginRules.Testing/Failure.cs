using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>The text of a failure: what was expected, what was found, and what it rests on.</summary>
internal static class Failure
{
    private const int Width = 100;

    /// <summary>Fails over origin, with the determination step by step.</summary>
    [DoesNotReturn]
    public static void Origin(Evaluation evaluation, string expected) => Throw(evaluation, expected, Verdict.Summary(evaluation), OriginLines(evaluation));

    /// <summary>Fails over duty, with every line of duty and fee and the preference behind them.</summary>
    [DoesNotReturn]
    public static void Duty(Evaluation evaluation, string expected) =>
        Throw(evaluation, expected, $"{evaluation.FinishedGood} under {evaluation.RuleSet.Id}: {Verdict.Payable(evaluation.Tariff)} {evaluation.Good.Currency}, preference {Verdict.Preference(evaluation)}. {Verdict.DutyReason(evaluation)}".TrimEnd(), DutyLines(evaluation));

    /// <summary>Fails over content, with the lines where it sits.</summary>
    [DoesNotReturn]
    public static void Content(Evaluation evaluation, string expected, string found) =>
        Throw(evaluation, expected, found, evaluation.ChineseContent.Components.Select(c => $"{c.Path}: {Amount(c.Value)} {evaluation.Good.Currency} ({string.Join(", ", c.Why)})"));

    /// <summary>Fails over one of the other two origins, with its steps.</summary>
    [DoesNotReturn]
    public static void Country(Evaluation evaluation, string expected, string found, CountryOfOriginFinding finding) =>
        Throw(evaluation, expected, found, ExplanationText.Lines(finding.Explain(), Width));

    /// <summary>Fails over flags, with those that were raised.</summary>
    [DoesNotReturn]
    public static void Flags(Evaluation evaluation, string expected) =>
        Throw(evaluation, expected, evaluation.Flags.IsEmpty ? "no flag" : $"{evaluation.Flags.Length} flags", evaluation.Flags.Select(f => $"{f.Severity} {f.Code}{(f.Path is { } path ? $" at {path}" : "")}: {f.Message}"));

    /// <summary>A figure as it is computed, without trailing zeros.</summary>
    public static string Figure(decimal value) => value.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>An amount to the cent; a question mark where it is not stated.</summary>
    public static string Amount(decimal? value) => value?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? "?";

    [DoesNotReturn]
    public static void Throw(Evaluation evaluation, string expected, string found, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        text.Append(evaluation.FinishedGood).Append(" should ").Append(expected).Append('.').Append('\n').Append("Found: ").Append(found);
        foreach (string line in lines)
        {
            text.Append('\n').Append("  ").Append(line);
        }

        throw new OriginAssertionException(text.ToString());
    }

    private static IEnumerable<string> OriginLines(Evaluation evaluation) =>
        [
            .. evaluation.Origin.Missing.Select(m => $"Missing: {(m.Path.Length == 0 ? m.Fact : $"{m.Path}.{m.Fact}")}: {m.Why}"),
            .. ExplanationText.Lines(evaluation.Explain(), Width),
        ];

    private static IEnumerable<string> DutyLines(Evaluation evaluation)
    {
        TariffTreatment tariff = evaluation.Tariff;
        return
        [
            .. tariff.Lines.Select(l => $"{l.Measure} {l.Heading} {l.Rate ?? (l.Percent is { } percent ? $"{Figure(percent)}%" : "")}: {Amount(l.Amount)}{(l.Certain ? "" : ", open")}{(l.Why is { } why ? $"; {why}" : "")}"),
            .. tariff.Fees.Select(f => $"{f.Fee}: {Amount(f.Amount)}; {f.Why}"),
            .. (tariff.Range?.DependsOn ?? []).Select(d => $"Turns on {d.Fact}: lower if {d.LowerIf}, upper if {d.UpperIf}"),
            .. tariff.Preference.Reasons,
        ];
    }
}
