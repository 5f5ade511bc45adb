namespace OriginRules.Benchmarks;

/// <summary>The figures of one evaluation, to hold the hand-written arithmetic and the engine to the same answers.</summary>
/// <param name="Originates">Whether the good originates.</param>
/// <param name="NonOriginating">The value of non-originating materials.</param>
/// <param name="ByTransactionValue">Regional value content by transaction value, percent.</param>
/// <param name="ByNetCost">Regional value content by net cost, percent.</param>
/// <param name="Unshifted">Materials that make no change under the alternative that decides, percent of the transaction value.</param>
/// <param name="China">Chinese value, traced through every tier.</param>
/// <param name="ChinaPercent">The same in percent of the transaction value.</param>
/// <param name="FirstTierChina">Chinese value of the first tier alone.</param>
/// <param name="ChinaOfMaterials">Chinese value in percent of all materials.</param>
/// <param name="Duty">Sum of the duties.</param>
/// <param name="Fees">Sum of the fees.</param>
/// <param name="Percent">Duties and fees in percent of the customs value.</param>
/// <param name="Savings">What the preference saves.</param>
internal readonly record struct Figures(
    bool Originates,
    decimal NonOriginating,
    decimal ByTransactionValue,
    decimal ByNetCost,
    decimal Unshifted,
    decimal China,
    decimal ChinaPercent,
    decimal FirstTierChina,
    decimal ChinaOfMaterials,
    decimal Duty,
    decimal Fees,
    decimal Percent,
    decimal Savings);
