using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Whether a good originates under a rule set on a day, and why.</summary>
/// <remarks>Percent figures are 0 to 100 and unrounded to 12 decimals; money is in the good's currency.</remarks>
public sealed record OriginDetermination
{
    private readonly ImmutableArray<Election> _elections = [];
    private readonly ImmutableArray<MissingFact> _missing = [];

    /// <summary>The answer.</summary>
    public required OriginStatus Status { get; init; }

    /// <summary>True when the preference may be claimed on this determination.</summary>
    public required bool Claimable { get; init; }

    /// <summary>The step that decided: an article id, notAParty, noAgreement or notInForce.</summary>
    public required string Step { get; init; }

    /// <summary>A, B, C, D or deemed.</summary>
    public string? Criterion { get; init; }

    /// <summary>Other criteria that hold.</summary>
    public ImmutableArray<string> AlsoQualifies { get; init; } = [];

    /// <summary>The product rule applied.</summary>
    public AppliedProductRule? ProductRule { get; init; }

    /// <summary>Methods and bases elected or not.</summary>
    public ImmutableArray<Election> Elections
    {
        get => Later?.Elections ?? _elections;
        init => _elections = value;
    }

    /// <summary>Each regional value content computed.</summary>
    public ImmutableArray<RegionalValueContentResult> RegionalValueContent { get; init; } = [];

    /// <summary>How the materials shift.</summary>
    public TariffShiftResult? TariffShift { get; init; }

    /// <summary>De minimis, when a material does not shift.</summary>
    public DeMinimisResult? DeMinimis { get; init; }

    /// <summary>What is missing and would matter, sorted by path.</summary>
    public ImmutableArray<MissingFact> Missing
    {
        get => Later?.Missing ?? _missing;
        init => _missing = value;
    }

    /// <summary>Completes <see cref="Elections"/> and <see cref="Missing"/> when they are read; null where they are complete.</summary>
    internal OriginAfterthoughts? Later { get; init; }
}
