using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A good under one rule set with what is open in it.</summary>
internal sealed class RequestCase(Evaluation first, ImmutableArray<RequestLine> lines)
{
    private static readonly ImmutableArray<string> NoRuleSets = [];

    public Evaluation First { get; } = first;

    public ImmutableArray<RequestLine> Lines { get; } = lines;

    public string Name => $"{First.FinishedGood}@{First.RuleSet.Id}";

    /// <summary>The good with what has been answered.</summary>
    public FinishedGood Good { get; set; } = first.Good;

    /// <summary>The verdict with what has been answered.</summary>
    public string Verdict { get; set; } = VerdictOf(first);

    public static string VerdictOf(Evaluation evaluation) => $"{evaluation.Origin.Status} {evaluation.Origin.Claimable} {evaluation.Tariff.Preference.Status}";

    /// <summary>The good once every line of a supplier and part is certified to originate in a country.</summary>
    public FinishedGood Answered(RequestKey key, Country answer) => Good with { Components = Answered(Good.Components, key, answer, First.RuleSet.Id) };

    private static ImmutableArray<Component> Answered(ImmutableArray<Component> lines, RequestKey key, Country answer, string ruleSet) =>
        [.. lines.Select(l => RequestKey.Of(l) == key ? Certified(l, answer, ruleSet) : l.Components.IsEmpty ? l : l with { Components = Answered(l.Components, key, answer, ruleSet) })];

    private static Component Certified(Component line, Country answer, string ruleSet) => line with
    {
        OriginCountry = answer,
        ProductionCountry = line.ProductionCountry is null ? null : answer,
        Originating = true,
        OriginatingUnder = (line.OriginatingUnder ?? NoRuleSets) is var under && under.Contains(ruleSet) ? under : under.Add(ruleSet),
        Declaration = new OriginDeclaration { Kind = "supplierCertification" },
    };
}
