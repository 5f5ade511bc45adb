using OriginRules.Results;

namespace OriginRules;

/// <summary>Everything the duty computation may ask about one good on one day.</summary>
internal sealed record TariffRequest
{
    public required FinishedGood Good { get; init; }

    public required DateOnly Day { get; init; }

    public required AgreementTariffTerms Terms { get; init; }

    public required CountryOfOriginFinding TradeRemedyOrigin { get; init; }
}
