using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Lists of one country, each made once.</summary>
internal static class OneCountry
{
    private static readonly FrozenDictionary<string, ImmutableArray<Country>> s_lists =
        Country.All.ToFrozenDictionary(code => code, code => ImmutableArray.Create(Country.Parse(code)), StringComparer.Ordinal);

    public static ImmutableArray<Country> Of(Country country) => s_lists.TryGetValue(country.Code, out ImmutableArray<Country> list) ? list : [country];
}
