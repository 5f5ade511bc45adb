using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Evaluates a good on each day it may change and keeps the days on which it does.</summary>
internal static class CalendarBuilder
{
    private const string Began = "began";
    private const string Ended = "ended";
    private const string Changed = "changed";

    public static GoodCalendar Build(FinishedGood good, DateOnly from, DateOnly to, ImmutableArray<DateOnly> days, Func<DateOnly, Evaluation> evaluate)
    {
        ImmutableArray<CalendarChange>.Builder changes = ImmutableArray.CreateBuilder<CalendarChange>();
        Evaluation start = evaluate(from);
        Evaluation before = start;
        foreach (DateOnly day in days)
        {
            Evaluation after = evaluate(day);
            ImmutableArray<TariffChange> found = [.. Certificates(good, day), .. Origin(before, after), .. Content(before, after), .. Flags(before, after), .. TariffDifference.Between(before.Tariff, after.Tariff)];
            if (!found.IsEmpty)
            {
                changes.Add(new CalendarChange { Day = day, Before = before, After = after, Changes = found });
                before = after;
            }
        }

        return new GoodCalendar { Start = start, To = to, Changes = changes.ToImmutable() };
    }

    private static IEnumerable<TariffChange> Certificates(FinishedGood good, DateOnly day)
    {
        foreach ((string path, OriginDeclaration declaration) in CalendarDays.Declarations(good))
        {
            string words = $"{path}{(declaration.Reference is { } reference ? $" ({reference})" : "")}";
            if (declaration.ValidTo is { } last && last < DateOnly.MaxValue && last.AddDays(1) == day)
            {
                yield return new TariffChange { Measure = "certificate", Kind = Ended, From = words, Why = string.Create(CultureInfo.InvariantCulture, $"it covers imports to {last:yyyy-MM-dd}") };
            }

            if (declaration.ValidFrom == day)
            {
                yield return new TariffChange { Measure = "certificate", Kind = Began, To = words };
            }
        }
    }

    private static IEnumerable<TariffChange> Origin(Evaluation before, Evaluation after)
    {
        if (Words(before) != Words(after))
        {
            yield return new TariffChange { Measure = "origin", Kind = Changed, From = Words(before), To = Words(after), Cite = after.Origin.ProductRule?.Cite };
        }
    }

    private static IEnumerable<TariffChange> Content(Evaluation before, Evaluation after)
    {
        if (before.ChineseContent.Value != after.ChineseContent.Value)
        {
            yield return new TariffChange { Measure = "chineseContent", Kind = Changed, From = Text(before.ChineseContent.Value), To = Text(after.ChineseContent.Value) };
        }
    }

    private static IEnumerable<TariffChange> Flags(Evaluation before, Evaluation after)
    {
        ImmutableArray<Flag> raised = [.. after.Flags.Where(f => f.Severity != FlagSeverity.Info && !before.Flags.Any(b => Same(b, f)))];
        ImmutableArray<Flag> gone = [.. before.Flags.Where(f => f.Severity != FlagSeverity.Info && !after.Flags.Any(a => Same(a, f)))];
        return raised.Select(f => new TariffChange { Measure = "flag", Kind = Began, To = Name(f), Why = f.Message, Cite = f.Cite })
            .Concat(gone.Select(f => new TariffChange { Measure = "flag", Kind = Ended, From = Name(f) }));
    }

    private static bool Same(Flag one, Flag other) => one.Code == other.Code && one.Path == other.Path && one.Severity == other.Severity;

    private static string Name(Flag flag) => flag.Path is { } path ? $"{flag.Code} {path}" : flag.Code;

    private static string Words(Evaluation evaluation) =>
        JsonWords.Word(evaluation.Origin.Status) + (evaluation.Origin.Criterion is { } criterion ? $" ({criterion})" : "");

    private static string Text(decimal? amount) => amount is { } known ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) : "open";
}
