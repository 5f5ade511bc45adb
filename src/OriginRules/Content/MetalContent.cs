using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>One metal of a good by weight and by where it was melted and poured, or smelted and cast.</summary>
public sealed record MetalContent
{
    /// <summary>steel or aluminum.</summary>
    public required string Metal { get; init; }

    /// <summary>Kilograms by country, largest first; aluminum of several steps is under a country of the group when one step was there, else under where it was cast.</summary>
    public required ImmutableArray<MetalWeight> ByCountry { get; init; }

    /// <summary>Kilograms made in countries of the group.</summary>
    public required decimal CoveredKg { get; init; }

    /// <summary>Kilograms without a certificate of where they were made; counted apart.</summary>
    public required decimal WithoutCertificateKg { get; init; }

    /// <summary>The lines without a certificate, sorted.</summary>
    public required ImmutableArray<string> WithoutCertificate { get; init; }

    /// <summary>The lines without a weight, sorted.</summary>
    public required ImmutableArray<string> WithoutWeight { get; init; }

    /// <summary>All kilograms stated.</summary>
    public decimal TotalKg => ByCountry.Sum(w => w.Kg) + WithoutCertificateKg;
}
