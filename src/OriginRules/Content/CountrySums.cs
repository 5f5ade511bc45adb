namespace OriginRules;

/// <summary>Adds up amounts by country; a good has a handful of countries.</summary>
internal sealed class CountrySums
{
    private readonly List<(Country Country, decimal Sum)> _sums = [];

    public void Add(Country country, decimal amount)
    {
        for (int i = 0; i < _sums.Count; i++)
        {
            if (_sums[i].Country == country)
            {
                _sums[i] = (country, _sums[i].Sum + amount);
                return;
            }
        }

        _sums.Add((country, amount));
    }

    /// <summary>Largest first, then by code.</summary>
    public List<(Country Country, decimal Sum)> LargestFirst()
    {
        _sums.Sort(static (left, right) => right.Sum.CompareTo(left.Sum) is var bySum and not 0 ? bySum : string.CompareOrdinal(left.Country.Code, right.Country.Code));
        return _sums;
    }
}
