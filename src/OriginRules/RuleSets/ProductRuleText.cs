using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>Product rules in short words, written from their data; not the printed text of the law.</summary>
public static class ProductRuleText
{
    /// <summary>What one alternative asks: the change, the exceptions, the content and the further conditions.</summary>
    /// <param name="alternative">One way in which the printed rule can be met.</param>
    public static string Of(RuleAlternative alternative)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        if (alternative.Unmodelled is { } why)
        {
            return $"not modelled: {why}";
        }

        var parts = new List<string>();
        Add(parts, alternative.Goods is not null, () => $"for {Route(alternative.Goods!)}");
        parts.Add(Change(alternative));
        Add(parts, alternative.AlsoFrom is not null, () => $"or change of {Level(alternative.AlsoFrom!.Value)} from anywhere");
        Add(parts, !alternative.Except.IsEmpty, () => $"except from {Selectors(alternative.Except)}");
        Add(parts, alternative.WithinGroup == false, () => "from outside the group");
        Add(parts, !alternative.ExceptMoreThanOneOf.IsEmpty, () => "not from more than one of " + string.Join(" / ", alternative.ExceptMoreThanOneOf.Select(Selectors)));
        Add(parts, !alternative.FromMoreThanOneOf.IsEmpty, () => "from more than one of " + string.Join(" / ", alternative.FromMoreThanOneOf.Select(Selectors)));
        Add(parts, alternative.Rvc is not null, () => Content(alternative.Rvc!));
        Add(parts, !alternative.Process.IsEmpty, () => "process " + Words(alternative.Process));
        Add(parts, !alternative.ExceptProcess.IsEmpty, () => "not by " + Words(alternative.ExceptProcess) + " alone");
        Add(parts, alternative.Weight is not null, () => "weight: " + Share(alternative.Weight!));
        Add(parts, alternative.Volume is not null, () => "volume: " + Share(alternative.Volume!));
        Add(parts, alternative.Alcohol is not null, () => "alcohol: " + Share(alternative.Alcohol!));
        Add(parts, alternative.Count is not null, () => Count(alternative.Count!));
        Add(parts, !alternative.OriginatingShare.IsEmpty, () => "originating share: " + string.Join(" and ", alternative.OriginatingShare.Select(Share)));
        Add(parts, alternative.When is not null, () => $"when {Route(alternative.When!)}");
        Add(parts, !alternative.ExemptFrom.IsEmpty, () => "exempt from " + string.Join(", ", alternative.ExemptFrom));
        return string.Join("; ", parts);
    }

    /// <summary>Which goods and which trade the rule is for, beside its codes; empty when it is for all.</summary>
    /// <param name="rule">The printed rule whose conditions on use and date are put in words.</param>
    public static string Qualifiers(ProductRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return (rule.Use.IsEmpty ? "" : $", use {string.Join(" or ", rule.Use)}") +
        (rule.UseNoneOf.IsEmpty ? "" : $", use none of {string.Join(", ", rule.UseNoneOf)}") +
        (rule.Trade is { Between.IsEmpty: false } trade ? $", trade between {string.Join(" and ", trade.Between.Select(c => c.Code))}" : "") +
        (rule.Trade is { Between.IsEmpty: true } ? ", all other trade" : "");
    }

    private static void Add(List<string> parts, bool present, Func<string> words)
    {
        if (present)
        {
            parts.Add(words());
        }
    }

    private static string Change(RuleAlternative alternative)
    {
        string change = alternative.Change == ChangeLevel.None ? "no change required" : $"change of {Level(alternative.Change)}";
        return alternative.From.IsEmpty ? change : $"{change} from {Selectors(alternative.From)}";
    }

    private static string Level(ChangeLevel level) => level switch
    {
        ChangeLevel.Chapter => "chapter",
        ChangeLevel.Heading => "heading",
        ChangeLevel.Subheading => "subheading",
        ChangeLevel.TariffItem => "tariff item",
        _ => "nothing",
    };

    internal static string Content(RegionalValueContentRequirement rvc)
    {
        var methods = new List<string>();
        Add(methods, rvc.TransactionValue is not null, () => $"{Number(rvc.TransactionValue!.Value)}% by transaction value");
        Add(methods, rvc.NetCost is not null, () => $"{Number(rvc.NetCost!.Value)}% by net cost");
        return "RVC " + string.Join(" or ", methods);
    }

    private static string Count(CountCondition count) =>
        $"at most {Number(count.NonOriginatingAtMost)} non-originating for each {Number(count.PerMultipleOf)} or part of {Selectors(count.Of)}"
        + (count.NoneBelow > 0 ? $", none below {Number(count.NoneBelow)}" : "");

    internal static string Share(ShareCondition share)
    {
        var parts = new List<string>();
        Add(parts, share.NonOriginatingAtMostPercent is not null, () => $"at most {Number(share.NonOriginatingAtMostPercent!.Value)}% non-originating");
        Add(parts, share.OriginatingAtLeastPercent is not null, () => $"at least {Number(share.OriginatingAtLeastPercent!.Value)}% originating");
        Add(parts, share.AtLeastPercent is not null, () => $"at least {Number(share.AtLeastPercent!.Value)}% of the good");
        Add(parts, share.AtMostPercent is not null, () => $"at most {Number(share.AtMostPercent!.Value)}% of the good");
        return string.Join(", ", parts) + (share.Of.IsEmpty ? "" : $" of {Selectors(share.Of)}");
    }

    private static string Route(GoodsRoute route)
    {
        var parts = new List<string>();
        Add(parts, !route.AnyOf.IsEmpty, () => string.Join(" or ", route.AnyOf));
        Add(parts, !route.NoneOf.IsEmpty, () => "none of " + string.Join(", ", route.NoneOf));
        Add(parts, !route.Codes.IsEmpty, () => string.Join(", ", route.Codes));
        return string.Join(", ", parts);
    }

    private static string Selectors(ImmutableArray<CodeSelector> selectors) => string.Join(", ", selectors.Select(s =>
        string.Join(", ", s.Codes) + (s.Tags.IsEmpty ? "" : $" ({string.Join(" or ", s.Tags)})") + (s.NotTags.IsEmpty ? "" : $" (not {string.Join(", ", s.NotTags)})")));

    private static string Words(ImmutableArray<ImmutableArray<string>> all) => string.Join(" and ", all.Select(any => string.Join(" or ", any)));

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
