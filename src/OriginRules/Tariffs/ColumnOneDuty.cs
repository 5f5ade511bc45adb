using OriginRules.Results;

namespace OriginRules;

/// <summary>The ordinary duty: column 1 general, the special rate claimed, or column 2.</summary>
internal sealed class ColumnOneDuty
{
    private readonly DutyFacts _facts;
    private decimal? _general;
    private bool _generalKnown;

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
        if (!_generalKnown)
        {
            _general = ComputeGeneral(value);
            _generalKnown = true;
        }

        return _general;
    }

    private DutyLine Compute()
    {
        RateLine line = _facts.Line;
        TariffSettings settings = _facts.Settings;
        AgreementTariffTerms terms = _facts.Request.Terms;
        decimal value = _facts.AssembledAbroadValue();
        string heading = line.Heading;
        if (!_facts.Granted)
        {
            return settings.ColumnTwoOrigins.Contains(_facts.Origin) ? ColumnTwo(heading, value) : GeneralLine(heading, value, null);
        }

        if (terms.ColumnOneGeneral)
        {
            return GeneralLine(heading, value, terms.ColumnOneWhy ?? "column 1 general is due although the preference is granted");
        }

        if (line.GeneralFree || line.SpecialFree)
        {
            return Free(heading, value, line.GeneralFree ? "Free in column 1; the special rate is claimed all the same" : "special rate claimed", settings.RateEdition);
        }

        if (_facts.Settings.QuotaFreeOrigins.Contains(_facts.Origin) || (_facts.Stated.Quota is { } quota && settings.QuotaFreeStatuses.Contains(quota.Status)))
        {
            return Free(_facts.Stated.Quota?.Heading ?? line.QuotaHeadings ?? heading, value, $"free under the {settings.ProgramPlus} quota", settings.QuotaCite);
        }

        return GeneralLine(
            heading, value, _facts.Stated.Quota is null ? $"free only in the {settings.ProgramPlus} quota, which is not claimed" : $"outside the {settings.ProgramPlus} quota");
    }

    private DutyLine Free(string heading, decimal value, string why, string cite)
    {
        EnteredFree = true;
        return Written(heading, "Free", 0, value, 0, why, cite);
    }

    private DutyLine GeneralLine(string heading, decimal value, string? why)
    {
        decimal? percent = _facts.Line.GeneralPercent;
        return Written(heading, percent is > 0 ? null : _facts.Line.PrintedGeneral(), percent, value, General(value), why, _facts.Settings.RateEdition);
    }

    private DutyLine ColumnTwo(string heading, decimal value)
    {
        decimal? percent = _facts.Line.ColumnTwoPercent;
        decimal? amount = percent is { } rate ? Exact.PercentOf(rate, value) : _facts.AssumeRateInWords() ? null : 0;
        return Written(heading, percent is null ? "in words" : null, percent, value, amount, "column 2", _facts.Settings.ColumnTwoCite);
    }

    private DutyLine Written(string heading, string? rate, decimal? percent, decimal value, decimal? amount, string? why, string cite)
    {
        DatedConfidence confidence = _facts.Settings.RateConfidenceOn(_facts.Day);
        string[] reasons = [.. ((string?[])[why, _facts.UsComponentsExceedValue ? "the US components stated exceed the customs value: taken as all of it" : null, confidence.Why]).OfType<string>()];
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

    private decimal? ComputeGeneral(decimal value)
    {
        if (_facts.Line.General.IsEmpty)
        {
            return _facts.AssumeRateInWords() ? null : 0;
        }

        decimal? sum = 0;
        foreach (RateComponent component in _facts.Line.General)
        {
            sum += component switch
            {
                { Percent: { } percent, Basis: null } => Exact.PercentOf(percent, value),
                { Percent: { } percent, Basis: { } part } => Exact.PercentOf(percent, _facts.PartValue(part)),
                _ => _facts.FromDollars(component.Dollars * _facts.Quantity(component.Unit!, component.Basis)),
            };
        }

        return sum;
    }
}
