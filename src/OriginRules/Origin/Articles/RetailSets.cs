namespace OriginRules;

/// <summary>Retail sets under General Rule of Interpretation 3: non-originating goods may be a small share of the value of the set.</summary>
/// <remarks>19 CFR 182 App. A s. 6.</remarks>
internal static class RetailSets
{
    private const string Gri3 = "gri3";

    public static bool Is(OriginCase @case) => @case.Applies(ArticleIds.Sets) && @case.Good.SetKind == Gri3;

    public static Test Of(OriginCase @case)
    {
        if (@case.TransactionValue is { } value)
        {
            return NonOriginatingValue.Of(@case.Materials).AtMost(@case.Required("setToleranceNonOriginatingPercent"), value);
        }

        return @case.Materials.All(m => m.Originating.Value == Ternary.Yes)
            ? Test.Yes
            : Test.Unknown(@case.Path, "transactionValue", "the tolerance for a set is a share of its value");
    }
}
