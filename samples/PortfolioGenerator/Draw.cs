using System.Text;

namespace PortfolioGenerator;

/// <summary>Numbers drawn from a name and the fixed seed: a good keeps its figures when others are added before it.</summary>
internal sealed class Draw
{
    private const ulong Seed = 20261122;

    private ulong _state;

    public Draw(string name)
    {
        // FNV-1a, because string.GetHashCode differs from run to run.
        ulong hash = 14695981039346656037;
        foreach (byte one in Encoding.UTF8.GetBytes(name))
        {
            hash = unchecked((hash ^ one) * 1099511628211);
        }

        _state = hash ^ Seed;
    }

    /// <summary>A whole number from 0 up to, not including, a bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>True in so many percent of draws, to the tenth of a percent.</summary>
    public bool Chance(decimal percent) => Below(1000) < percent * 10;

    /// <summary>A number between two, both inclusive, in steps.</summary>
    public decimal Between(decimal[] range, decimal step)
    {
        int steps = (int)((range[1] - range[0]) / step);
        return range[0] + (Below(steps + 1) * step);
    }

    public T One<T>(T[] choices) => choices[Below(choices.Length)];

    /// <summary>A key, as often as its weight says.</summary>
    public string Weighted(SortedDictionary<string, int> weights)
    {
        int left = Below(weights.Values.Sum());
        foreach ((string key, int weight) in weights)
        {
            left -= weight;
            if (left < 0)
            {
                return key;
            }
        }

        throw new InvalidOperationException("Weights are positive.");
    }

    /// <summary>SplitMix64.</summary>
    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
