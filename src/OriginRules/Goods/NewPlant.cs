namespace OriginRules;

/// <summary>A new plant, or a plant after a refit, in which a vehicle of another class than passenger vehicles and trucks is assembled.</summary>
/// <remarks>19 CFR 182 App. A s. 12 "new building", "refit", "first motor vehicle prototype"; s. 20(8).</remarks>
public sealed record NewPlant
{
    /// <summary><c>newBuilding</c> or <c>refit</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The day the first prototype was produced in the plant.</summary>
    public DateOnly? FirstPrototype { get; init; }

    /// <summary>True when the assembler had not produced such a class, marque, or size category and underbody before: in the territory for a new building, in the plant for a refit.</summary>
    public bool? NewModel { get; init; }

    /// <summary>Of a new building: true when it holds substantially all new machinery.</summary>
    public bool? NewMachinery { get; init; }

    /// <summary>Of a refit: for how many months the plant was closed.</summary>
    public decimal? ClosureMonths { get; init; }
}
