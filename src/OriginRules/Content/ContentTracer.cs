using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Traces the value of a good to the countries it comes from, through every tier of its bill.</summary>
/// <remarks>
/// A line without a bill counts whole at its origin; a line with one counts its own added value, and its lines for themselves.
/// Indirect materials and shipping packing are not content of the good: what they cost stays in the value added around them.
/// </remarks>
internal static class ContentTracer
{
    /// <exception cref="ArgumentException">A line is in a currency the good states no rate for.</exception>
    public static ContentTrace Trace(FinishedGood good, RuleSet ruleSet, DateOnly day) =>
        Trace(good, ruleSet.ChinaContent, ruleSet.Parameters, day);

    public static ContentTrace Trace(FinishedGood good, ChinaContentTerms terms, ParameterTable parameters, DateOnly day)
    {
        decimal? threshold = terms.Ownership is { } ownership ? parameters.Number(ownership.ThresholdParameter, day) : null;
        bool counts = terms.Ownership is { } owned && (parameters.Flag(owned.CountsParameter, day) ?? false);
        ContentWalk walk = ContentWalk.Of(good, new ContentOrigins(terms.Countries, threshold, day), counts);
        ContentTrace trace = Report(good, walk, counts);
        walk.Return();
        return trace;
    }

    private static ContentTrace Report(FinishedGood good, ContentWalk walk, bool ownershipCounts)
    {
        ref readonly ContentSums sums = ref walk.Sums;
        decimal? customsValue = Amounts.CustomsValue(good);
        return new ContentTrace
        {
            Content = new ChineseContent
            {
                Value = sums.Covered,
                PercentOfTransactionValue = Exact.Percent(sums.Covered, good.TransactionValue),
                PercentOfCustomsValue = Exact.Percent(sums.Covered, customsValue),
                PercentOfMaterials = Exact.Percent(sums.Covered - walk.OwnCoveredValue, walk.MaterialsValue),
                FirstTierValue = walk.FirstTierValue,
                UnknownOriginValue = sums.Unknown,
                UpperBoundPercent = Exact.Percent(sums.CoveredOrUnknownAtMost, customsValue),
                ChineseOwnedValue = sums.Owned,
                Components = Sorted(walk.Components),
            },
            CustomsValue = customsValue,
            CountedAtLeast = sums.CountedAtLeast,
            CountedAtMost = sums.CountedAtMost,
            CountedAtMostOfKnownOrigin = sums.CountedAtMostOfKnownOrigin,
            OwnershipCounts = ownershipCounts,
            NotCoveredValue = sums.NotCovered,
            UndividedValue = sums.Undivided,
            NegativeAddedValue = Sorted(walk.NegativeAddedValue),
            WithoutValue = Sorted(walk.WithoutValue),
            UnknownOrigin = Sorted(walk.UnknownOrigin),
            OwnerShareUnknown = Sorted(walk.OwnerShareUnknown),
        };
    }

    private static ImmutableArray<ContentComponent> Sorted(List<ContentComponent> components)
    {
        components.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return [.. components];
    }

    private static ImmutableArray<OpenOrigin> Sorted(List<OpenOrigin>? origins)
    {
        origins?.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path) is var byPath and not 0 ? byPath : string.CompareOrdinal(left.Fact, right.Fact));
        return origins is null ? [] : [.. origins];
    }

    private static ImmutableArray<string> Sorted(List<string>? paths)
    {
        paths?.Sort(StringComparer.Ordinal);
        return paths is null ? [] : [.. paths];
    }
}
