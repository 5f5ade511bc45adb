namespace OriginRules;

/// <summary>Whether what a line states still stands on a day.</summary>
internal static class Lapse
{
    /// <summary>True when the line's declaration does not cover the day.</summary>
    public static bool Of(Component line, DateOnly day) => line.Declaration is { } declaration && (day < declaration.ValidFrom || day > declaration.ValidTo);
}
