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

    public readonly record struct Outcome(Test Test, RegionalValueContentResults Results)
    {
        /// <summary>True when the result is of a category of goods, not of the lines of this one.</summary>
        public bool Averaged { get; init; }
    }

    public static Outcome Of(OriginCase @case, RegionalValueContentRequirement requirement)
    {
        RegionalValueContentResults results = default;
        Test test = Test.No;
        bool computed = false;
        foreach (ContentMethod method in Methods)
        {
            if (Threshold(requirement, method) is not { } least)
            {
                continue;
            }

            if (Amount(@case, method) is { } value && value > 0 && !ElectedOther(@case, Name(method)))
            {
                ValueInterval materials = @case.NonOriginatingMaterials(method);
                Test one = Reaches(materials, least, value);
                if (materials.Most is not null)
                {
                    results = results.With(new(method, value, materials.Most.Value, least, one.Value));
                }

                test = test.Or(one);
                computed = true;
            }
            else if (Declared(@case, Name(method)) is { } declared)
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
                .. @case.NonOriginatingMaterials(MethodOf(fact)).Missing.Where(m => m.Fact == "value"),
            ]);
        }

        return new(test.Value == Ternary.Yes ? test : test.Or(Waived(@case, @case.NonOriginatingMaterials(ContentMethod.BeforeAccumulation))), results);
    }

    /// <summary>A content that can be computed, without a threshold: for reading, not for deciding.</summary>
    public static RegionalValueContentFigures? Report(OriginCase @case, ContentMethod method) =>
        Amount(@case, method) is { } value && value > 0 && @case.NonOriginatingMaterials(method).Most is { } materials
            ? new RegionalValueContentFigures(method, value, materials, null, Ternary.Yes)
            : null;

    /// <summary>Every content that can be computed, without a threshold.</summary>
    public static ImmutableArray<RegionalValueContentResult> Report(OriginCase @case) =>
        RegionalValueContentResults.Both(Report(@case, ContentMethod.TransactionValue), Report(@case, ContentMethod.NetCost)).ToResults();

    public static string Name(ContentMethod method) => method == ContentMethod.NetCost ? NetCost : TransactionValue;

    public static decimal? Amount(OriginCase @case, ContentMethod method) => method == ContentMethod.NetCost ? @case.NetCost : @case.TransactionValue;

    private static ReadOnlySpan<ContentMethod> Methods => [ContentMethod.TransactionValue, ContentMethod.NetCost];

    private static ContentMethod MethodOf(string name) => name switch { TransactionValue => ContentMethod.TransactionValue, NetCost => ContentMethod.NetCost, _ => ContentMethod.None };

    private static decimal? Threshold(RegionalValueContentRequirement requirement, ContentMethod method) =>
        method == ContentMethod.NetCost ? requirement.NetCost : requirement.TransactionValue;

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
        if (!@case.Applies(Provisions.DeMinimis) || @case.Number("deMinimisPercent") is not { } limit)
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
}
