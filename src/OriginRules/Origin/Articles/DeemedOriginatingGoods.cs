using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Goods deemed to originate when imported from another party, whatever their materials.</summary>
/// <remarks>GN 11(p); 19 CFR 182 App. A s. 3(7). Says nothing about marking or trade-remedy origin.</remarks>
internal static class DeemedOriginatingGoods
{
    public static DeemedOriginatingGood? Find(OriginCase @case)
    {
        if (@case.Path.Length > 0 || !@case.Rules.GoodsDeemedOriginating.Touch(@case.Good.Hts) || (@case.Good.ExportCountry ?? @case.Good.ProductionCountry) is not { } country || country == @case.Good.ImportCountry || !@case.IsParty(country)
            || !(@case.Rules.Find("scenario.deemedOriginating")?.Value.Flag ?? @case.Applies(Provisions.DeemedOriginating)))
        {
            return null;
        }

        foreach (DeemedOriginatingGood deemed in @case.RuleSet.DeemedOriginatingGoods)
        {
            if (SelectorMatch.Contains(deemed.Codes, @case.Good.Hts))
            {
                return deemed;
            }
        }

        return null;
    }

    /// <summary>Where the code is wider than the list, the good must carry the word that the list describes.</summary>
    public static Test Is(OriginCase @case, DeemedOriginatingGood deemed) => deemed.Only is not { } word
        ? Test.Yes
        : Words.AnyOf(@case.Good.Use, word) switch
        {
            Ternary.Yes => Test.Yes,
            Ternary.No => Test.No,
            _ => Test.Unknown("", "use", $"only goods that are {word} are deemed to originate ({deemed.Cite})"),
        };
}
