using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>A rate of the tariff: the sum of its components; none when it is printed in words or as a formula and cannot be computed.</summary>
internal sealed record PrintedRate(ImmutableArray<RateComponent> Components, string? Words)
{
    private const decimal CentsPerDollar = 100m;

    /// <summary>No duty.</summary>
    public static PrintedRate Free { get; } = new([new RateComponent(0, null, null, null)], null);

    public bool IsComputable => !Components.IsEmpty;

    public bool IsFree => Components is [{ Percent: 0, Basis: null }];

    /// <summary>The one percentage that is the whole rate; null otherwise.</summary>
    public decimal? Percent => Components is [{ Percent: { } percent, Basis: null }] ? percent : null;

    /// <summary>The rate as customs prints it.</summary>
    public override string ToString() => IsFree ? "Free" : IsComputable ? string.Join(" + ", Components.Select(Printed)) : "in words";

    private static string Printed(RateComponent component)
    {
        string basis = component.Basis is { } part ? $" on the {part}" : "";
        if (component.Percent is { } percent)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{percent}%{basis}");
        }

        decimal dollars = component.Dollars.GetValueOrDefault();
        return dollars < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{JsonEmitter.Canonical(dollars * CentsPerDollar)}¢/{component.Unit}{basis}")
            : string.Create(CultureInfo.InvariantCulture, $"${dollars}/{component.Unit}{basis}");
    }
}
