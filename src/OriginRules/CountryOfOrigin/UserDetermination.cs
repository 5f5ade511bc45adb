using OriginRules.Results;

namespace OriginRules;

/// <summary>A country the user names without saying what the determination rests on: one more candidate, unless the bill gives the same.</summary>
internal static class UserDetermination
{
    public static CountryOfOriginFinding WithoutBasis(CountryOfOriginFinding bill, Country declared, string purpose)
    {
        if (bill.Countries is [var one] && one == declared)
        {
            return bill with { ByTheBill = bill };
        }

        string field = $"declaredCountryOfOrigin.{purpose}";
        OriginCandidate[] others = bill.Countries.IsEmpty
            ? [.. bill.Candidates]
            : [.. bill.Countries.Select(c => new OriginCandidate { Country = c, FactorsFor = [bill.Why ?? "by the bill"] })];
        OriginCandidate[] stated = others.Any(c => c.Country == declared) ? [] : [new OriginCandidate { Country = declared, FactorsFor = [$"{field}, no basis stated"] }];
        return bill with
        {
            Country = null,
            Countries = [],
            Status = OriginStatusWords.NeedsJudgment,
            Basis = null,
            Why = $"{field} is {declared} without a basis; by the bill: {bill.Why}",
            Candidates = [.. others, .. stated],
            Missing = OriginResults.Sorted([.. bill.Missing.Append(new MissingFact { Path = "", Fact = "declaredCountryOfOrigin.basis", Why = "the ruling or analysis the determination rests on", WouldDecide = true })]),
            ByTheBill = bill,
        };
    }
}
