namespace OriginRules;

/// <summary>A material of another country, or of unknown origin, whose change is tested.</summary>
/// <param name="Prefix">The ids on the way to the line, each followed by a stroke; empty for a line of the good.</param>
/// <param name="Line">The line.</param>
internal readonly record struct MarkingMaterial(string Prefix, Component Line)
{
    /// <summary>The ids on the way to the line and its own; put together when asked for.</summary>
    public string Path => Prefix + Line.Id;

    public HsCode? Hs => Line.Hts;
}
