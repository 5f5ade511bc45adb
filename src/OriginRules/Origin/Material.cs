using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A line of the bill as the determination sees it: code in the nomenclature of the rules, status, value.</summary>
internal sealed record Material
{
    public required string Path { get; init; }

    public required Component Line { get; init; }

    /// <summary>The code in the nomenclature of the rule set; <c>default</c> when the line states none.</summary>
    public required HsCode Code { get; init; }

    /// <summary>Other codes the conversion allows.</summary>
    public ImmutableArray<HsCode> OtherCodes { get; init; } = [];

    /// <summary>Whether the line originates, with the facts that would decide it.</summary>
    public required Test Originating { get; init; }

    /// <summary>The reason for the status, for the explanation.</summary>
    public required string StatusReason { get; init; }

    /// <summary>True when its own bill gave it its status.</summary>
    public bool HasStatusFromOwnBill => StatusReason.StartsWith(MaterialStatus.OwnBill, StringComparison.Ordinal);

    /// <summary>The value in the good's currency that counts as non-originating when the line does not originate; null when not stated.</summary>
    public decimal? NonOriginatingValue { get; init; }

    /// <summary>The same before the value added in the territory is taken off: accumulation serves the content, not de minimis.</summary>
    public decimal? ValueBeforeAccumulation { get; init; }

    /// <summary>The same in a content by transaction value, where a supplier's statement changes it.</summary>
    public decimal? ValueByTransactionValue { get; init; }

    /// <summary>The same in a content by net cost, where a supplier's statement changes it.</summary>
    public decimal? ValueByNetCost { get; init; }

    /// <summary>Tested for the tariff shift and de minimis.</summary>
    public bool InTariffShift { get; init; } = true;

    /// <summary>The materials of a self-produced or accumulated material: the producer may test these instead.</summary>
    public ImmutableArray<Material> Inputs { get; init; } = [];

    /// <summary>True for a self-produced material that its producer may designate and does.</summary>
    public bool IsDesignated { get; init; }

    /// <summary>True when the value of non-originating materials is that of the inputs.</summary>
    public bool ValueOfInputs { get; init; }

    /// <summary>Weight in the good's whole quantity.</summary>
    public decimal? WeightKg => Line.WeightKg;
}
