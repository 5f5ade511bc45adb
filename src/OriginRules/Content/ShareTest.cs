namespace OriginRules;

/// <summary>Compares a share with a percentage as a cross-multiplication, never on a quotient.</summary>
internal static class ShareTest
{
    private const decimal Hundred = 100m;

    public static bool IsAbove(decimal part, decimal percent, decimal whole) => part * Hundred > percent * whole;

    public static bool IsAtLeast(decimal part, decimal percent, decimal whole) => part * Hundred >= percent * whole;
}
