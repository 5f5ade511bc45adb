namespace OriginRules;

/// <summary>How much one value may hold, so that a hostile file cannot fill the memory.</summary>
internal sealed record JsonLimits
{
    /// <summary>The longest string that is kept; a longer one keeps one character more than this, for the reader of the value to see.</summary>
    public int StringLength { get; init; } = 1 << 20;

    /// <summary>The deepest bracket that is passed on.</summary>
    public int Depth { get; init; } = 512;

    /// <summary>The name of the lists whose objects are counted.</summary>
    public string? CountedList { get; init; }

    /// <summary>The most objects in counted lists within one value.</summary>
    public int CountedItems { get; init; } = int.MaxValue;

    /// <summary>The most nodes within one value.</summary>
    public int Nodes { get; init; } = int.MaxValue;

    public static JsonLimits DataFile { get; } = new();
}
