namespace OriginRules;

/// <summary>Whether a good is a set, a mixture or a composite good, which the marking rules treat apart; what is not stated is not claimed.</summary>
internal static class GoodKind
{
    private const string RetailSet = "gri3";
    private const string NamedSet = "hsSet";
    private static readonly string[] Other = ["hsMixture", "compositeGood"];

    /// <summary>Named as a set in the nomenclature, or classified as one.</summary>
    public static bool IsSet(FinishedGood good) => good.SetKind == RetailSet || Says(good, NamedSet);

    /// <summary>A set, a mixture named in the nomenclature, or a composite good.</summary>
    public static bool IsSetMixtureOrComposite(FinishedGood good) => IsSet(good) || Other.Any(w => Says(good, w));

    private static bool Says(FinishedGood good, string word) => good.Use is { } use && use.Contains(word);
}
