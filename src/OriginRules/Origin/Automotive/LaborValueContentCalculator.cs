using OriginRules.Results;

namespace OriginRules;

/// <summary>Labor value content of a vehicle, by either formula, with the credits.</summary>
/// <remarks>19 CFR 182 App. A s. 18(6), (9), (10), (12), (13), (22).</remarks>
public static class LaborValueContentCalculator
{
    private const int Decimals = 12;
    private const decimal LargestFactor = 1_000_000_000_000m;

    /// <summary>Computes the content and tests it.</summary>
    /// <param name="figures">The producer's figures.</param>
    /// <param name="requirement">What is asked for on the day (<see cref="AutomotiveRequirements.LaborValueContent"/>).</param>
    /// <exception cref="ArgumentException">An amount is negative, the base is not above zero, or technology wages are given without production wages.</exception>
    public static LaborValueContentResult Calculate(LaborValueContentFigures figures, LaborValueContentRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(requirement);
        figures = Summed(figures);
        Check(figures);
        bool onNetCost = figures.Formula == LaborValueContentFormula.NetCost;
        decimal labor = onNetCost || figures.CountLaborCosts ? figures.HighWageLaborCosts : 0;
        decimal part = figures.HighWageMaterials + figures.HighWageTransportation + labor;
        decimal whole = figures.Base + (onNetCost ? 0 : labor);
        decimal assembly = figures.HasHighWageAssemblyPlant ? requirement.AssemblyPoints : 0;
        bool capped = figures.TechnologyWages * 100 >= requirement.MostTechnologyPoints * figures.ProductionWages;
        decimal technology = figures.TechnologyWages == 0 ? 0
            : capped ? requirement.MostTechnologyPoints
            : Exact.Quotient(figures.TechnologyWages * 100, figures.ProductionWages);
        decimal highWage = Exact.Quotient(part * 100, whole);
        bool enough = figures.TechnologyWages == 0 || capped
            ? part * 100 >= (requirement.Percent - technology - assembly) * whole
            : ReachesTogether(part, whole, figures.TechnologyWages, figures.ProductionWages, requirement.Percent - assembly);
        decimal percent = highWage + technology + assembly;
        return new LaborValueContentResult
        {
            HighWagePoints = highWage,
            TechnologyPoints = technology,
            AssemblyPoints = assembly,
            Percent = percent,
            Met = enough && part * 100 >= requirement.LeastHighWagePoints * whole,
            ExcessPoints = percent > requirement.Percent ? Math.Max(0, Math.Round((part * 100 / whole) - requirement.LeastHighWagePoints, Decimals, MidpointRounding.ToNegativeInfinity)) : 0,
            Cite = onNetCost ? "19 CFR 182 App. A s. 18(6)(a)" : "19 CFR 182 App. A s. 18(6)(b)",
        };
    }

    /// <summary>The regional value content a heavy truck still needs after setting off excess high-wage points, never below the floor.</summary>
    /// <remarks>19 CFR 182 App. A s. 18(22), for the period it names.</remarks>
    /// <param name="required">The percentage of the day.</param>
    /// <param name="floor">The least that is left (<see cref="AutomotiveRequirements.ContentFloorWithCredit"/>); null when no credit is given on the day.</param>
    /// <param name="content">The labor value content.</param>
    public static decimal ContentAfterCredit(decimal required, decimal? floor, LaborValueContentResult content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return floor is { } least && content.Met ? ContentAfterCredit(required, least, content.ExcessPoints) : required;
    }

    internal static decimal ContentAfterCredit(decimal required, decimal floor, decimal excessPoints) => Math.Max(Math.Min(floor, required), required - excessPoints);

    /// <summary>The amounts with those of the vehicles of the category added.</summary>
    private static LaborValueContentFigures Summed(LaborValueContentFigures figures) => figures.Vehicles is { IsEmpty: false } vehicles
        ? figures with
        {
            Base = figures.Base + vehicles.Sum(v => v.Base),
            HighWageMaterials = figures.HighWageMaterials + vehicles.Sum(v => v.HighWageMaterials),
            HighWageLaborCosts = figures.HighWageLaborCosts + vehicles.Sum(v => v.HighWageLaborCosts),
            HighWageTransportation = figures.HighWageTransportation + vehicles.Sum(v => v.HighWageTransportation),
            Vehicles = null,
        }
        : figures;

    /// <summary>part / whole + technology / production in percent, against a percentage, without a division; both fractions are shortened first so that the products of large amounts fit.</summary>
    private static bool ReachesTogether(decimal part, decimal whole, decimal technology, decimal production, decimal percent)
    {
        decimal first = Scale(Math.Max(part, whole));
        decimal second = Scale(Math.Max(technology, production));
        (part, whole, technology, production) = (part / first, whole / first, technology / second, production / second);
        return (part * 100 * production) + (technology * 100 * whole) >= percent * whole * production;
    }

    /// <summary>The power of ten that brings an amount below a limit whose square fits.</summary>
    private static decimal Scale(decimal amount)
    {
        decimal scale = 1;
        while (amount / scale >= LargestFactor)
        {
            scale *= 10;
        }

        return scale;
    }

    private static void Check(LaborValueContentFigures figures)
    {
        decimal[] amounts = [figures.HighWageMaterials, figures.HighWageLaborCosts, figures.HighWageTransportation, figures.TechnologyWages, figures.ProductionWages];
        if (figures.Base <= 0 || amounts.Any(a => a < 0) || (figures.TechnologyWages > 0 && figures.ProductionWages == 0))
        {
            throw new ArgumentException("The base must be above zero, no amount negative, and technology wages need production wages.", nameof(figures));
        }
    }
}
