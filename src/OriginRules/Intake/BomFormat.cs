namespace OriginRules;

/// <summary>How a bill of materials is written.</summary>
public enum BomFormat
{
    /// <summary>One JSON document with a schema id and a list of finished goods.</summary>
    Json,

    /// <summary>JSON Lines: one finished good a line.</summary>
    JsonLines,
}
