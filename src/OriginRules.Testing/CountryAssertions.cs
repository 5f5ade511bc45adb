using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Checks on the two other origins of a good. Only a determined answer passes: one that is indicated or needs judgment fails.</summary>
public static class CountryAssertions
{
    /// <summary>Checks the country of origin for marking (19 USC 1304).</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="country">An ISO 3166-1 alpha-2 code.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">The good is marked otherwise, or the answer is not determined.</exception>
    /// <exception cref="FormatException">The text is no country.</exception>
    public static Evaluation ShouldBeMarked(this Evaluation evaluation, string country)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Of(evaluation, evaluation.CountryOfOrigin.Marking, country, "be marked");
    }

    /// <summary>Checks the country of origin for trade remedies (substantial transformation).</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="country">An ISO 3166-1 alpha-2 code.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It is another country, or the answer is not determined.</exception>
    /// <exception cref="FormatException">The text is no country.</exception>
    public static Evaluation ShouldHaveTradeRemedyOrigin(this Evaluation evaluation, string country)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Of(evaluation, evaluation.CountryOfOrigin.TradeRemedy, country, "have trade-remedy origin");
    }

    private static Evaluation Of(Evaluation evaluation, CountryOfOriginFinding finding, string country, string expected)
    {
        Country wanted = Country.Parse(country);
        if (finding.Status != "determined" || finding.Country != wanted)
        {
            string found = finding.Country?.Code ?? (finding.Countries.IsEmpty ? "no country" : string.Join(" and ", finding.Countries));
            Failure.Country(evaluation, $"{expected} {country}", $"{found}, {finding.Status}{(finding.Why is { } why ? $": {why}" : "")}", finding);
        }

        return evaluation;
    }
}
