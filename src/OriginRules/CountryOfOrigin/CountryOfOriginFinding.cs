using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A country of origin and how sure it is.</summary>
public sealed record CountryOfOriginFinding
{
    /// <summary>The country; null when it needs judgment.</summary>
    public Country? Country { get; init; }

    /// <summary>The countries, when there is more than one.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>determined, indicated or needsJudgment.</summary>
    public required string Status { get; init; }

    /// <summary>declared, whollyObtained, oneCountry or lastProduction.</summary>
    public string? Basis { get; init; }

    /// <summary>The countries it could be.</summary>
    public ImmutableArray<OriginCandidate> Candidates { get; init; } = [];

    /// <summary>True when a material of unknown origin could give the good an origin that is no candidate.</summary>
    internal bool AnyCountry { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>The reason in a sentence.</summary>
    public string? Why { get; init; }
}
