namespace OriginRules;

/// <summary>What a provision makes of a good.</summary>
internal enum RateKind
{
    /// <summary>A percentage of the base.</summary>
    Percent,

    /// <summary>What column 1 general lacks to a percentage of the value.</summary>
    TopUp,

    /// <summary>No duty.</summary>
    Free,

    /// <summary>The good may not enter.</summary>
    Prohibited,

    /// <summary>A duty that the data on file does not let anybody compute.</summary>
    NotComputed,
}
