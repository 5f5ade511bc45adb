using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A table of parts with the percentages of the day.</summary>
public sealed record AutomotivePartTable
{
    /// <summary>The printed name.</summary>
    public required string Id { get; init; }

    /// <summary>The classes of vehicles the parts are original equipment for; one is enough.</summary>
    public required ImmutableArray<string> Use { get; init; }

    /// <summary>The codes listed, each with what it asks for.</summary>
    public required ImmutableArray<AutomotivePartEntry> Entries { get; init; }

    /// <summary>The parameter that holds the net cost percentage by date.</summary>
    public required string NetCostParameter { get; init; }

    /// <summary>The parameter that holds the transaction value percentage by date; null when the method is not open to the parts.</summary>
    public string? TransactionValueParameter { get; init; }

    /// <summary>True when a branch of the product rule that asks for a change of classification alone is enough; else such a branch asks for the content too, unless it is printed for the class of vehicles.</summary>
    public bool TariffShiftSuffices { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
