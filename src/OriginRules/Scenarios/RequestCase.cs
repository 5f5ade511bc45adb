using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A good under one rule set with what is open in it.</summary>
internal sealed class RequestCase
{
    private static readonly ImmutableArray<string> NoRuleSets = [];
    private readonly ILookup<RequestKey, RequestLine> _lines;

    public RequestCase(Evaluation first, ImmutableArray<RequestLine> lines)
    {
        First = first;
        Good = first.Good;
        Verdict = VerdictOf(first);
        _lines = lines.ToLookup(l => l.Key);
        Open = [.. lines.Select(l => l.Key).Distinct()];
    }

    public Evaluation First { get; }

    public string Name => $"{First.FinishedGood}@{First.RuleSet.Id}";

    /// <summary>The good with what has been answered.</summary>
    public FinishedGood Good { get; private set; }

    /// <summary>The verdict with what has been answered.</summary>
    public string Verdict { get; private set; }

    /// <summary>What has not been answered, in the order of the bill.</summary>
    public ImmutableList<RequestKey> Open { get; private set; }

    /// <summary>True once no answer that is left can change the verdict.</summary>
    public bool IsSettled { get; set; }

    public static string VerdictOf(Evaluation evaluation) => $"{evaluation.Origin.Status} {evaluation.Origin.Claimable} {evaluation.Tariff.Preference.Status}";

    /// <summary>The lines that are open of a supplier and part.</summary>
    public IEnumerable<RequestLine> LinesOf(RequestKey key) => _lines[key];

    /// <summary>Takes an answer in.</summary>
    public void Take(RequestKey key, FinishedGood answered, string verdict)
    {
        Good = answered;
        Verdict = verdict;
        Open = Open.Remove(key);
    }

    /// <summary>The good once every line of the suppliers and parts is certified to originate in a country.</summary>
    public FinishedGood Answered(IReadOnlySet<RequestKey> keys, Country answer) => Good with { Components = Answered(Good.Components, keys, answer, First.RuleSet.Id) };

    private static ImmutableArray<Component> Answered(ImmutableArray<Component> lines, IReadOnlySet<RequestKey> keys, Country answer, string ruleSet) =>
    [
        .. lines.Select(l =>
        {
            Component line = keys.Contains(RequestKey.Of(l)) ? Certified(l, answer, ruleSet) : l;
            return line.Components.IsEmpty ? line : line with { Components = Answered(line.Components, keys, answer, ruleSet) };
        }),
    ];

    private static Component Certified(Component line, Country answer, string ruleSet) => line with
    {
        OriginCountry = answer,
        ProductionCountry = line.ProductionCountry is null ? null : answer,
        Originating = true,
        OriginatingUnder = (line.OriginatingUnder ?? NoRuleSets) is var under && under.Contains(ruleSet) ? under : under.Add(ruleSet),
        Declaration = new OriginDeclaration { Kind = "supplierCertification" },
    };
}
