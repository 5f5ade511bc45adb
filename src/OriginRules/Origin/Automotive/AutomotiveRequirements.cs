using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a rule set asks of a class of vehicles on a day, for the calculators.</summary>
/// <remarks>19 CFR 182 App. A s. 13 to 18. Every figure is a parameter of the rule set, dated and cited there.</remarks>
public sealed record AutomotiveRequirements
{
    private const string Labor = "automotive.laborValueContent";

    /// <summary>passengerVehicle, lightTruck or heavyTruck.</summary>
    public required string Category { get; init; }

    /// <summary>The regional value content of the vehicle by net cost, percent.</summary>
    public required decimal RegionalValueContent { get; init; }

    /// <summary>The regional value content of core parts by net cost, percent; null for a class that core parts are not asked of.</summary>
    public decimal? CorePartsPercent { get; init; }

    /// <summary>The least share made by well-paid labor, and what counts towards it.</summary>
    public required LaborValueContentRequirement LaborValueContent { get; init; }

    /// <summary>The least regional value content where excess labor value content is set off; null when none may be.</summary>
    public decimal? ContentFloorWithCredit { get; init; }

    /// <summary>The least share of steel bought from the territory.</summary>
    public required MetalPurchaseRequirement SteelPurchases { get; init; }

    /// <summary>The least share of aluminum bought from the territory.</summary>
    public required MetalPurchaseRequirement AluminumPurchases { get; init; }

    /// <summary>The requirements of a class of vehicles.</summary>
    /// <param name="ruleSet">Where the percentages of the agreement are read from.</param>
    /// <param name="category">passengerVehicle, lightTruck or heavyTruck.</param>
    /// <param name="day">The day of entry; phase-in dates are inclusive.</param>
    /// <param name="alternativeStaging">True for vehicles under an approved alternative staging regime (s. 19), in its period.</param>
    /// <exception cref="RuleSetException">The rule set has no figure for the class on the day.</exception>
    public static AutomotiveRequirements Of(RuleSet ruleSet, string category, DateOnly day, bool alternativeStaging = false)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentException.ThrowIfNullOrEmpty(category);
        return new AutomotiveRequirements
        {
            Category = category,
            RegionalValueContent = Number($"automotive.rvc.{category}"),
            CorePartsPercent = AppliesToCoreParts(ruleSet, category, day, alternativeStaging) ? Number("automotive.parts.coreTableA1.netCost") : null,
            LaborValueContent = new LaborValueContentRequirement
            {
                Percent = Number($"{Labor}.{category}"),
                LeastHighWagePoints = Number($"{Labor}.leastHighWagePoints.{category}"),
                MostTechnologyPoints = Number($"{Labor}.mostTechnologyPoints"),
                AssemblyPoints = Number($"{Labor}.assemblyPoints"),
            },
            ContentFloorWithCredit = ruleSet.Parameters.Number($"{Labor}.contentFloorWithCredit.{category}", day),
            SteelPurchases = Metal("steel", AlternativeStaging.Find(ruleSet, "automotive.steelMeltedAndPouredRequired", day, alternativeStaging)?.Value.Flag ?? false),
            AluminumPurchases = Metal("aluminum", madeInTerritory: false),
        };

        decimal Number(string name) => Required(ruleSet, name, day, alternativeStaging);

        MetalPurchaseRequirement Metal(string metal, bool madeInTerritory) => new()
        {
            LeastPercent = Number($"automotive.{metal}PurchasesPercent"),
            Codes = [.. ruleSet.Parameters.List($"automotive.{metal}PurchasesCodes", day).Select(code => HsRange.TryParse(code, out HsRange range) ? range : throw new RuleSetException($"'{code}' is no tariff code."))],
            MadeInTerritory = madeInTerritory,
        };
    }

    /// <summary>The least average base hourly wage of a qualifying plant, in the currency of its country, inclusive.</summary>
    /// <remarks>19 CFR 182 App. A s. 12; it is not converted.</remarks>
    /// <param name="ruleSet">Where the wage is read from.</param>
    /// <param name="currency">The currency the wage is asked for in.</param>
    /// <param name="day">The day of entry.</param>
    /// <exception cref="RuleSetException">The rule set names no wage in the currency on the day.</exception>
    public static decimal LeastHourlyWage(RuleSet ruleSet, Currency currency, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        string code = currency.Code;
        return Required(ruleSet, $"{Labor}.wage{code[..1]}{code[1..].ToLowerInvariant()}", day);
    }

    internal static bool AppliesToCoreParts(RuleSet ruleSet, string category, DateOnly day, bool alternativeStaging) =>
        AlternativeStaging.Find(ruleSet, "automotive.corePartsVehicles", day, alternativeStaging)?.Value.List?.Contains(category, StringComparer.Ordinal) == true;

    private static decimal Required(RuleSet ruleSet, string name, DateOnly day, bool alternativeStaging = false) =>
        AlternativeStaging.Find(ruleSet, name, day, alternativeStaging)?.Value.Number ?? throw new RuleSetException($"Rule set '{ruleSet.Id}' has no value for parameter '{name}' on {day:yyyy-MM-dd}.");
}
