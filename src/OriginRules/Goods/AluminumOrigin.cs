namespace OriginRules;

/// <summary>Where aluminum was made.</summary>
public sealed record AluminumOrigin
{
    /// <summary>Country of primary smelt.</summary>
    public Country? PrimarySmelt { get; init; }

    /// <summary>Country of secondary smelt.</summary>
    public Country? SecondarySmelt { get; init; }

    /// <summary>Country of most recent cast.</summary>
    public Country? Cast { get; init; }
}
