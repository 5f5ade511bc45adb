using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules;

/// <summary>How to evaluate.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The day whose law applies, whatever the good states; null for its entry date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The named set of scenario parameters to resolve the rule set with.</summary>
    public string Preset { get; init; } = "essay";

    /// <summary>Scenario parameters by name, as written on the command line.</summary>
    public ImmutableSortedDictionary<string, string> Set { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True to count every line of unknown status as non-originating, as the law does where a claim is made; false leaves the answer undetermined.</summary>
    public bool UnknownAsNonOriginating { get; init; }

    /// <summary>A user's own lists, which add flags; null for none.</summary>
    public Watchlist? Watchlist { get; init; }

    /// <summary>House policies that review every evaluation beside those of the engine; they add flags and change nothing else.</summary>
    public ImmutableArray<ICompliancePolicy> Policies { get; init; } = [];

    /// <summary>True to render the explanation with the result.</summary>
    public bool Explain { get; init; }

    /// <summary>True when the whole evaluation is written at once, so that what is listed when asked for is listed with the figures.</summary>
    internal bool Written { get; init; }
}
