namespace OriginRules;

/// <summary>A payment of principal, or the principal still owed at the end of an interest rate period.</summary>
/// <param name="Years">Years, or a portion, from the day of the contract or the beginning of the interest rate period.</param>
/// <param name="Amount">The money paid back or still owed, in the currency of the loan.</param>
public readonly record struct PrincipalPayment(decimal Years, decimal Amount);
