using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The figures behind a labor value content certification; amounts in one currency, for one averaging category and period.</summary>
/// <remarks>19 CFR 182 App. A s. 18(3) to (14), (20), (21). Originating and non-originating materials count alike.</remarks>
public sealed record LaborValueContentFigures
{
    /// <summary>Whether the figures are by net cost or by annual purchase value (s. 18(4), (5)).</summary>
    public required LaborValueContentFormula Formula { get; init; }

    /// <summary>The net cost of the vehicle, or the total annual purchase value of the plant, as the formula asks; zero where <see cref="Vehicles"/> say it.</summary>
    public required decimal Base { get; init; }

    /// <summary>Materials produced at a qualifying wage: their net cost or annual purchase value, as the formula asks.</summary>
    public decimal HighWageMaterials { get; init; }

    /// <summary>Wages for direct production work at a qualifying assembly plant, without benefits.</summary>
    public decimal HighWageLaborCosts { get; init; }

    /// <summary>Transport and related costs at a qualifying wage within the territory, when not in the materials (s. 18(20)).</summary>
    public decimal HighWageTransportation { get; init; }

    /// <summary>With annual purchase value: count labor costs, in numerator and denominator.</summary>
    /// <value>Default true; the formula on net cost always counts them.</value>
    public bool CountLaborCosts { get; init; } = true;

    /// <summary>Annual corporate wages in the territory for research and development and information technology.</summary>
    public decimal TechnologyWages { get; init; }

    /// <summary>Annual corporate wages in the territory for direct production work.</summary>
    public decimal ProductionWages { get; init; }

    /// <summary>True when the producer operates, or has a contract of at least three years with, a high-wage assembly plant of the capacity asked for (s. 12, 18(12) to (14)).</summary>
    public bool HasHighWageAssemblyPlant { get; init; }

    /// <summary>The vehicles of the averaging category, whose figures are added to the amounts above (s. 18(15)).</summary>
    public ImmutableArray<LaborValueContentVehicle>? Vehicles { get; init; }
}
