namespace OriginRules;

/// <summary>What was worked out for the keys asked about last, a bounded number of them.</summary>
/// <remarks>Safe to share between threads: two of them may work out the same key at once, to the same end.</remarks>
internal sealed class LatestCache<TKey, T>(int places)
    where TKey : notnull
{
    private readonly Entry?[] _places = new Entry?[places];

    /// <param name="key">The key.</param>
    /// <param name="state">What <paramref name="workOut"/> needs beside it.</param>
    /// <param name="workOut">Gives what is kept; the same for the same key.</param>
    public T Get<TState>(TKey key, TState state, Func<TKey, TState, T> workOut)
    {
        ref Entry? place = ref _places[unchecked((uint)key.GetHashCode()) % places];
        Entry? known = Volatile.Read(ref place);
        if (known is null || !EqualityComparer<TKey>.Default.Equals(known.Key, key))
        {
            known = new Entry(key, workOut(key, state));
            Volatile.Write(ref place, known);
        }

        return known.Value;
    }

    private sealed record Entry(TKey Key, T Value);
}
