namespace OriginRules.Results;

/// <summary>Requests in the order to ask in: those that change the most verdicts first, then as they were given.</summary>
internal sealed class RequestQueue
{
    private readonly Func<RequestKey, int> _count;
    private readonly RequestKey[] _keys;
    private readonly Dictionary<RequestKey, int> _places;
    private readonly int[] _counts;
    private readonly SortedSet<(int Fewer, int Place)> _order = [];

    public RequestQueue(IEnumerable<RequestKey> keys, Func<RequestKey, int> count)
    {
        _count = count;
        _keys = [.. keys];
        _places = _keys.Select((key, place) => (key, place)).ToDictionary(k => k.key, k => k.place);
        _counts = [.. _keys.Select(count)];
        for (int i = 0; i < _keys.Length; i++)
        {
            _order.Add((-_counts[i], i));
        }
    }

    /// <summary>Takes the first out; false when none is left.</summary>
    public bool TryTake(out RequestKey key)
    {
        if (_order.Count == 0)
        {
            key = default;
            return false;
        }

        (int Fewer, int Place) first = _order.Min;
        _order.Remove(first);
        key = _keys[first.Place];
        return true;
    }

    /// <summary>Moves those whose count changed.</summary>
    public void Update(IEnumerable<RequestKey> touched)
    {
        foreach (RequestKey key in touched)
        {
            int place = _places[key];
            if (_order.Remove((-_counts[place], place)))
            {
                _counts[place] = _count(key);
                _order.Add((-_counts[place], place));
            }
        }
    }
}
