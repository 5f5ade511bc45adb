namespace OriginRules.Cli;

/// <summary>How a bill of materials is written.</summary>
internal enum BomFormat
{
    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One good a line.</summary>
    JsonLines,
}
