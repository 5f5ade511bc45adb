using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What an agreement, or its absence, makes of the duty stack for one good: the outcome of origin, content caps and linkage, as figures.</summary>
internal sealed record AgreementTariffTerms
{
    private PreferenceClaim? _claim;

    public required string RuleSetId { get; init; }

    public required PreferenceStatus Status { get; init; }

    /// <summary>The special program indicator, when granted.</summary>
    public string? Program { get; init; }

    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>What the result says about the preference; the same object for every good of the same terms.</summary>
    public PreferenceClaim Claim => _claim is { } claim && claim.RuleSet == RuleSetId && claim.Program == Program && claim.Status == Status && claim.Reasons == Reasons
        ? claim
        : _claim = new PreferenceClaim { RuleSet = RuleSetId, Program = Program, Status = Status, Reasons = Reasons };

    /// <summary>The agreement's own surcharge, percent of customs value; null when it has none. Not due on goods that pay a section 232 measure.</summary>
    public decimal? SurchargePercent { get; init; }

    public string? SurchargeWhy { get; init; }

    public string? SurchargeCite { get; init; }

    /// <summary>Measures the agreement's surcharge stands in for: not due.</summary>
    public ImmutableArray<string> ReplacedMeasures { get; init; } = [];

    /// <summary>Measures suspended by the agreement: not due.</summary>
    public ImmutableArray<string> SuspendedMeasures { get; init; } = [];

    /// <summary>How much of a section 232 rate is relieved, percent of the rate.</summary>
    public decimal Section232ReliefPercent { get; init; }

    /// <summary>The levy on Chinese content after a violation, percent of <see cref="LevyBase"/>.</summary>
    public decimal? LevyPercent { get; init; }

    public decimal? LevyBase { get; init; }

    public string? LevyCite { get; init; }

    /// <summary>True when antidumping and countervailing duties are suspended, as inside a quota.</summary>
    public bool AdcvdSuspended { get; init; }

    /// <summary>True when column 1 general is due although the preference is granted, as over a quota.</summary>
    public bool ColumnOneGeneral { get; init; }

    public string? ColumnOneWhy { get; init; }

    /// <summary>The surcharge is not due on lines that the baseline measures exclude.</summary>
    public bool RespectBaselineExclusions { get; init; }
}
