using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The facts of a good that rows ask for, tested without guessing.</summary>
internal sealed class MarkingFacts(FinishedGood good, ImmutableArray<string>? wordsOfGood, Country country, IReadOnlyList<MarkingMaterial> foreign, Func<FinishedGood>? assembled, MarkingProcesses processes)
{
    private const decimal Hundred = 100m;

    private Test? _simpleAssembly;

    public FinishedGood Good => good;

    public IReadOnlyList<MarkingMaterial> Foreign => foreign;

    /// <summary>The words of the good; null while none are stated.</summary>
    public ImmutableArray<string>? Use => wordsOfGood;

    /// <summary>The same bill with these words of the good.</summary>
    public MarkingFacts WithUse(ImmutableArray<string> words) => new(good, words, country, foreign, assembled, processes);

    /// <summary>Simple assembly, 102.1(p).</summary>
    public Test SimpleAssembly => _simpleAssembly ??= OriginRules.SimpleAssembly.Of(assembled?.Invoke() ?? good, country, processes);

    /// <summary>The good carries one of the words, where any is asked, and none of the others.</summary>
    public Ternary Is(ImmutableArray<string> anyOf, ImmutableArray<string> noneOf)
    {
        Ternary one = anyOf.IsEmpty ? Ternary.Yes : Words.AnyOf(Use, anyOf);
        Ternary none = noneOf.IsEmpty ? Ternary.Yes : Words.NoneOf(Use, noneOf);
        return one.And(none);
    }

    /// <summary>The same with the fact to state.</summary>
    public Test Carries(ImmutableArray<string> anyOf, ImmutableArray<string> noneOf) => From(Is(anyOf, noneOf), "use", "the row asks whether the good is", anyOf, noneOf);

    public Test Carries(GoodsRoute? route) => route is null ? Test.Yes : Carries(route.AnyOf, route.NoneOf);

    public Test Code(ImmutableArray<HsRange> ranges) => SelectorMatch.Codes(ranges, good.Hts) switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown("", "hts", $"a longer code tells whether the good is one of: {string.Join(", ", ranges)}"),
    };

    public Test AnyProcess(ImmutableArray<string> oneOf) => From(Words.AnyOf(good.Processes, oneOf), "processes", "the row asks for one of", oneOf);

    public Test NoProcess(ImmutableArray<string> words) => From(Words.NoneOf(good.Processes, words), "processes", "the row asks whether one of these was carried out", words);

    /// <summary>Some process was carried out, and none beside those.</summary>
    public Test OnlyProcesses(ImmutableArray<string> words) => good.Processes is { } stated
        ? Test.Of(stated.Length > 0 && stated.All(p => words.Contains(p, StringComparer.Ordinal)))
        : Test.Unknown("", "processes", $"a change that results only from these confers nothing: {string.Join(", ", words)}");

    public Test Operations(OperationCount? count)
    {
        if (count is null)
        {
            return Test.Yes;
        }

        return good.Processes is { } stated
            ? Test.Of(stated.Distinct(StringComparer.Ordinal).Count(p => count.Of.IsEmpty || count.Of.Contains(p, StringComparer.Ordinal)) >= count.AtLeast)
            : Test.Unknown("", "processes", $"the row asks for at least {Text(count.AtLeast)} operations{(count.Of.IsEmpty ? "" : $" of: {string.Join(", ", count.Of)}")}");
    }

    public Test Composition(CompositionLimit? limit)
    {
        if (limit is null)
        {
            return Test.Yes;
        }

        return good.Composition is { } stated && stated.TryGetValue(limit.Fact, out decimal percent)
            ? Test.Of(!(percent < limit.AtLeastPercent) && !(percent > limit.AtMostPercent) && !(percent >= limit.BelowPercent))
            : Test.Unknown("", $"composition.{limit.Fact}", $"the row limits it to {Limit(limit)}");
    }

    public Test Ingredients(ForeignIngredientLimit? limit)
    {
        if (limit is null)
        {
            return Test.Yes;
        }

        Test complete = Test.Yes;
        List<(string Group, decimal Percent)> shares = [];
        decimal unknownOrigin = 0;
        foreach (MarkingMaterial material in foreign.Where(m => SelectorMatch.Codes(limit.Of, m.Hs ?? default) != Ternary.No))
        {
            if (Share(material, limit) is not { } percent)
            {
                string fact = limit.ByVolume ? "volumePercentOfGood" : "weightPercentOfGood";
                complete = complete.And(Test.Unknown(material.Path, fact, $"one foreign ingredient may be at most {Text(limit.AtMostPercent)}% of the good"));
            }
            else if (limit.PerCountry && material.Line.OriginCountry is null)
            {
                unknownOrigin += percent;
                shares.Add((material.Path, percent));
            }
            else
            {
                shares.Add((limit.PerCountry ? material.Line.OriginCountry!.Value.Code : material.Path, percent));
            }
        }

        decimal most = shares.GroupBy(s => s.Group, StringComparer.Ordinal).Select(g => g.Sum(s => s.Percent)).DefaultIfEmpty(0).Max();
        if (most > limit.AtMostPercent)
        {
            return Test.No;
        }

        bool open = unknownOrigin > 0 && most + unknownOrigin > limit.AtMostPercent;
        return open
            ? complete.And(Test.Unknown(foreign.First(m => m.Line.OriginCountry is null).Path, "originCountry", "ingredients of one foreign country count together"))
            : complete;
    }

    private decimal? Share(MarkingMaterial material, ForeignIngredientLimit limit) => limit.ByVolume
        ? material.Line.VolumePercentOfGood
        : material.Line.WeightPercentOfGood ?? (good.NetWeightKg is > 0 and { } whole ? material.Line.WeightKg * Hundred / whole : null);

    private static Test From(Ternary value, string fact, string why, ImmutableArray<string> words, ImmutableArray<string>? moreWords = null) => value switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown("", fact, $"{why}: {string.Join(", ", words.Concat(moreWords ?? []))}"),
    };

    private static string Limit(CompositionLimit limit) =>
        limit.AtLeastPercent is { } least ? $"at least {Text(least)}%" : limit.AtMostPercent is { } most ? $"at most {Text(most)}%" : $"less than {Text(limit.BelowPercent ?? 0)}%";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
