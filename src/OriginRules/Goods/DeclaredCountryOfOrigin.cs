namespace OriginRules;

/// <summary>Origins that the user determined, with the reason.</summary>
/// <remarks>The engine reports them as determined and says whose determination it is.</remarks>
public sealed record DeclaredCountryOfOrigin
{
    /// <summary>The country of origin for marking (19 USC 1304).</summary>
    public Country? Marking { get; init; }

    /// <summary>The country of origin by substantial transformation, for trade remedies.</summary>
    public Country? TradeRemedy { get; init; }

    /// <summary>The ruling or reasoning the determination rests on.</summary>
    public string? Basis { get; init; }
}
