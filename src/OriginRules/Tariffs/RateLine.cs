using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>A tariff line of chapters 1 to 97 with its column 1 and column 2 rates.</summary>
internal sealed record RateLine
{
    private const decimal CentsPerDollar = 100m;
    private string? _heading;

    public required HsCode Code { get; init; }

    /// <summary>The general rate; empty when it is printed in words and cannot be computed.</summary>
    public required ImmutableArray<RateComponent> General { get; init; }

    /// <summary>True when the special column prints Free for the program.</summary>
    public required bool SpecialFree { get; init; }

    /// <summary>The quota headings the special column refers to; null for none.</summary>
    public string? QuotaHeadings { get; init; }

    /// <summary>The column 2 rate; null when it is no plain percentage.</summary>
    public decimal? ColumnTwoPercent { get; init; }

    public bool GeneralFree => General is [{ Percent: 0, Basis: null }];

    /// <summary>The one percentage that is the whole general rate; null otherwise.</summary>
    public decimal? GeneralPercent => General is [{ Percent: { } percent, Basis: null }] ? percent : null;

    /// <summary>The heading with its dots.</summary>
    public string Heading => _heading ??= Code.ToDottedString();

    /// <summary>The general rate as customs prints it.</summary>
    public string PrintedGeneral() =>
        GeneralFree ? "Free" : General.IsEmpty ? "in words" : string.Join(" + ", General.Select(Printed));

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
