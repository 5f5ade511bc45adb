namespace OriginRules;

/// <summary>And, or and not of three values, where no facts have to be carried along.</summary>
internal static class TernaryLogic
{
    public static Ternary And(this Ternary left, Ternary right) => left < right ? left : right;

    public static Ternary Or(this Ternary left, Ternary right) => left > right ? left : right;

    public static Ternary Not(this Ternary value) => value switch
    {
        Ternary.Yes => Ternary.No,
        Ternary.No => Ternary.Yes,
        _ => Ternary.Unknown,
    };
}
