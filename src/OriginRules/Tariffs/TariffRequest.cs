namespace OriginRules;

/// <summary>Everything the duty computation may ask about one good on one day.</summary>
internal readonly record struct TariffRequest
{
    public required FinishedGood Good { get; init; }

    public required DateOnly Day { get; init; }

    public required AgreementTariffTerms Terms { get; init; }

    public required RemedyOrigin TradeRemedyOrigin { get; init; }

    /// <summary>True to list every measure on file that is not due, also those out of reach of the day, the country or the code.</summary>
    public bool EveryMeasure { get; init; }

    /// <summary>The terms without the preference, for the savings; null when there is none to lose.</summary>
    public AgreementTariffTerms? WithoutPreference { get; init; }
}
