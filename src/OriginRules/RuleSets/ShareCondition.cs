using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A limit on the share of materials in the good, by weight, volume or value.</summary>
public sealed record ShareCondition
{
    /// <summary>The materials counted; empty for all.</summary>
    public ImmutableArray<CodeSelector> Of { get; init; } = [];

    /// <summary>Non-originating materials among them may be at most this share of the good.</summary>
    public decimal? NonOriginatingAtMostPercent { get; init; }

    /// <summary>At least this share of them must originate.</summary>
    public decimal? OriginatingAtLeastPercent { get; init; }

    /// <summary>They must be at least this share of the good.</summary>
    public decimal? AtLeastPercent { get; init; }

    /// <summary>They may be at most this share of the good.</summary>
    public decimal? AtMostPercent { get; init; }

    /// <summary><c>eachMaterialAndEachCountry</c>: each material counted is tested on its own, and so are those of each country that is no party together; null for all of them at once.</summary>
    public string? SingleMaterial { get; init; }
}
