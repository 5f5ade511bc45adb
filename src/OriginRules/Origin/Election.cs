using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A method, base or designation that the user may elect.</summary>
public sealed record Election
{
    private readonly string? _needs;

    /// <summary>transactionValueMethod, netCostMethod, deMinimisOnTotalCost …</summary>
    public required string Name { get; init; }

    /// <summary>elected or notElected.</summary>
    public required string Status { get; init; }

    /// <summary>The line elected, for a designation; null for a method or a base.</summary>
    public string? Path { get; init; }

    /// <summary>The figure that would be needed, in words.</summary>
    public string? Needs
    {
        get => _needs ?? Figures?.Words;
        init => _needs = value;
    }

    /// <summary>True when the good would originate by this election, together with the others marked so; null when that was not tried.</summary>
    public bool? WouldOriginate { get; init; }

    /// <summary>The contents the good would then reach; empty when it was not tried or does not originate by it.</summary>
    public ImmutableArray<RegionalValueContentResult> RegionalValueContent { get; init; } = [];

    /// <summary>The figures that <see cref="Needs"/> words when it is read.</summary>
    internal ElectionFigures? Figures { get; init; }
}
