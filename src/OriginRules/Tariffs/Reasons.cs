namespace OriginRules;

/// <summary>Reasons of a line, one after the other.</summary>
internal static class Reasons
{
    /// <returns>Both, either, or null.</returns>
    public static string? Join(string? first, string? second) => first is null ? second : second is null ? first : $"{first}; {second}";
}
