using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What a claim of the preference after importation would return on an entry that made none, if the good originates.</summary>
public sealed record PostImportationClaim
{
    /// <summary>The first day of import.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of import, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What one entry of the value gets back, duty and fees; null when open.</summary>
    public required decimal? Returns { get; init; }

    /// <summary>The part of it paid under measures since found void; null when open.</summary>
    public required decimal? OfVoidMeasures { get; init; }

    /// <summary>The facts that what it returns turns on; empty when it is known.</summary>
    public ImmutableArray<string> TurnsOn { get; init; } = [];

    /// <summary>The last day for the claim on an import of the first day.</summary>
    public required DateOnly ClaimUntil { get; init; }
}
