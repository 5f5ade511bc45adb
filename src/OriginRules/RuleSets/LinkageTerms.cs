using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Ties surcharge and relief to a figure of the partner, by tiers.</summary>
public sealed record LinkageTerms
{
    /// <summary>The parameter with the figure.</summary>
    public required string Parameter { get; init; }

    /// <summary>The tiers by upper bound, ascending; the last has none.</summary>
    public required ImmutableArray<LinkageTier> Tiers { get; init; }

    /// <summary>The tier a figure falls in.</summary>
    /// <param name="figure">The linked figure on the day, in its own unit.</param>
    public LinkageTier TierOf(decimal figure)
    {
        foreach (LinkageTier tier in Tiers)
        {
            if (tier.Below is not { } below || figure < below)
            {
                return tier;
            }
        }

        return Tiers[^1];
    }
}
