using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>Goods that a paragraph is for, and materials near the border of what it accepts, from the data of the row alone.</summary>
internal static class MarkingBills
{
    private static readonly string[] Elsewhere = ["01012100", "25010000", "39201000", "48191000", "73269086", "85444290"];
    private static readonly string[] AnySteps = ["testing", "cleaning", "trimming", "marking"];

    /// <summary>Every material near the paragraph, with the facts that let it hold and with each of them changed.</summary>
    public static IEnumerable<MarkingBill> Of(PrintedRow row, PrintedParagraph p)
    {
        foreach (string code in GoodCodes(row, p))
        {
            MarkingBill good = Good(row, p, code);
            MarkingBill[] variants = [good, .. Variants(row, p, good)];
            foreach ((string material, ImmutableArray<string> tags) in Materials(row, p, code))
            {
                foreach (MarkingBill variant in variants)
                {
                    yield return variant with { Material = material, Tags = tags };
                }
            }
        }
    }

    public static IEnumerable<string> GoodCodes(PrintedRow row, PrintedParagraph p)
    {
        string[] codes = [.. p.Target.SelectMany(CurrentCodes.Ends).Where(c => row.For.Any(f => CurrentCodes.Within(c, f)))];
        return codes.Length == 0 ? [p.Target[0].Replace(".", "", StringComparison.Ordinal).Split('-')[0].PadRight(8, '0')] : new[] { codes[0], codes[^1] }.Distinct(StringComparer.Ordinal);
    }

    private static MarkingBill Good(PrintedRow row, PrintedParagraph p, string code) => new()
    {
        Good = code,
        Use = [.. p.Goods.AnyOf.Take(1).Concat(p.When.AnyOf.Take(1)).Distinct(StringComparer.Ordinal)],
        Processes = [.. p.Process.Select(one => one[0]).Concat((p.OperationsOf.IsEmpty ? [.. AnySteps] : p.OperationsOf).Take((int)p.Operations)).Distinct(StringComparer.Ordinal)],
        Composition = row.Paragraphs.Select(o => o.Composition).OfType<JsonNode>().Append(p.Composition).OfType<JsonNode>()
            .Aggregate(ImmutableSortedDictionary<string, decimal>.Empty, (facts, limit) => facts.SetItem(limit["fact"]!.Text, JustWithin(limit))),
        ForeignPercent = p.Ingredient?["atMostPercent"]!.Number ?? 1,
    };

    private static decimal JustWithin(JsonNode limit) => limit["atLeastPercent"]?.Number ?? limit["atMostPercent"]?.Number ?? limit["belowPercent"]!.Number - 1;

    private static IEnumerable<MarkingBill> Variants(PrintedRow row, PrintedParagraph p, MarkingBill good)
    {
        string[] words =
        [
            .. p.Goods.NoneOf.Take(1), .. p.When.NoneOf.Take(1), .. row.JudgedUse.Take(1), .. p.ExceptIf.SelectMany(e => e.ToUse.Take(1).Concat(e.ToUseNoneOf.Take(1))),
            .. p.OtherGoods ? row.Paragraphs.SelectMany(o => o.Goods.AnyOf.Take(1)).Distinct(StringComparer.Ordinal).Take(4) : [],
        ];
        string[] steps =
        [
            .. p.ExceptIf.SelectMany(e => e.Process.Take(1).Concat(e.UnlessProcess.Take(1)).Concat(e.OnlyProcesses.Take(1))),
            .. p.ExceptProcess.Select(one => one[0]), .. p.ExceptIf.Any(e => e.When == "simpleAssembly") ? ["simpleAssembly"] : Array.Empty<string>(),
        ];
        IEnumerable<MarkingBill> all =
        [
            .. good.Use.IsEmpty ? [] : new[] { good with { Use = [] } },
            .. words.Distinct(StringComparer.Ordinal).Select(w => good with { Use = good.Use.Add(w) }),
            .. good.Processes.IsEmpty ? [] : new[] { good with { Processes = [] }, good with { Processes = good.Processes.RemoveAt(good.Processes.Length - 1) } },
            .. steps.Distinct(StringComparer.Ordinal).SelectMany(s => new[] { good with { Processes = good.Processes.Add(s) }, good with { Processes = good.Processes.Add(s).Add("testing") } }),
            .. p.ExceptIf.Any(e => e.When == "gri2a") ? new[] { good with { Gri2a = true } } : [],
            .. good.Composition.SelectMany(f => new[] { f.Value + 1, f.Value - 1 }.Select(v => good with { Composition = good.Composition.SetItem(f.Key, v) })),
            .. p.Ingredient is null ? [] : new[] { good with { ForeignPercent = good.ForeignPercent + 1 } },
        ];
        return all;
    }

    private static IEnumerable<(string Code, ImmutableArray<string> Tags)> Materials(PrintedRow row, PrintedParagraph p, string good)
    {
        PrintedSource[] sources = [.. p.From, .. p.Except, .. p.ExceptIf.Select(e => e.Materials), .. p.ExceptIf.SelectMany(e => e.Foreign)];
        IEnumerable<string> near =
        [
            good, .. Siblings(good, 6, 8), .. Siblings(good, 4, 6), .. Siblings(good, 2, 4), .. row.For.Take(2).SelectMany(CurrentCodes.Ends), .. p.Group.Take(2).SelectMany(CurrentCodes.Ends), .. Elsewhere,
        ];
        IEnumerable<(string, ImmutableArray<string>)> named = sources.SelectMany(s =>
        {
            ImmutableArray<string>[] tags = [[], .. s.Tags.Take(1).Concat(s.NotTags.Take(2)).Select(t => ImmutableArray.Create(t))];
            IEnumerable<string> codes = s.Codes.IsEmpty ? [good, Elsewhere[2]] : s.Codes.Take(4).SelectMany(CurrentCodes.Ends);
            return codes.SelectMany(c => tags.Select(t => (c, t)));
        });
        string[] words = [.. sources.SelectMany(s => s.Tags.Take(1).Concat(s.NotTags.Take(2))).Distinct(StringComparer.Ordinal)];
        return near.Select(c => (c, ImmutableArray<string>.Empty)).Concat(words.Select(w => (good, ImmutableArray.Create(w)))).Concat(named)
            .DistinctBy(m => $"{m.Item1} {string.Join(' ', m.Item2)}");
    }

    /// <summary>Two codes that share so many digits with the good and differ in the next.</summary>
    private static IEnumerable<string> Siblings(string good, int shared, int differing) =>
        CurrentCodes.Below(good[..shared]).Where(c => c[..differing] != good[..differing]).Take(2);
}
