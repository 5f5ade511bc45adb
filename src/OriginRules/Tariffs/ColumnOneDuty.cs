using OriginRules.Results;

namespace OriginRules;

/// <summary>The ordinary duty: column 1 general, the special rate claimed, or column 2.</summary>
internal sealed class ColumnOneDuty
{
    private readonly DutyFacts _facts;
    private decimal? _general;
    private decimal? _generalOn;

    private ColumnOneDuty(DutyFacts facts) => _facts = facts;

    public DutyLine Line { get; private set; } = null!;

    /// <summary>True when a special rate was claimed and nothing was due.</summary>
    public bool EnteredFree { get; private set; }

    public static ColumnOneDuty Of(DutyFacts facts)
    {
        var duty = new ColumnOneDuty(facts);
        duty.Line = duty.Compute();
        return duty;
    }

    /// <summary>What column 1 general comes to on a value; null when open upward.</summary>
    public decimal? General(decimal value)
    {
        if (_generalOn != value)
        {
            _general = Amount(_facts.Line.General, value);
            _generalOn = value;
        }

        return _general;
    }

    private DutyLine Compute()
    {
        RateLine line = _facts.Line;
        TariffSettings settings = _facts.Settings;
        AgreementTariffTerms terms = _facts.Request.Terms;
        decimal value = _facts.DutiableValue();
        string heading = line.Heading;
        if (_facts.Chapter98 is { Base: Chapter98Base.Free } free)
        {
            return Written(_facts.Stated.Chapter98!.Heading, "Free", 0, value, 0, "free under the heading of chapter 98 that is claimed", free.Cite);
        }

        if (!_facts.Granted)
        {
            return settings.ColumnTwoOn(_facts.Origin, _facts.Day) ? ColumnTwo(heading, value) : GeneralLine(heading, value, null);
        }

        if (terms.ColumnOneGeneral)
        {
            return GeneralLine(heading, value, terms.ColumnOneWhy ?? "column 1 general is due although the preference is granted");
        }

        if (line.General.IsFree || line.SpecialFree)
        {
            return Free(heading, value, line.General.IsFree ? "Free in column 1; the special rate is claimed all the same" : "special rate claimed", settings.RateEdition);
        }

        if (_facts.Chapter98 is { SpecialFree: true } relief)
        {
            return Free(heading, value, "the special rate of the chapter 98 heading is free", relief.Cite);
        }

        if (settings.QuotaFreeOrigins.Contains(_facts.Origin) || _facts.InQuota())
        {
            return Free(_facts.Stated.Quota?.Heading ?? line.QuotaHeadings ?? heading, value, $"free under the {settings.ProgramPlus} quota", settings.QuotaCite);
        }

        return GeneralLine(heading, value, $"outside the {settings.ProgramPlus} quota");
    }

    private DutyLine Free(string heading, decimal value, string why, string cite)
    {
        EnteredFree = true;
        return Written(heading, "Free", 0, value, 0, why, cite);
    }

    private DutyLine GeneralLine(string heading, decimal value, string? why) =>
        Priced(heading, _facts.Line.General, value, General(value), why, _facts.Settings.RateEdition);

    private DutyLine ColumnTwo(string heading, decimal value) =>
        Priced(heading, _facts.Line.ColumnTwo, value, Amount(_facts.Line.ColumnTwo, value), "column 2", _facts.Settings.ColumnTwoCite);

    private DutyLine Priced(string heading, PrintedRate rate, decimal value, decimal? amount, string? why, string cite)
    {
        string? words = rate.Words is { } printed ? $"printed as: {printed}" : null;
        return Written(heading, rate.Percent is > 0 ? null : rate.ToString(), rate.Percent, value, amount, why is null || words is null ? why ?? words : $"{why}; {words}", cite);
    }

    private DutyLine Written(string heading, string? rate, decimal? percent, decimal value, decimal? amount, string? why, string cite)
    {
        DatedConfidence confidence = _facts.Settings.RateConfidenceOn(_facts.Day);
        string[] reasons = [.. ((string?[])[why, _facts.WhyDutiableValue, confidence.Why]).OfType<string>()];
        return new DutyLine
        {
            Measure = _facts.Settings.Names.ColumnOne,
            Heading = heading,
            Rate = rate,
            Percent = percent,
            Base = value,
            Amount = amount,
            Certain = true,
            Cite = cite,
            Why = reasons.Length == 0 ? null : string.Join("; ", reasons),
            Confidence = confidence.Value,
        };
    }

    private decimal? Amount(PrintedRate rate, decimal value)
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
