using OriginRules.Policies;

namespace OriginRules.Results;

/// <summary>What a sweep compares of an evaluation: origin, preference, violations and what is paid.</summary>
internal readonly record struct SweepAnswer(OriginStatus Origin, string? Criterion, PreferenceStatus Preference, string Violations, decimal? Duty, decimal? Lower, decimal? Upper, bool Prohibited)
{
    public static SweepAnswer Of(Evaluation evaluation) => new(
        evaluation.Origin.Status,
        evaluation.Origin.Criterion,
        evaluation.Tariff.Preference.Status,
        string.Join(", ", evaluation.Flags.Where(f => f.Severity == FlagSeverity.Violation).Select(f => f.Code).Distinct(StringComparer.Ordinal)),
        evaluation.Tariff.TotalDuty,
        evaluation.Tariff.Range?.Lower,
        evaluation.Tariff.Range?.Upper,
        evaluation.Tariff.ImportProhibited);

    public override string ToString()
    {
        string origin = JsonWords.Word(Origin) + (Criterion is null ? "" : $" ({Criterion})");
        string duty = Prohibited ? "may not enter" : Duty is { } amount ? $"duty {OriginRules.Figures.Number(amount)}" : $"duty {Bound(Lower)} to {Bound(Upper)}";
        return $"{origin}, {JsonWords.Word(Preference)}{(Violations.Length > 0 ? $", {Violations}" : "")}, {duty}";
    }

    private static string Bound(decimal? amount) => amount is { } known ? OriginRules.Figures.Number(known) : "?";
}
