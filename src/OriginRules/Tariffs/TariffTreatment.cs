using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What a good pays at the US border and why.</summary>
/// <remarks>Amounts in the good's currency, for its whole quantity, unrounded.</remarks>
public sealed record TariffTreatment
{
    private readonly ImmutableArray<DutyLine> _lines;
    private readonly ImmutableArray<FeeLine> _fees;
    private readonly ImmutableArray<InapplicableMeasure> _notApplied;
    private readonly decimal _totalDuty;
    private readonly decimal _totalFees;
    private readonly decimal _totalPayable;
    private readonly decimal _totalPercent;
    private readonly decimal _savingsAgainstNoPreference;
    private StatedFigures _stated;

    /// <summary>Whether the preference is claimed and granted.</summary>
    public required PreferenceClaim Preference { get; init; }

    /// <summary>True when the good may not enter; then there are no figures.</summary>
    public required bool ImportProhibited { get; init; }

    /// <summary>Each duty, in the order of the tariff; written when first asked for.</summary>
    public ImmutableArray<DutyLine> Lines
    {
        get => !_lines.IsDefault ? _lines : Breakdown?.Written.Lines ?? [];
        init => _lines = value;
    }

    /// <summary>Customs user fees, with the reason where one is not charged; written when first asked for.</summary>
    public ImmutableArray<FeeLine> Fees
    {
        get => !_fees.IsDefault ? _fees : Breakdown?.Written.Fees ?? [];
        init => _fees = value;
    }

    /// <summary>Sum of the duty lines; null when open.</summary>
    public decimal? TotalDuty
    {
        get => _stated.Of(0, _totalDuty);
        init => _totalDuty = _stated.Keep(0, value);
    }

    /// <summary>Sum of the fees; null when open.</summary>
    public decimal? TotalFees
    {
        get => _stated.Of(1, _totalFees);
        init => _totalFees = _stated.Keep(1, value);
    }

    /// <summary>Duty and fees; null when open.</summary>
    public decimal? TotalPayable
    {
        get => _stated.Of(2, _totalPayable);
        init => _totalPayable = _stated.Keep(2, value);
    }

    /// <summary>Total payable as percent of customs value; null when open.</summary>
    public decimal? TotalPercent
    {
        get => _stated.Of(3, _totalPercent);
        init => _totalPercent = _stated.Keep(3, value);
    }

    /// <summary>The bounds when a fact is missing; null otherwise.</summary>
    public DutyRange? Range { get; init; }

    /// <summary>Total payable without the preference less with it; null when either is open.</summary>
    public decimal? SavingsAgainstNoPreference
    {
        get => _stated.Of(4, _savingsAgainstNoPreference);
        init => _savingsAgainstNoPreference = _stated.Keep(4, value);
    }

    /// <summary>Measures looked at and not due, with the reason; written when first asked for.</summary>
    public ImmutableArray<InapplicableMeasure> NotApplied
    {
        get => !_notApplied.IsDefault ? _notApplied : Breakdown?.Written.NotApplied ?? [];
        init => _notApplied = value;
    }

    /// <summary>Where lines, fees and measures not due come from when they are not given.</summary>
    internal DutyBreakdown? Breakdown { get; init; }
}
