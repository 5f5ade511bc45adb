namespace OriginRules;

/// <summary>How a bill of materials is written.</summary>
public enum BomFormat
{
    /// <summary>One JSON document with a schema id and a list of finished goods.</summary>
    Json,

    /// <summary>JSON Lines: one finished good a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values: one row a line, told apart by a <c>level</c> or by <c>good</c> and <c>parent</c>.</summary>
    Csv,
}
