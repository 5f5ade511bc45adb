namespace OriginRules;

/// <summary>A value, or the name of a member, on a <see cref="JsonTape"/>. The members of an object and the items of a list follow it, up to <see cref="Next"/>.</summary>
internal struct JsonTapeEntry
{
    /// <summary>Where its bytes begin, without quotes.</summary>
    public int Start;

    /// <summary>The number of its bytes.</summary>
    public int Length;

    /// <summary>The entry after it and what it holds.</summary>
    public int Next;

    public JsonKind Kind;

    /// <summary>True for a text of ASCII without escapes.</summary>
    public bool Verbatim;
}
