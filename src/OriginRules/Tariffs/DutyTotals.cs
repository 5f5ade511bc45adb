namespace OriginRules;

/// <summary>What a good pays in sum; null where a part is open upward.</summary>
internal readonly record struct DutyTotals(decimal? Duty, decimal? Fees, bool Prohibited)
{
    public static DutyTotals OfProhibited => new(null, null, true);

    /// <summary>Null when open upward or prohibited.</summary>
    public decimal? Payable => Duty + Fees;
}
