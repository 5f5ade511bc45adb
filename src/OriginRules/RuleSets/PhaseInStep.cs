namespace OriginRules.RuleSets;

/// <summary>What applies from a year of an agreement on.</summary>
public sealed record PhaseInStep
{
    /// <summary>The first year, counted from 0 at entry into force.</summary>
    public required decimal FromYear { get; init; }

    /// <summary>By how many percentage points regional value contents lie above those the agreement starts from.</summary>
    public required decimal RegionalValueContentUplift { get; init; }

    /// <summary>The least melt-and-pour share in percent; null for the rule set's parameter.</summary>
    public decimal? MeltAndPourPercent { get; init; }

    /// <summary>What caps and warning thresholds are multiplied by.</summary>
    public required decimal CapMultiplier { get; init; }
}
