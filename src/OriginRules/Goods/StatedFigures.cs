namespace OriginRules;

/// <summary>Which figures of a record are stated, so that each takes the room of a number alone.</summary>
internal record struct StatedFigures
{
    private byte _stated;

    /// <summary>The figure of a place; null when it is not stated.</summary>
    public readonly decimal? Of(int place, decimal figure) => (_stated & (1 << place)) != 0 ? figure : null;

    /// <summary>Notes whether a figure is stated; returns what to keep of it.</summary>
    public decimal Keep(int place, decimal? figure)
    {
        int bit = 1 << place;
        _stated = (byte)(figure is null ? _stated & ~bit : _stated | bit);
        return figure ?? 0;
    }
}
