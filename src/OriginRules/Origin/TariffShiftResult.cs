using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Whether every non-originating material makes the change the rule asks.</summary>
public sealed record TariffShiftResult
{
    /// <summary>True, false, or null when undetermined.</summary>
    public required bool? Met { get; init; }

    /// <summary>The materials that do not, sorted by path.</summary>
    public ImmutableArray<FailingMaterial> Failing { get; init; } = [];
}
