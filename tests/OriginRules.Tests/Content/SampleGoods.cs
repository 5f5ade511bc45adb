using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Content;

/// <summary>The ten sample goods, reduced to what content and agreement terms ask about.</summary>
internal static class SampleGoods
{
    public static FinishedGood S01 { get; } = Good("7308.40.00", "CA", 1000,
        Line("NODE", "7326.19", "CN", 340).MeltedIn("CN", 120),
        Line("PLATE", "7208.51", "CA", 210).MeltedIn("CA", 230),
        Line("BOLT", "7318.15", "US", 40).MeltedIn("US", 10),
        Line("BRACKET", "7326.90", "MX", 60).MeltedIn("MX", 25));

    public static FinishedGood S02 { get; } = Good("8703.23.01", "MX", 26000,
        Line("BODY", "8707.10", "MX", 8200),
        Line("HARNESS", "8544.30", "MX", 800, Line("TERMINAL", "8536.90", "CN", 200)),
        Line("ENGINE", "8407.34", "US", 8400),
        Line("STAMPING", "8708.29", "CA", 2000),
        Line("PANEL", "8537.10", "JP", 1300),
        Line("AXLE", "8708.50", "DE", 900),
        Line("PART", "8708.99", "CN", 1200),
        Line("CHIP", "8542.39", "KR", 1200));

    public static FinishedGood S03 { get; } = Good("2709.00.10", "CA", 60,
        Line("BITUMEN", "2714.90", "CA", 42), Line("US", "2710.12", "US", 12), Line("QA", "2710.12", "QA", 6));

    public static FinishedGood S04 { get; } = Good("4407.12.00", "CA", 420) with { WhollyObtained = true };

    public static FinishedGood S05 { get; } = Good("0702.00.60", "MX", 1.20m) with { WhollyObtained = true };

    public static FinishedGood S06 { get; } = Good("8471.50.01", "CA", 2000,
        Line("BOARD", "8473.30.11", "CN", 720),
        Line("POWER", "8504.40", "CN", 110),
        Line("CASE", "8473.30.51", "CN", 70),
        Line("CABLE", "8544.42", "HK", 20),
        Line("DISK", "8471.70", "CN", 200),
        Line("CPU", "8542.31", "US", 380));

    public static FinishedGood S07 { get; } = Good("8418.10.00", "MX", 800,
        Line("COMPRESSOR", "8414.30.80", "CN", 130),
        Line("STEEL1", "7210.49", "MX", 90),
        Line("STEEL2", "7210.49", "KR", 40),
        Line("FOAM", "3909.50", "US", 60),
        Line("CONTROL", "8418.99.80", "CN", 35),
        Line("EVAPORATOR", "8418.99.80", "MX", 70).OwnedBy("CN", 60),
        Line("LINER", "3923.90", "CA", 25));

    public static FinishedGood S08 { get; } = Good("8701.21.00", "MX", 120000,
        Line("BODY", "8707.90", "MX", 31000),
        Line("ENGINE", "8408.20", "US", 44000),
        Line("STAMPING", "8708.29", "CA", 6000),
        Line("TYRE", "4011.20", "CN", 3000),
        Line("FORGING", "7326.19", "CN", 2000),
        Line("PANEL", "8537.10", "CN", 4500),
        Line("DE", "8708.40", "DE", 9500),
        Line("JP", "8708.50", "JP", 5000),
        Line("BR", "8708.80", "BR", 5000));

    public static FinishedGood S09 { get; } = Good("6109.10.00", "CA", 12,
        Line("FABRIC", "6006.22", "MX", 3.00m, Line("YARN", "5205.12", "US", 1.50m)),
        Line("THREAD", "5204.11", "US", 0.10m),
        Line("LABEL", "5807.10", "CN", 0.20m));

    public static FinishedGood S10 { get; } = Good("0406.90.12", "CA", 6.50m,
        Line("MILK", "0401.20", "CA", 3.80m), Line("POWDER", "0402.10", "US", 0.20m), Line("RENNET", "3507.10", "CN", 0.03m));

    public static FinishedGood Named(string id) => id switch
    {
        nameof(S01) => S01,
        nameof(S02) => S02,
        nameof(S03) => S03,
        nameof(S04) => S04,
        nameof(S05) => S05,
        nameof(S06) => S06,
        nameof(S07) => S07,
        nameof(S08) => S08,
        nameof(S09) => S09,
        nameof(S10) => S10,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "one of the ten samples"),
    };
}
