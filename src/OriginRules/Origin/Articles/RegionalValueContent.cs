using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Regional value content by transaction value and by net cost.</summary>
/// <remarks>19 CFR 182 App. A s. 7(2), (3), (6); waived when all non-originating materials stay within de minimis, s. 5(4).</remarks>
internal static class RegionalValueContent
{
    public const string TransactionValue = "transactionValue";
    public const string NetCost = "netCost";

    public readonly record struct Outcome(Test Test, ImmutableArray<RegionalValueContentResult> Results)
    {
        /// <summary>True when the result is of a category of goods, not of the lines of this one.</summary>
        public bool Averaged { get; init; }
    }

    public static Outcome Of(OriginCase @case, RegionalValueContentRequirement requirement)
    {
        ImmutableArray<RegionalValueContentResult>.Builder results = ImmutableArray.CreateBuilder<RegionalValueContentResult>();
        Test test = Test.No;
        bool computed = false;
        foreach ((string method, decimal? amount, decimal? threshold) in Methods(@case, requirement))
        {
            if (threshold is not { } least)
            {
                continue;
            }

            if (amount is { } value && value > 0 && !ElectedOther(@case, method))
            {
                ValueInterval materials = NonOriginatingValue.Of(@case.Materials, method);
                Test one = Reaches(materials, least, value);
                if (materials.Most is not null)
                {
                    results.Add(Result(method, value, materials, least, one));
                }

                test = test.Or(one);
                computed = true;
            }
            else if (Declared(@case, method) is { } declared)
            {
                // A certified bound stands in for figures that are not stated; figures that are stated decide.
                test = test.Or(Test.Of(declared >= least));
                computed = true;
            }
        }

        if (!computed)
        {
            string fact = @case.Good.Elections?.RvcMethod ?? (requirement.TransactionValue is not null ? TransactionValue : NetCost);
            test = Test.Unknown(
            [
                .. Test.Unknown(@case.Path, fact, "the rule asks for a regional value content and no method can be computed").Missing,
                .. NonOriginatingValue.Of(@case.Materials, fact).Missing.Where(m => m.Fact == "value"),
            ]);
        }

        return new(test.Or(Waived(@case, NonOriginatingValue.Of(@case.Materials, NonOriginatingValue.BeforeAccumulation))), results.ToImmutable());
    }

    /// <summary>Every content that can be computed, without a threshold: for reading, not for deciding.</summary>
    public static ImmutableArray<RegionalValueContentResult> Report(OriginCase @case)
    {
        ImmutableArray<RegionalValueContentResult>.Builder results = ImmutableArray.CreateBuilder<RegionalValueContentResult>();
        foreach ((string method, decimal? amount) in new[] { (TransactionValue, @case.TransactionValue), (NetCost, @case.NetCost) })
        {
            ValueInterval materials = NonOriginatingValue.Of(@case.Materials, method);
            if (amount is { } value && value > 0 && materials.Most is not null)
            {
                results.Add(Result(method, value, materials, null, Test.Yes));
            }
        }

        return results.ToImmutable();
    }

    private static (string Method, decimal? Amount, decimal? Threshold)[] Methods(OriginCase @case, RegionalValueContentRequirement requirement) =>
    [
        (TransactionValue, @case.TransactionValue, requirement.TransactionValue),
        (NetCost, @case.NetCost, requirement.NetCost),
    ];

    private static bool ElectedOther(OriginCase @case, string method) => @case.Good.Elections?.RvcMethod is { } elected && elected != method;

    private static decimal? Declared(OriginCase @case, string method) =>
        @case.Good.DeclaredRegionalValueContent is { } declared && declared.Method == method ? declared.PercentAtLeast : null;

    /// <summary>(V − N) × 100 ≥ T × V, on unrounded figures.</summary>
    private static Test Reaches(ValueInterval materials, decimal least, decimal value) =>
        (value - materials.Least) * 100 < least * value ? Test.No
        : materials.Most is { } most && (value - most) * 100 >= least * value ? Test.Yes
        : Test.Unknown(materials.Missing);

    private static Test Waived(OriginCase @case, ValueInterval materials)
    {
        if (!@case.Applies(ArticleIds.DeMinimis) || @case.Number("deMinimisPercent") is not { } limit)
        {
            return Test.No;
        }

        Test waived = Test.No;
        if (@case.TransactionValue is { } value && value > 0)
        {
            waived = waived.Or(materials.AtMost(limit, value));
        }

        return @case.TotalCost is { } cost && cost > 0 ? waived.Or(materials.AtMost(limit, cost)) : waived;
    }

    private static RegionalValueContentResult Result(string method, decimal value, ValueInterval materials, decimal? least, Test test)
    {
        decimal counted = materials.Most ?? materials.Least;
        decimal percent = Exact.Quotient((value - counted) * 100, value);
        return new RegionalValueContentResult
        {
            Method = method,
            Base = value,
            NonOriginatingMaterials = counted,
            Percent = percent,
            Threshold = least,
            Met = least is null || test.Value == Ternary.Unknown ? null : test.Value == Ternary.Yes,
            MarginPoints = least is { } threshold ? percent - threshold : null,
            MarginValue = least is { } floor ? value - (floor * value / 100) - counted : null,
        };
    }
}
