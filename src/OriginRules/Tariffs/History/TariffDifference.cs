using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What two duty stacks differ in: figures, not reasons.</summary>
internal static class TariffDifference
{
    private const string Began = "began";
    private const string Ended = "ended";
    private const string Changed = "changed";
    private const string Range = "range";
    private const string Open = "open";
    private const string Total = "total";

    /// <summary>What changes from one stack to another; empty when the same is due.</summary>
    public static ImmutableArray<TariffChange> Between(TariffTreatment before, TariffTreatment after)
    {
        if (IsOpen(before) != IsOpen(after))
        {
            // Without any figure on one side, only that is worth a word.
            TariffTreatment open = IsOpen(before) ? before : after;
            string? why = open.Range!.DependsOn.Select(d => d.LowerIf).FirstOrDefault();
            return [new TariffChange { Measure = Range, Kind = IsOpen(before) ? Ended : Began, From = IsOpen(before) ? Open : null, To = IsOpen(before) ? null : Open, Why = why }];
        }

        ImmutableArray<TariffChange>.Builder changes = ImmutableArray.CreateBuilder<TariffChange>();
        Add(changes, "importProhibited", before.ImportProhibited ? "prohibited" : null, after.ImportProhibited ? "prohibited" : null);
        Add(changes, "preference", Preference(before), Preference(after), after.Preference.Reasons.FirstOrDefault());
        foreach (string measure in before.Lines.Concat(after.Lines).Select(l => l.Measure).Distinct(StringComparer.Ordinal))
        {
            Lines(changes, measure, before, after);
        }

        foreach (string fee in before.Fees.Concat(after.Fees).Select(f => f.Fee).Distinct(StringComparer.Ordinal))
        {
            FeeLine? current = after.Fees.FirstOrDefault(f => f.Fee == fee);
            Add(changes, fee, Amount(before.Fees.FirstOrDefault(f => f.Fee == fee)), Amount(current), current?.Why);
        }

        if (changes.Count > 0)
        {
            // The lines already say why the bounds move.
            return changes.ToImmutable();
        }

        Add(changes, Total, before.TotalPayable is { } then ? Cents(then) : null, after.TotalPayable is { } now ? Cents(now) : null);
        Add(changes, Range, Bounds(before), Bounds(after), after.Range?.DependsOn.Select(d => d.LowerIf).FirstOrDefault());
        return changes.ToImmutable();
    }

    private static void Lines(ImmutableArray<TariffChange>.Builder changes, string measure, TariffTreatment before, TariffTreatment after)
    {
        DutyLine? now = after.Lines.FirstOrDefault(l => l.Measure == measure);
        DutyLine? then = before.Lines.FirstOrDefault(l => l.Measure == measure);
        string? why = now is null ? after.NotApplied.FirstOrDefault(m => m.Measure == measure)?.Why : now.Why;
        Add(changes, measure, Words(before, measure), Words(after, measure), why, now?.Cite ?? then?.Cite);
    }

    private static void Add(ImmutableArray<TariffChange>.Builder changes, string measure, string? from, string? to, string? why = null, string? cite = null)
    {
        if (from != to)
        {
            changes.Add(new TariffChange { Measure = measure, Kind = from is null ? Began : to is null ? Ended : Changed, From = from, To = to, Why = why, Cite = cite });
        }
    }

    private static string? Words(TariffTreatment tariff, string measure)
    {
        string words = string.Join(" + ", tariff.Lines.Where(l => l.Measure == measure).Select(Words));
        return words.Length == 0 ? null : words;
    }

    private static string Words(DutyLine line)
    {
        string rate = line.Rate ?? (line.Percent is { } percent ? $"{Text(percent)}%" : "no rate");
        string heading = line.Heading is { } printed ? $"{printed} " : "";
        string due = line.Base is { } value && line.Percent is not null ? $" on {Text(value)}" : line.Amount is { } amount ? $" ({Text(amount)})" : "";
        return heading + rate + due + (line.Certain ? "" : " (turns on a fact)");
    }

    private static string? Preference(TariffTreatment tariff) => tariff.Preference.Status switch
    {
        PreferenceStatus.Granted => $"granted ({tariff.Preference.Program})",
        PreferenceStatus.Denied => "denied",
        PreferenceStatus.NotAvailable => "not available",
        _ => null,
    };

    private static bool IsOpen(TariffTreatment tariff) => tariff is { Lines.IsEmpty: true, Fees.IsEmpty: true, Range: not null };

    private static string? Bounds(TariffTreatment tariff) => tariff.Range is { } range ? $"{Bound(range.Lower)} to {Bound(range.Upper)}" : null;

    private static string? Amount(FeeLine? fee) => fee is null ? null : fee.Amount is { } amount ? Cents(amount) : Open;

    private static string Bound(decimal? amount) => amount is { } known ? Cents(known) : "?";

    private static string Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
