using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What the provisions read of a good: what a finished good states, or what a line with its own bill states of itself as a good to be determined.</summary>
/// <remarks>Belongs to an <see cref="OriginCase"/> and is used again with it, so that a sub-assembly costs no good of its own. What only a finished good can state is absent of a line.</remarks>
internal sealed class GoodFacts
{
    private FinishedGood? _finished;
    private ImmutableDictionary<Currency, decimal> _exchangeRates = ImmutableDictionary<Currency, decimal>.Empty;
    private RatesAtHand _rates;

    public string Id { get; private set; } = "";

    public HsCode Hts { get; private set; }

    public HsCode? Hs2012 { get; private set; }

    public Country? ProductionCountry { get; private set; }

    public Country? ExportCountry { get; private set; }

    public Country ImportCountry { get; private set; }

    public Currency Currency { get; private set; }

    public decimal? TransactionValue { get; private set; }

    public decimal? NetCost { get; private set; }

    public decimal? NetWeightKg { get; private set; }

    public ImmutableArray<string>? Use { get; private set; }

    public ImmutableArray<string>? Processes { get; private set; }

    public ImmutableArray<Component> Components { get; private set; } = [];

    public decimal? Quantity => _finished?.Quantity;

    public ProductionCosts? Costs => _finished?.Costs;

    public bool? WhollyObtained => _finished?.WhollyObtained;

    public bool? NonQualifyingOperation => _finished?.NonQualifyingOperation;

    public string? SetKind => _finished?.SetKind;

    public Transit? Transit => _finished?.Transit;

    public TariffFacts? TariffFacts => _finished?.TariffFacts;

    public AutomotiveFacts? Automotive => _finished?.Automotive;

    public MethodElections? Elections => _finished?.Elections;

    public bool? ClassifiedByGri2a => _finished?.ClassifiedByGri2a;

    public bool? ProducedInTerritory => _finished?.ProducedInTerritory;

    public bool? Remanufactured => _finished?.Remanufactured;

    public InternationalShipping? InternationalShipping => _finished?.InternationalShipping;

    public DeclaredRegionalValueContent? DeclaredRegionalValueContent => _finished?.DeclaredRegionalValueContent;

    /// <summary>The facts of a finished good.</summary>
    public void StandFor(FinishedGood good)
    {
        _finished = good;
        _exchangeRates = good.ExchangeRates;
        _rates = default;
        Id = good.Id;
        Hts = good.Hts;
        Hs2012 = good.Hs2012;
        ProductionCountry = good.ProductionCountry;
        ExportCountry = good.ExportCountry;
        ImportCountry = good.ImportCountry;
        Currency = good.Currency;
        TransactionValue = good.TransactionValue;
        NetCost = good.NetCost;
        NetWeightKg = good.NetWeightKg;
        Use = good.Use;
        Processes = good.Processes;
        Components = good.Components;
    }

    /// <summary>The facts of a line with its own bill.</summary>
    /// <param name="above">The good on whose bill the line stands.</param>
    /// <param name="line">The line.</param>
    /// <param name="producer">Where the line was produced; null when nothing says so.</param>
    public void StandFor(GoodFacts above, Component line, Country? producer)
    {
        _finished = null;
        _exchangeRates = above._exchangeRates;
        _rates = above._rates;
        Id = line.Id;
        Hts = line.Hts ?? line.Hs2012 ?? default;
        Hs2012 = line.Hs2012;
        ProductionCountry = producer;
        ExportCountry = producer;
        ImportCountry = above.ImportCountry;
        Currency = above.Currency;
        TransactionValue = above.InOwnCurrency(line, line.Value);
        NetCost = above.InOwnCurrency(line, line.ProductionCost);
        NetWeightKg = line.WeightKg;
        Use = line.Use;
        Processes = line.Processes;
        Components = line.Components;
    }

    /// <summary>An amount of a line in the currency of the good.</summary>
    /// <exception cref="ArgumentException">The good states no rate for the line's currency.</exception>
    public decimal? InOwnCurrency(Component line, decimal? amount)
    {
        if (amount is not { } value || line.Currency is not { } currency || currency.Is(Currency))
        {
            return amount;
        }

        return value * Rate(line, currency);
    }

    /// <exception cref="ArgumentException">The good states no rate for the line's currency.</exception>
    public void MustHaveRate(Component line)
    {
        if (line.Currency is { } currency && !currency.Is(Currency))
        {
            Rate(line, currency);
        }
    }

    private decimal Rate(Component line, Currency currency) => _rates.Of(currency, _exchangeRates, Id, line);
}
