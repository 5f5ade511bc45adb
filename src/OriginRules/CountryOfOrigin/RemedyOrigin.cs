using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The country of origin for trade remedies as duty needs it, without the words of the finding.</summary>
/// <param name="Country">The country; null when it is open.</param>
/// <param name="Candidates">The countries it could be while it is open.</param>
/// <param name="AnyCountry">True when it could be a country that is no candidate.</param>
/// <param name="Cite">The source.</param>
internal readonly record struct RemedyOrigin(Country? Country, ImmutableArray<Country> Candidates, bool AnyCountry, string? Cite)
{
    public static RemedyOrigin Settled(Country country, string? cite) => new(country, [], false, cite);

    public static implicit operator RemedyOrigin(CountryOfOriginFinding finding) =>
        new(finding.Country, finding.Country is null ? [.. finding.Candidates.Select(c => c.Country)] : [], finding.AnyCountry, finding.Cite);
}
