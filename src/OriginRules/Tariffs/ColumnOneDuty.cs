using OriginRules.Results;

namespace OriginRules;

/// <summary>The ordinary duty: column 1 general, the special rate claimed, or column 2.</summary>
internal sealed class ColumnOneDuty
{
    private readonly DutyFacts _facts;
    private bool _written;
    private decimal? _general;
    private decimal? _generalOn;

    public ColumnOneDuty(DutyFacts facts) => _facts = facts;

    /// <summary>The duty; null when open upward.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>The line of the result; null unless it is asked for.</summary>
    public DutyLine? Line { get; private set; }

    /// <summary>True when a special rate was claimed and nothing was due.</summary>
    public bool EnteredFree { get; private set; }

    /// <summary>Computes the duty on the facts as they are assumed.</summary>
    /// <param name="written">True to write the line.</param>
    public void Begin(bool written)
    {
        _written = written;
        _generalOn = null;
        Line = null;
        EnteredFree = false;
        Compute();
    }

    /// <summary>What column 1 general comes to on a value; null when open upward.</summary>
    public decimal? General(decimal value)
    {
        if (_generalOn != value)
        {
            _general = AmountOf(_facts.Line.General, value);
            _generalOn = value;
        }

        return _general;
    }

    private void Compute()
    {
        RateLine line = _facts.Line;
        TariffSettings settings = _facts.Settings;
        AgreementTariffTerms terms = _facts.Terms;
        decimal value = _facts.DutiableValue();
        string heading = line.Heading;
        if (_facts.Chapter98 is { Base: Chapter98Base.Free } free)
        {
            Found(_facts.Stated.Chapter98!.Heading, PrintedRate.Free, value, 0, "free under the heading of chapter 98 that is claimed", free.Cite);
        }
        else if (!_facts.Granted && settings.ColumnTwoOn(_facts.Origin, _facts.Day))
        {
            Found(heading, line.ColumnTwo, value, AmountOf(line.ColumnTwo, value), "column 2", settings.ColumnTwoCite);
        }
        else if (!_facts.Granted || terms.ColumnOneGeneral)
        {
            General(heading, value, _facts.Granted ? terms.ColumnOneWhy ?? "column 1 general is due although the preference is granted" : null);
        }
        else if (line.General.IsFree || line.SpecialFree)
        {
            Free(heading, value, line.General.IsFree ? "Free in column 1; the special rate is claimed all the same" : "special rate claimed", settings.RateEdition);
        }
        else if (_facts.Chapter98 is { SpecialFree: true } relief)
        {
            Free(heading, value, "the special rate of the chapter 98 heading is free", relief.Cite);
        }
        else if (settings.QuotaFreeOrigins.Contains(_facts.Origin) || _facts.InQuota())
        {
            Free(_facts.Stated.Quota?.Heading ?? line.QuotaHeadings ?? heading, value, settings.WhyFreeInQuota, settings.QuotaCite);
        }
        else
        {
            General(heading, value, settings.WhyOutsideQuota);
        }
    }

    private void Free(string heading, decimal value, string why, string cite)
    {
        EnteredFree = true;
        Found(heading, PrintedRate.Free, value, 0, why, cite);
    }

    private void General(string heading, decimal value, string? why) => Found(heading, _facts.Line.General, value, General(value), why, _facts.Settings.RateEdition);

    private void Found(string heading, PrintedRate rate, decimal value, decimal? amount, string? why, string cite)
    {
        Amount = amount;
        if (_written)
        {
            Line = Written(heading, rate, value, amount, why, cite);
        }
    }

    private DutyLine Written(string heading, PrintedRate rate, decimal value, decimal? amount, string? why, string cite)
    {
        DatedConfidence confidence = _facts.Settings.RateConfidenceOn(_facts.Day);
        string? words = rate.Words is { } printed ? $"printed as: {printed}" : null;
        return new DutyLine
        {
            Measure = _facts.Settings.Names.ColumnOne,
            Heading = heading,
            Rate = rate.Percent is > 0 ? null : rate.ToString(),
            Percent = rate.Percent,
            Base = value,
            Amount = amount,
            Certain = true,
            Cite = cite,
            Why = confidence.After(Reasons.Join(Reasons.Join(why, words), _facts.WhyDutiableValue)),
            Confidence = confidence.Value,
        };
    }

    private decimal? AmountOf(PrintedRate rate, decimal value)
    {
        if (!rate.IsComputable)
        {
            return _facts.AssumeRateInWords() ? null : 0;
        }

        if (rate.Percent is { } whole)
        {
            return Exact.PercentOf(whole, value);
        }

        decimal? sum = 0;
        foreach (RateComponent component in rate.Components)
        {
            sum += component switch
            {
                { Percent: { } percent, Basis: null } => Exact.PercentOf(percent, _facts.Value),
                { Percent: { } percent, Basis: { } part } => Exact.PercentOf(percent, _facts.PartValue(part)),
                _ => _facts.FromDollars(component.Dollars * _facts.Quantity(component.Unit!, component.Basis)),
            };
        }

        // A specific or compound duty is reduced in the proportion of the values (subch. II US note 4(c)).
        return value == _facts.Value || sum is null ? sum : Exact.Quotient(sum.Value * value, _facts.Value);
    }
}
