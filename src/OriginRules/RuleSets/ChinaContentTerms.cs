using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>What a rule set says about content from the countries it covers: which countries, how much is too much, and what follows.</summary>
/// <remarks>Codes are in the current US tariff. Immutable and safe to share between threads.</remarks>
public sealed record ChinaContentTerms
{
    /// <summary>No countries covered and nothing tested.</summary>
    public static ChinaContentTerms None { get; } = new();

    /// <summary>The countries and customs territories whose content is traced.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>What a broken condition does.</summary>
    /// <value>Default <see cref="ContentEffect.Inform"/>.</value>
    public ContentEffect Effect { get; init; }

    /// <summary>The source of the countries covered; null when none are.</summary>
    public string? Cite { get; init; }

    /// <summary>Caps in order; the first that names the good applies.</summary>
    public ImmutableArray<ContentCap> Caps { get; init; } = [];

    /// <summary>Goods that no cap applies to.</summary>
    public ImmutableArray<ExemptGoods> Exempt { get; init; } = [];

    /// <summary>Components that may not come from a covered country.</summary>
    public ImmutableArray<CriticalComponent> CriticalComponents { get; init; } = [];

    /// <summary>How value added by an entity owned in a covered country counts; null when ownership is not asked.</summary>
    public OwnershipTerms? Ownership { get; init; }

    /// <summary>When value of unknown origin needs a person; null when never.</summary>
    public UnknownOriginTerms? UnknownOrigin { get; init; }

    /// <summary>Where the metal of metal goods must be made; null when not asked.</summary>
    public MeltAndPourTerms? MeltAndPour { get; init; }

    /// <summary>How the terms tighten over years; null when they apply in full at once.</summary>
    public PhaseInTerms? PhaseIn { get; init; }

    /// <summary>The metals whose origin by weight is reported; null when not asked.</summary>
    public MetalTerms? Metals { get; init; }

    /// <summary>When value passing through looks like transshipment; null when not asked.</summary>
    public TransshipmentPatternTerms? Transshipment { get; init; }

    /// <summary>Sectors in which goods made with forced labor are looked for first.</summary>
    public ImmutableArray<PrioritySector> PrioritySectors { get; init; } = [];

    /// <summary>The measures whose duty parts of covered countries are exposed to; null when not asked.</summary>
    public ExposureTerms? Exposure { get; init; }

    /// <summary>How serious each flag on content is, by code; a code that is absent is not raised.</summary>
    public ImmutableSortedDictionary<string, FlagTerms> Flags { get; init; } = ImmutableSortedDictionary<string, FlagTerms>.Empty;

    /// <summary>The cap that applies to a good, or null: none names it, or it is exempt.</summary>
    /// <param name="good">The classification in the current US tariff.</param>
    public ContentCap? CapFor(HsCode good)
    {
        foreach (ExemptGoods exempt in Exempt)
        {
            if (exempt.Contains(good))
            {
                return null;
            }
        }

        foreach (ContentCap cap in Caps)
        {
            if (cap.AppliesTo(good))
            {
                return cap;
            }
        }

        return null;
    }
}
