using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Compares two result documents: which answers moved, and what they were made from that is not the same.</summary>
public static class ResultDifferences
{
    private const string Schema = "originrules/result/1";

    private static readonly ImmutableArray<string> Answers =
    [
        "origin.status", "origin.claimable", "origin.step", "origin.criterion", "chineseContent.value", "chineseContent.percentOfCustomsValue", "chineseContent.chineseOwnedValue",
        "countryOfOrigin.marking.country", "countryOfOrigin.tradeRemedy.country", "countryOfOrigin.tradeRemedy.status", "tariff.preference.status", "tariff.importProhibited",
        "tariff.totalDuty", "tariff.totalFees", "tariff.totalPayable", "tariff.totalPercent", "tariff.range.lower", "tariff.range.upper",
    ];

    private static readonly ImmutableArray<(string Cause, string Path)> Causes =
    [
        ("input", "inputSha256"), ("date", "asOf"), ("preset", "settings.preset"), ("unknownAs", "settings.unknownAs"), ("ruleSet.version", "ruleSet.version"), ("ruleSet.sha256", "ruleSet.sha256"),
        ("rule", "origin.productRule.id"), ("rule.cite", "origin.productRule.cite"), ("tariffData.version", "tariffData.version"), ("tariffData.sha256", "tariffData.sha256"),
    ];

    /// <summary>What distinguishes two documents that <c>evaluate --format json</c> wrote, sorted by good and rule set.</summary>
    /// <param name="first">The earlier result.</param>
    /// <param name="second">The later result.</param>
    /// <exception cref="FormatException">A document is no result; the message says which and why.</exception>
    public static ImmutableArray<EvaluationDifference> Between(TextReader first, TextReader second)
    {
        JsonNode a = Read(first, "first");
        JsonNode b = Read(second, "second");
        SortedDictionary<string, JsonNode> before = Evaluations(a);
        SortedDictionary<string, JsonNode> after = Evaluations(b);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(key => Between(before.GetValueOrDefault(key), after.GetValueOrDefault(key), a, b))
                .OfType<EvaluationDifference>(),
        ];
    }

    private static JsonNode Read(TextReader text, string which)
    {
        try
        {
            JsonNode document = JsonParser.Parse(text);
            return document["schema"]?.Text == Schema && document["evaluations"] is { Kind: JsonKind.Array }
                ? document
                : throw new FormatException($"the {which} file is no result document; expected \"schema\": \"{Schema}\", as evaluate --format json writes it.");
        }
        catch (JsonSyntaxException e)
        {
            throw new FormatException(FormattableString.Invariant($"the {which} file is no JSON: line {e.Line}, column {e.Column}: {e.Message}"), e);
        }
    }

    // A good may stand in a document twice; its evaluations are matched in their order.
    private static SortedDictionary<string, JsonNode> Evaluations(JsonNode document)
    {
        var evaluations = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (JsonNode evaluation in document["evaluations"]!.Items)
        {
            string key = $"{Text(evaluation, "finishedGood")}\n{Text(evaluation, "ruleSet.id")}\n";
            int number = 0;
            while (!evaluations.TryAdd(FormattableString.Invariant($"{key}{number:D9}"), evaluation))
            {
                number++;
            }
        }

        return evaluations;
    }

    private static EvaluationDifference? Between(JsonNode? before, JsonNode? after, JsonNode first, JsonNode second)
    {
        JsonNode one = before ?? after!;
        var difference = new EvaluationDifference
        {
            FinishedGood = Text(one, "finishedGood") ?? "",
            RuleSet = Text(one, "ruleSet.id") ?? "",
            Kind = before is null ? EvaluationDifferenceKind.Added : after is null ? EvaluationDifferenceKind.Removed : EvaluationDifferenceKind.Changed,
        };
        if (before is null || after is null)
        {
            return difference;
        }

        difference = difference with
        {
            Moved =
            [
                .. Answers.Select(path => Movement(path, Text(before, path), Text(after, path)))
                    .Concat(Lists.RegionalValueContent(before, after)).Concat(Lists.Amounts(before, after)).Concat(Lists.Flags(before, after)).OfType<ResultMovement>(),
            ],
            Why =
            [
                .. new[] { Movement("engine", Text(first, "engine"), Text(second, "engine")) }
                    .Concat(Causes.Select(c => Movement(c.Cause, Text(before, c.Path), Text(after, c.Path))))
                    .Concat(Lists.Settings(before, after)).Concat(Lists.Thresholds(before, after)).Concat(Lists.Rates(before, after)).OfType<ResultMovement>(),
            ],
        };
        return difference.Moved.IsEmpty && difference.Why.IsEmpty ? null : difference;
    }

    /// <summary>The text of a scalar at a dotted path; null when it is absent or null.</summary>
    internal static string? Text(JsonNode node, string path)
    {
        JsonNode? at = node;
        foreach (string step in path.Split('.'))
        {
            at = at?[step];
        }

        return at is null or { Kind: JsonKind.Null or JsonKind.Object or JsonKind.Array } ? null : at.Text;
    }

    internal static ResultMovement? Movement(string what, string? from, string? to) => from == to ? null : new() { What = what, From = from, To = to };

    /// <summary>The members of an evaluation that are lists, matched by their names.</summary>
    private static class Lists
    {
        public static IEnumerable<ResultMovement?> RegionalValueContent(JsonNode a, JsonNode b) => Named(a["origin"]?["regionalValueContent"], b["origin"]?["regionalValueContent"], "origin.regionalValueContent", ["percent", "met"], "method");

        public static IEnumerable<ResultMovement?> Thresholds(JsonNode a, JsonNode b) => Named(a["origin"]?["regionalValueContent"], b["origin"]?["regionalValueContent"], "rule.regionalValueContent", ["threshold"], "method");

        public static IEnumerable<ResultMovement?> Amounts(JsonNode a, JsonNode b) => Named(a["tariff"]?["lines"], b["tariff"]?["lines"], "tariff.lines", ["amount", "certain"], "measure", "heading");

        public static IEnumerable<ResultMovement?> Rates(JsonNode a, JsonNode b) => Named(a["tariff"]?["lines"], b["tariff"]?["lines"], "rate", ["rate", "percent", "base"], "measure", "heading");

        public static IEnumerable<ResultMovement?> Flags(JsonNode a, JsonNode b) => Named(a["flags"], b["flags"], "flags", ["severity"], "code", "path");

        public static IEnumerable<ResultMovement?> Settings(JsonNode a, JsonNode b)
        {
            JsonNode? first = a["settings"]?["set"];
            JsonNode? second = b["settings"]?["set"];
            return (first?.Members ?? []).Concat(second?.Members ?? []).Select(m => m.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => Movement($"set.{name}", first?[name]?.Text, second?[name]?.Text));
        }

        private static IEnumerable<ResultMovement?> Named(JsonNode? first, JsonNode? second, string place, ImmutableArray<string> figures, params string[] names)
        {
            ILookup<string, JsonNode> a = Keyed(first, names);
            ILookup<string, JsonNode> b = Keyed(second, names);
            foreach (string key in a.Select(g => g.Key).Union(b.Select(g => g.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                JsonNode[] before = [.. a[key]];
                JsonNode[] after = [.. b[key]];
                for (int i = 0; i < Math.Max(before.Length, after.Length); i++)
                {
                    foreach (string figure in figures)
                    {
                        yield return Movement($"{place}.{key}.{figure}", i < before.Length ? Text(before[i], figure) : null, i < after.Length ? Text(after[i], figure) : null);
                    }
                }
            }
        }

        private static ILookup<string, JsonNode> Keyed(JsonNode? list, string[] names) =>
            (list?.Items ?? []).ToLookup(i => string.Join(' ', names.Select(n => Text(i, n)).OfType<string>()), StringComparer.Ordinal);
    }
}
