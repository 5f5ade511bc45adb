using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>Adds up amounts by country; a good has a handful of countries.</summary>
internal sealed class CountrySums
{
    private readonly List<(Country Country, decimal Sum)> _sums = [];

    public void Add(Country country, decimal amount)
    {
        foreach (ref (Country Country, decimal Sum) one in CollectionsMarshal.AsSpan(_sums))
        {
            if (one.Country.Is(country))
            {
                one.Sum += amount;
                return;
            }
        }

        _sums.Add((country, amount));
    }

    public void Clear() => _sums.Clear();

    /// <summary>Largest first, then by code.</summary>
    public List<(Country Country, decimal Sum)> LargestFirst()
    {
        _sums.Sort(static (left, right) => right.Sum.CompareTo(left.Sum) is var bySum and not 0 ? bySum : string.CompareOrdinal(left.Country.Code, right.Country.Code));
        return _sums;
    }
}
