namespace OriginRules.Benchmarks;

/// <summary>A material that goods of every family are made from.</summary>
internal sealed record MaterialKind(string Name, string Hts)
{
    public static MaterialKind[] All { get; } =
    [
        new("SCREW", "7318.15.2095"),
        new("BRACKET", "7326.90.8688"),
        new("CABLE", "8544.42.9090"),
        new("CONNECTOR", "8536.69.8000"),
        new("BOARD", "8534.00.0040"),
        new("CIRCUIT", "8542.31.0075"),
        new("BEARING", "8482.10.5044"),
        new("GASKET", "4016.93.5050"),
        new("MOULDING", "3926.90.9985"),
        new("TUBE", "7608.20.0030"),
        new("GEAR", "8483.40.5050"),
        new("CONTROLLER", "9032.89.6070"),
        new("PROFILE", "7604.21.0010"),
        new("PAINT", "3208.20.0000"),
        new("ADHESIVE", "3506.91.5000"),
        new("HOSE", "4009.11.0000"),
        new("SPRING", "7320.20.5060"),
        new("LABEL", "4821.10.2000"),
    ];
}
