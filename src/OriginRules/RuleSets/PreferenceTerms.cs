using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>What a good pays under an agreement that originates, does not, or breaks a condition.</summary>
/// <remarks>Codes are in the current US tariff. Immutable and safe to share between threads.</remarks>
public sealed record PreferenceTerms
{
    /// <summary>Terms of a rule set that grants nothing and attaches no condition.</summary>
    public static PreferenceTerms None { get; } = new();

    /// <summary>The special program indicator; null when the tariff prints none for the agreement.</summary>
    public string? Program { get; init; }

    /// <summary>What ties surcharge and relief to a figure; null when nothing does.</summary>
    public LinkageTerms? Linkage { get; init; }

    /// <summary>Goods that pay no surcharge at any tier.</summary>
    public ImmutableArray<ExemptGoods> SurchargeExempt { get; init; } = [];

    /// <summary>Measures that the surcharge stands in for.</summary>
    public ImmutableArray<string> ReplacedMeasures { get; init; } = [];

    /// <summary>Measures that the agreement suspends.</summary>
    public ImmutableArray<SuspendedMeasure> SuspendedMeasures { get; init; } = [];

    /// <summary>The levy on covered content after a violation; null for none.</summary>
    public ChinaLevyTerms? ChinaLevy { get; init; }

    /// <summary>The duty after a finding of transshipment; null for none.</summary>
    public TransshipmentTerms? Transshipment { get; init; }

    /// <summary>Goods under a quota of the agreement.</summary>
    public ImmutableArray<AgreementQuota> Quotas { get; init; } = [];

    /// <summary>The parameter that says whether lines the baseline measures exclude pay no surcharge; null for no.</summary>
    public string? RespectBaselineExclusionsParameter { get; init; }
}
