using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Interest above the government's rate and a margin, which net cost leaves out.</summary>
/// <remarks>19 CFR 182 App. A Schedule 9. The margin in basis points is a parameter of the rule set.</remarks>
public static class NonAllowableInterest
{
    private const int MaturityDecimals = 1;
    private const decimal BasisPointsOfOnePercent = 100;

    /// <summary>The weighted average maturity of the principal in years, to one decimal, a midpoint up (Schedule 9 s. 1).</summary>
    /// <param name="payments">The payments, with the principal still owed at the end of an interest rate period.</param>
    /// <param name="principal">The loan, or the balance at the beginning of the interest rate period.</param>
    public static decimal WeightedAverageMaturity(ImmutableArray<PrincipalPayment> payments, decimal principal)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(principal);
        return Math.Round(payments.Sum(p => p.Years * p.Amount) / principal, MaturityDecimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The government's rate for a maturity: its own, or the line between the nearest two, or that of the nearest end.</summary>
    /// <param name="yields">Published yields, in any order; at least one.</param>
    /// <param name="maturityYears">The weighted average maturity of the loan.</param>
    /// <exception cref="ArgumentException">No yield is given.</exception>
    public static decimal GovernmentRate(ImmutableArray<GovernmentYield> yields, decimal maturityYears)
    {
        if (yields.IsDefaultOrEmpty)
        {
            throw new ArgumentException("At least one government yield is needed.", nameof(yields));
        }

        GovernmentYield[] sorted = [.. yields.OrderBy(y => y.MaturityYears)];
        int next = Array.FindIndex(sorted, y => y.MaturityYears >= maturityYears);
        if (next <= 0)
        {
            return next == 0 ? sorted[0].Percent : sorted[^1].Percent;
        }

        (GovernmentYield shorter, GovernmentYield longer) = (sorted[next - 1], sorted[next]);
        return shorter.Percent + ((longer.Percent - shorter.Percent) * (maturityYears - shorter.MaturityYears) / (longer.MaturityYears - shorter.MaturityYears));
    }

    /// <summary>The part of an interest cost that net cost leaves out; 0 within the margin.</summary>
    /// <param name="interest">The interest of the period.</param>
    /// <param name="ratePercent">The rate of the contract.</param>
    /// <param name="governmentRatePercent">The government's rate for the maturity.</param>
    /// <param name="marginBasisPoints">The margin, a parameter of the rule set.</param>
    public static decimal Of(decimal interest, decimal ratePercent, decimal governmentRatePercent, decimal marginBasisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratePercent);
        decimal above = ratePercent - governmentRatePercent - (marginBasisPoints / BasisPointsOfOnePercent);
        return above > 0 ? interest * above / ratePercent : 0;
    }
}
