namespace OriginRules;

/// <summary>Objects that are made once, lent in a row and lent again after they came back.</summary>
internal sealed class LentObjects<T>
    where T : class, new()
{
    private T?[] _objects = [];
    private int _most;

    /// <summary>How many are lent.</summary>
    public int Count { get; private set; }

    /// <summary>The object of a place that was lent; made when it is first asked for.</summary>
    public T this[int place] => _objects[place] ??= new T();

    /// <summary>Lends some side by side.</summary>
    /// <returns>The place of the first.</returns>
    public int Lend(int count)
    {
        int first = Count;
        Count += count;
        _most = Math.Max(_most, Count);
        if (Count > _objects.Length)
        {
            Array.Resize(ref _objects, Math.Max(Count, Math.Max(8, 2 * _objects.Length)));
        }

        return first;
    }

    public Span<T?> Between(int first, int count) => _objects.AsSpan(first, count);

    /// <summary>Takes back all from a place on; more than are worth keeping are let go once none is lent.</summary>
    public void GiveBack(int from, int keep)
    {
        Count = from;
        if (from == 0 && _most > keep)
        {
            _objects = [];
            _most = 0;
        }
    }
}
