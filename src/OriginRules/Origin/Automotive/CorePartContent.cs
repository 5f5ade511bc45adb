namespace OriginRules.Results;

/// <summary>The regional value content of a core part, or of all of them as one.</summary>
public sealed record CorePartContent
{
    /// <summary>What the part is; <c>superCore</c> for all of them as one.</summary>
    public required string Category { get; init; }

    /// <summary>What the part costs to make net of excluded costs, in the currency of every part.</summary>
    public required decimal NetCost { get; init; }

    /// <summary>The value counted as non-originating; null when not stated.</summary>
    public required decimal? NonOriginating { get; init; }

    /// <summary>Percent of net cost, 12 decimals; null when not computed.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>True when the content, or the change of classification of an advanced battery, is enough; null when a figure is missing.</summary>
    public required bool? Met { get; init; }
}
