using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The answers for one good under one rule set on one day.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Evaluation
{
    /// <summary>The good evaluated.</summary>
    public required FinishedGood Good { get; init; }

    /// <summary>The id of the good.</summary>
    public required string FinishedGood { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rule set.</summary>
    public required RuleSetIdentity RuleSet { get; init; }

    /// <summary>The preset and the parameters set.</summary>
    public required EvaluationSettings Settings { get; init; }

    /// <summary>The tariff data.</summary>
    public required TariffDataIdentity TariffData { get; init; }

    /// <summary>SHA-256 of the canonical good, lower-case hexadecimal; computed each time it is asked for.</summary>
    public string InputSha256 => CanonicalGood.InputSha256(Good);

    /// <summary>Whether it originates.</summary>
    public required OriginDetermination Origin { get; init; }

    /// <summary>Whose content is inside.</summary>
    public required ChineseContent ChineseContent { get; init; }

    /// <summary>Marking and trade-remedy origin.</summary>
    public required CountryOfOriginFindings CountryOfOrigin { get; init; }

    /// <summary>What it pays.</summary>
    public required TariffTreatment Tariff { get; init; }

    /// <summary>What a person must see, violations first.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>Why a good of a stream could not be evaluated; null when it was. Such an evaluation answers nothing: its origin is undetermined and its duty open.</summary>
    public Finding? NotEvaluated { get; init; }

    internal OriginExamination? Examination { get; init; }

    internal RuleSet? Rules { get; init; }

    /// <summary>Whose value is inside, tier by tier, with bounds and evidence; computed each time it is asked for.</summary>
    /// <param name="countries">The countries of the group; none for those the rule set covers.</param>
    public ContentBreakdown TraceContent(params IEnumerable<Country> countries)
    {
        ChinaContentTerms terms = Rules?.ChinaContent ?? ChinaContentTerms.None;
        ImmutableArray<Country> group = [.. countries];
        ILookup<string, string> flags = Flags.ToLookup(f => f.Path ?? "", f => f.Code, StringComparer.Ordinal);
        return ContentBreakdownBuilder.Build(Good, group.IsEmpty ? terms : terms with { Countries = group }, Rules?.Parameters ?? new ParameterTable([]), AsOf, flags);
    }

    /// <summary>The determination of origin step by step, with citations; rendered when asked for.</summary>
    public ExplanationNode Explain() => Examination is { } examination
        ? ExplanationRenderer.Render(examination)
        : new ExplanationNode { Rule = Origin.Step, Outcome = Origin.Status.ToString() };
}
