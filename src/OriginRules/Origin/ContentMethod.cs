namespace OriginRules;

/// <summary>What the value of non-originating materials is summed for: a supplier's statement may change what a line counts with.</summary>
internal enum ContentMethod
{
    TransactionValue,
    NetCost,

    /// <summary>As de minimis has it: before production in the territory is taken off.</summary>
    BeforeAccumulation,

    /// <summary>By no method, where only the lines themselves are compared.</summary>
    None,
}
