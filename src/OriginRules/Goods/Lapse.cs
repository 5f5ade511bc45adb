using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Whether what a line states still stands on a day.</summary>
internal static class Lapse
{
    private const string Declaration = "declaration";

    /// <summary>True when the line's declaration does not cover the day.</summary>
    public static bool Of(Component line, DateOnly day) => line.Declaration is { } declaration && (day < declaration.ValidFrom || day > declaration.ValidTo);

    /// <summary>The country of origin of a line as far as it stands on a day.</summary>
    public static Country? OriginOf(Component line, ImmutableArray<Country> covered, DateOnly day) => Standing(line.OriginCountry, line, covered, day);

    /// <summary>A country that a line states, as far as it stands on a day: unknown once its declaration has run out, unless it is a covered country. A lapse takes no content away.</summary>
    public static Country? Standing(Country? stated, Component line, ImmutableArray<Country> covered, DateOnly day) =>
        line.Declaration is not null && stated is { } country && Of(line, day) && !covered.Contains(country) ? null : stated;

    /// <summary>The fact to state where an origin does not stand.</summary>
    /// <param name="stated">What the line states.</param>
    /// <param name="fact">The fact that states it.</param>
    public static string FactToState(Country? stated, string fact) => stated is null ? fact : Declaration;
}
