namespace OriginRules.Benchmarks;

/// <summary>What a good of the benchmark is: its code, where it is made, what its own parts are called in the tariff.</summary>
internal sealed record Family(string Name, string Hts, string Country, string Parts, decimal SteelPercent, int ForeignPercent)
{
    /// <summary>Families of six chapters whose rules ask for a change of chapter, heading or subheading, some with a regional value content.</summary>
    public static Family[] All { get; } =
    [
        new("PUMP", "8413.70.2005", "MX", "8413.91.9085", 0, 30),
        new("VALVE", "8481.80.5090", "MX", "8481.90.9081", 0, 50),
        new("SUPPLY", "8504.40.9510", "MX", "8504.90.9650", 0, 40),
        new("DEVICE", "9018.90.8000", "MX", "9018.90.8000", 0, 35),
        new("SHELF", "9403.20.0086", "MX", "9403.99.9045", 0, 30),
        new("GYM", "9506.91.0030", "CA", "9506.91.0030", 0, 45),
        new("HEATER", "8516.29.0030", "MX", "8516.90.9000", 40, 40),
        new("FILTER", "8421.29.0065", "CA", "8421.99.0180", 10, 60),
    ];
}
