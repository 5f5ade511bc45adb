namespace OriginRules;

/// <summary>What follows from the law of a day, worked out when a day is first asked about; the latest days are kept.</summary>
/// <remarks>Safe to share between threads: two of them may work out the same day at once, to the same end.</remarks>
internal sealed class DayCache<T>(Func<DateOnly, T> workOut)
{
    private const int Days = 32;
    private readonly Entry?[] _days = new Entry?[Days];

    public T On(DateOnly day)
    {
        ref Entry? place = ref _days[day.DayNumber % Days];
        Entry? known = Volatile.Read(ref place);
        if (known is null || known.Day != day)
        {
            known = new Entry(day, workOut(day));
            Volatile.Write(ref place, known);
        }

        return known.Value;
    }

    private sealed record Entry(DateOnly Day, T Value);
}
