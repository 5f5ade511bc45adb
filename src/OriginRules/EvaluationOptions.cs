using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules;

/// <summary>How to evaluate.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The day whose law applies; null for the good's entry date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The preset of scenario parameters.</summary>
    public string Preset { get; init; } = "essay";

    /// <summary>Scenario parameters by name, as written on the command line.</summary>
    public ImmutableSortedDictionary<string, string> Set { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True to treat every line of unknown status as non-originating.</summary>
    public bool UnknownAsNonOriginating { get; init; }

    /// <summary>A user's own lists, which add flags; null for none.</summary>
    public Watchlist? Watchlist { get; init; }

    /// <summary>House policies that review every evaluation beside those of the engine; they add flags and change nothing else.</summary>
    public ImmutableArray<ICompliancePolicy> Policies { get; init; } = [];

    /// <summary>True to render the explanation with the result.</summary>
    public bool Explain { get; init; }
}
