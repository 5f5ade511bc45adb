using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>The harbor maintenance fee: percent of value of what arrives by one of the modes.</summary>
internal sealed record HarborFee(decimal Percent, ImmutableArray<string> Modes, ImmutableArray<Country> LandNeighbours, string Cite)
{
    public string WhyDue { get; } = string.Create(CultureInfo.InvariantCulture, $"{Percent}% of the value; {Cite}");

    public string WhyNotByOcean { get; } = $"does not arrive by ocean; {Cite}";

    public string WhyNotStated { get; } = $"transport mode not stated: taken as not by ocean; {Cite}";
}
