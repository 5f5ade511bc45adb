using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Lists of one country, each made once.</summary>
internal static class OneCountry
{
    private const int Letters = 26;

    /// <summary>By the two letters of the code.</summary>
    private static readonly ImmutableArray<Country>[] s_lists = Lists();

    public static ImmutableArray<Country> Of(Country country) => country.Code is { Length: 2 } code ? s_lists[Place(code)] : [country];

    private static ImmutableArray<Country>[] Lists()
    {
        var lists = new ImmutableArray<Country>[Letters * Letters];
        foreach (string code in Country.All)
        {
            lists[Place(code)] = [Country.Parse(code)];
        }

        return lists;
    }

    private static int Place(string code) => ((code[0] - 'A') * Letters) + code[1] - 'A';
}
