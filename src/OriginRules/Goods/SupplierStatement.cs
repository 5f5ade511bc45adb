using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A supplier's signed statement for accumulation.</summary>
/// <remarks>19 CFR 182 App. A s. 9(2)-(7).</remarks>
public sealed record SupplierStatement
{
    /// <summary>The kind of statement.</summary>
    public string? Basis { get; init; }

    /// <summary>The supplier's net cost of the material.</summary>
    public decimal? NetCost { get; init; }

    /// <summary>What the supplier's materials that do not originate are worth, in the line's currency.</summary>
    public decimal? NonOriginatingMaterials { get; init; }

    /// <summary>The amount stated under s. 9(2)(b).</summary>
    public decimal? Amount { get; init; }

    /// <summary>The period averaged over.</summary>
    public string? AveragedOver { get; init; }

    /// <summary>Classifications of the supplier's non-originating materials.</summary>
    public ImmutableArray<HsCode>? MaterialCodes { get; init; }
}
