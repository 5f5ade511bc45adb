using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A producer's choice to average regional value content over vehicles or parts of a category and a period, with the figures.</summary>
/// <remarks>19 CFR 182 App. A s. 16, 20(6), 20(7). The choice cannot be taken back (s. 16(7)): where it can be computed it decides in place of the good's own figures.</remarks>
public sealed record AveragingElection
{
    /// <summary>sameModelLineAndPlant, sameClassAndPlant, sameModelLine, sameClass or agreed.</summary>
    public string? Category { get; init; }

    /// <summary>all or exported.</summary>
    public string? Basis { get; init; }

    /// <summary>fiscalYear, buyerFiscalYear, quarter or month; null means fiscalYear.</summary>
    public string? Over { get; init; }

    /// <summary>The first day of the period, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The net costs of everything the category covers in the period; not needed where <see cref="Goods"/> are listed.</summary>
    public decimal? NetCost { get; init; }

    /// <summary>The value of non-originating materials of everything the category covers; not needed where <see cref="Goods"/> are listed.</summary>
    public decimal? NonOriginatingMaterials { get; init; }

    /// <summary>The vehicles, models or months of the category, whose figures are added up.</summary>
    public ImmutableArray<AveragedVehicle>? Goods { get; init; }
}
