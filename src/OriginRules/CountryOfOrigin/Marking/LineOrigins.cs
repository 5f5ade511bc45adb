using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>The countries of several materials together.</summary>
internal static class LineOrigins
{
    /// <summary>Each country once, by code.</summary>
    public static ImmutableArray<Country> Of(List<MarkingLine> lines) => Of(CollectionsMarshal.AsSpan(lines));

    /// <summary>Each country once, by code.</summary>
    public static ImmutableArray<Country> Of(ReadOnlySpan<MarkingLine> lines)
    {
        Country? one = null;
        foreach (ref readonly MarkingLine line in lines)
        {
            foreach (Country country in line.Origins)
            {
                if (one is { } known && known != country)
                {
                    return Several(lines);
                }

                one = country;
            }
        }

        return one is { } only ? OneCountry.Of(only) : [];
    }

    /// <summary>Whether the origin of every one is known; else the facts that would tell.</summary>
    public static Test AreKnown(ReadOnlySpan<MarkingLine> lines)
    {
        Test known = Test.Yes;
        foreach (ref readonly MarkingLine line in lines)
        {
            if (line.Origins.IsEmpty)
            {
                known = known.And(Test.Unknown(line.Domestic.Missing));
            }
        }

        return known;
    }

    private static ImmutableArray<Country> Several(ReadOnlySpan<MarkingLine> lines)
    {
        var countries = new List<Country>();
        foreach (ref readonly MarkingLine line in lines)
        {
            foreach (Country country in line.Origins)
            {
                if (!countries.Contains(country))
                {
                    countries.Add(country);
                }
            }
        }

        countries.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
        return [.. countries];
    }
}
