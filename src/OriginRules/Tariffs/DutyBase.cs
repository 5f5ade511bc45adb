namespace OriginRules;

/// <summary>The value a percentage applies to.</summary>
internal enum DutyBase
{
    /// <summary>The customs value.</summary>
    Full,

    /// <summary>The customs value less the content of US origin, which may be capped.</summary>
    ValueLessUsContent,

    /// <summary>The value of one metal in the good.</summary>
    MetalContent,
}
