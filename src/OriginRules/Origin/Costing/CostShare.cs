namespace OriginRules;

/// <summary>The share of a good in a cost of several goods, kept as a part and a whole so that nothing is rounded before it is applied.</summary>
/// <remarks>19 CFR 182 App. A Schedule 5.</remarks>
public readonly record struct CostShare
{
    /// <summary>A share from the allocation base of the good and that of all the goods.</summary>
    /// <param name="part">The allocation base of the good, such as hours or square feet.</param>
    /// <param name="whole">The allocation base of all the goods, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is negative, the whole is not positive, or the part exceeds the whole.</exception>
    public CostShare(decimal part, decimal whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        Part = part;
        Whole = whole;
    }

    /// <summary>The allocation base of the good.</summary>
    public decimal Part { get; }

    /// <summary>The allocation base of all the goods; 0 only in <c>default</c>, which has no share to apply.</summary>
    public decimal Whole { get; }

    /// <summary>The amount that falls on the good, unrounded.</summary>
    /// <param name="amount">A cost of all the goods.</param>
    /// <exception cref="DivideByZeroException">The share is <c>default</c>.</exception>
    public decimal Of(decimal amount) => amount * Part / Whole;
}
