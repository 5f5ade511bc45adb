using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What a good pays at the US border and why.</summary>
/// <remarks>Amounts in the good's currency, for its whole quantity, unrounded.</remarks>
public sealed record TariffTreatment
{
    /// <summary>Whether the preference is claimed and granted.</summary>
    public required PreferenceClaim Preference { get; init; }

    /// <summary>True when the good may not enter; then there are no figures.</summary>
    public required bool ImportProhibited { get; init; }

    /// <summary>Each duty, in the order of the tariff.</summary>
    public ImmutableArray<DutyLine> Lines { get; init; } = [];

    /// <summary>Customs user fees, with the reason where one is not charged.</summary>
    public ImmutableArray<FeeLine> Fees { get; init; } = [];

    /// <summary>Sum of the duty lines; null when open.</summary>
    public decimal? TotalDuty { get; init; }

    /// <summary>Sum of the fees; null when open.</summary>
    public decimal? TotalFees { get; init; }

    /// <summary>Duty and fees; null when open.</summary>
    public decimal? TotalPayable { get; init; }

    /// <summary>Total payable as percent of customs value; null when open.</summary>
    public decimal? TotalPercent { get; init; }

    /// <summary>The bounds when a fact is missing; null otherwise.</summary>
    public DutyRange? Range { get; init; }

    /// <summary>Total payable without the preference less with it; null when either is open.</summary>
    public decimal? SavingsAgainstNoPreference { get; init; }

    /// <summary>Measures looked at and not due, with the reason.</summary>
    public ImmutableArray<InapplicableMeasure> NotApplied { get; init; } = [];
}
