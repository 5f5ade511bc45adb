using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether a rule or an alternative is for the good, by its code and by the words its user states.</summary>
internal static class GoodsRoutes
{
    public static Ternary Of(OriginCase @case, ProductRule rule)
    {
        Ternary byWords = AnyOf(@case, rule.Use).And(NoneOf(@case, rule.UseNoneOf));
        Ternary byTrade = rule.Trade is { } trade ? Of(@case, trade) : Ternary.Yes;
        return byTrade.And(byWords).And(SelectorMatch.Codes(rule.For, @case.Code));
    }

    public static Ternary Of(OriginCase @case, GoodsRoute? route)
    {
        if (route is null)
        {
            return Ternary.Yes;
        }

        if (route.Claimed && @case.Good.Use is null)
        {
            return Ternary.No;
        }

        Ternary byCode = route.Codes.IsEmpty ? Ternary.Yes : SelectorMatch.Codes(route.Codes, @case.Code);
        return byCode.And(AnyOf(@case, route.AnyOf)).And(NoneOf(@case, route.NoneOf));
    }

    /// <summary>A text that is equal for rules and alternatives meant for the same good; where the code is too short to tell, every rule is for another good.</summary>
    public static string Signature(OriginCase @case, ProductRule rule, RuleAlternative alternative) =>
        string.Join('|', SelectorMatch.Codes(rule.For, @case.Code) == Ternary.Unknown ? rule.Id : "", Join(rule.Use), Join(rule.UseNoneOf), rule.For.IsEmpty ? 0 : rule.For[0].Length, Join(alternative.Goods?.AnyOf), Join(alternative.Goods?.NoneOf), string.Join(' ', alternative.Goods?.Codes ?? []));

    private static string Join(ImmutableArray<string>? words) => words is { } list ? string.Join(' ', list) : "";

    private static Ternary AnyOf(OriginCase @case, ImmutableArray<string> words) => words.IsEmpty ? Ternary.Yes : AutomotiveUse.AnyOf(@case, words);

    private static Ternary NoneOf(OriginCase @case, ImmutableArray<string> words) => words.IsEmpty ? Ternary.Yes : AutomotiveUse.NoneOf(@case, words);

    private static Ternary Of(OriginCase @case, TradeRoute trade)
    {
        if ((@case.Good.ExportCountry ?? @case.Good.ProductionCountry) is not { } from)
        {
            return Ternary.Unknown;
        }

        Country to = @case.Good.ImportCountry;
        bool between = trade.Between.IsEmpty || IsBetween(trade.Between, from, to);
        bool outside = trade.NotBetween.All(pair => !IsBetween(pair, from, to));
        return between && outside ? Ternary.Yes : Ternary.No;
    }

    private static bool IsBetween(ImmutableArray<Country> pair, Country from, Country to) => from != to && pair.Contains(from) && pair.Contains(to);
}
