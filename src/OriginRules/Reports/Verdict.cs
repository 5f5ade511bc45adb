using OriginRules.Policies;

namespace OriginRules.Results;

/// <summary>The answers of an evaluation in a few words, built from the fields of the result.</summary>
public static class Verdict
{
    private const int ListedAtMost = 2;

    /// <summary>The origin status with the criterion: <c>originating (B)</c>.</summary>
    /// <param name="evaluation">The answers to put in words.</param>
    public static string Origin(Evaluation evaluation)
    {
        OriginDetermination origin = evaluation.Origin;
        string status = origin.Status switch
        {
            OriginStatus.Originating => "originating",
            OriginStatus.NonOriginating => "non-originating",
            _ => "undetermined",
        };
        return origin.Status == OriginStatus.Originating && origin.Criterion is { } criterion ? $"{status} ({criterion})" : status;
    }

    /// <summary>What became of the preference.</summary>
    /// <param name="evaluation">The answers to put in words.</param>
    public static string Preference(Evaluation evaluation) => evaluation.Tariff.Preference.Status switch
    {
        PreferenceStatus.Granted => "granted",
        PreferenceStatus.Denied => "denied",
        PreferenceStatus.NotClaimed => "not claimed",
        _ => "not available",
    };

    /// <summary>The share of the customs value from the countries covered, to two places; <c>?</c> when it cannot be computed.</summary>
    /// <param name="evaluation">The answers to put in words.</param>
    public static string ChinesePercent(Evaluation evaluation) =>
        (evaluation.ChineseContent.PercentOfCustomsValue ?? evaluation.ChineseContent.PercentOfTransactionValue) is { } percent ? Figures.Percent(percent) : "?";

    /// <summary>Duty and fees to the cent, or the bounds between which they lie.</summary>
    /// <param name="tariff">What one good or code pays.</param>
    public static string Payable(TariffTreatment tariff)
    {
        if (tariff.ImportProhibited)
        {
            return "may not enter";
        }

        if (tariff.TotalPayable is { } total)
        {
            return Figures.Money(total);
        }

        return tariff.Range is { Lower: null, Upper: null } ? "open" : tariff.Range is { } range ? $"{Bound(range.Lower)} to {Bound(range.Upper)}" : "?";
    }

    /// <summary>Duty and fees as percent of the customs value, to two places; empty when open.</summary>
    /// <param name="tariff">What one good or code pays.</param>
    public static string PayablePercent(TariffTreatment tariff) => tariff is { ImportProhibited: false, TotalPayable: not null, TotalPercent: { } percent } ? Figures.Percent(percent) : "";

    /// <summary>Why the good originates, does not, or cannot be determined.</summary>
    /// <param name="evaluation">The answers to put in words.</param>
    public static string OriginReason(Evaluation evaluation) => Sentence(OriginReasons.Of(evaluation));

    /// <summary>What is due and what was violated; empty when nothing is.</summary>
    /// <param name="evaluation">The answers to put in words.</param>
    public static string DutyReason(Evaluation evaluation)
    {
        TariffTreatment tariff = evaluation.Tariff;
        var parts = new List<string>();
        parts.AddRange(evaluation.Flags.Where(f => f.Severity == FlagSeverity.Violation).Take(ListedAtMost).Select(f => f.Path is null ? f.Message : $"{f.Path}: {f.Message}"));
        Add(parts, "pays ", tariff.Lines.Where(l => l is { Certain: true, Amount: null or not 0 }));
        Add(parts, "may pay ", tariff.Lines.Where(l => l is { Certain: false, Amount: null or not 0 }));

        if (tariff.Range is { DependsOn: { IsEmpty: false } facts })
        {
            parts.Add("turns on " + string.Join(", ", facts.Select(f => f.Fact).Distinct(StringComparer.Ordinal)));
        }

        return Sentence(parts);
    }

    /// <summary>The whole answer for one good in one line.</summary>
    /// <param name="evaluation">The answers to put in words.</param>
    public static string Summary(Evaluation evaluation)
    {
        string line = $"{evaluation.FinishedGood} under {evaluation.RuleSet.Id} on {JsonWords.Day(evaluation.AsOf)}: {Origin(evaluation)}. {OriginReason(evaluation)}";
        return line.TrimEnd();
    }

    private static void Add(List<string> parts, string verb, IEnumerable<DutyLine> lines)
    {
        string duties = string.Join(" + ", lines.Select(Duty));
        if (duties.Length > 0)
        {
            parts.Add(verb + duties);
        }
    }

    private static string Duty(DutyLine line) =>
        line.Rate is { } rate ? $"{line.Measure} {rate}" : line.Percent is { } percent ? $"{line.Measure} {Figures.Exactly(percent)}%" : line.Measure;

    private static string Bound(decimal? amount) => amount is { } known ? Figures.Money(known) : "?";

    private static string Sentence(List<string> parts)
    {
        if (parts.Count == 0)
        {
            return "";
        }

        string text = string.Join("; ", parts.Select(p => p.TrimEnd('.', ' ')));
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
