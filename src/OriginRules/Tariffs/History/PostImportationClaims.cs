using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The claims of the preference that imports without one leave open.</summary>
public sealed record PostImportationClaims
{
    /// <summary>The special program a claim would make.</summary>
    public required string Program { get; init; }

    /// <summary>The source of the right to claim.</summary>
    public required string Cite { get; init; }

    /// <summary>What a claim returns, by days of import; days on which it returns nothing are left out.</summary>
    public required ImmutableArray<PostImportationClaim> Periods { get; init; }

    /// <summary>The day on which the sum below is taken: the last day of the span.</summary>
    public required DateOnly OpenOn { get; init; }

    /// <summary>One entry of the value on the first of each month for which a claim is still in time on that day.</summary>
    public required int Entries { get; init; }

    /// <summary>What claims for these entries return; null when open.</summary>
    public required decimal? Returns { get; init; }
}
