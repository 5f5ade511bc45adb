using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The answers for one good under one rule set on one day.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Evaluation
{
    private static readonly ParameterTable s_noParameters = new([]);
    private readonly EvaluationDetails? _details;
    private readonly CountryOfOriginFindings? _countryOfOrigin;
    private readonly ImmutableArray<Flag> _flags;

    /// <summary>An evaluation whose every answer is given.</summary>
    public Evaluation()
    {
    }

    /// <summary>An evaluation that leaves what is words to be worked out when asked for; the initializer gives the rest.</summary>
    [SetsRequiredMembers]
    internal Evaluation(EvaluationDetails details)
    {
        _details = details;
        Good = null!;
        FinishedGood = null!;
        RuleSet = null!;
        Settings = null!;
        TariffData = null!;
        Origin = null!;
        ChineseContent = null!;
        CountryOfOrigin = null!;
        Tariff = null!;
    }

    /// <summary>The good evaluated.</summary>
    public required FinishedGood Good { get; init; }

    /// <summary>The id of the good.</summary>
    public required string FinishedGood { get; init; }

    /// <summary>The day whose law was applied.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Which rule set the answers are under: id, version and hash of its data.</summary>
    public required RuleSetIdentity RuleSet { get; init; }

    /// <summary>The preset, and the scenario parameters that were set on top of it.</summary>
    public required EvaluationSettings Settings { get; init; }

    /// <summary>Which rates and measures the duty was computed with.</summary>
    public required TariffDataIdentity TariffData { get; init; }

    /// <summary>SHA-256 of the canonical good, lower-case hexadecimal; computed each time it is asked for.</summary>
    public string InputSha256 => CanonicalGood.InputSha256(Good);

    /// <summary>Whether the good originates under the rule set, and why.</summary>
    public required OriginDetermination Origin { get; init; }

    /// <summary>How much of its value comes from the countries the rule set watches.</summary>
    public required ChineseContent ChineseContent { get; init; }

    /// <summary>The countries of origin for marking and for trade remedies; neither follows from <see cref="Origin"/>. Worked out when first asked for.</summary>
    public required CountryOfOriginFindings CountryOfOrigin
    {
        get => _countryOfOrigin ?? _details!.Countries;
        init => _countryOfOrigin = value;
    }

    /// <summary>What it pays at the border, in its own currency and for its whole quantity.</summary>
    public required TariffTreatment Tariff { get; init; }

    /// <summary>What a person must see, violations first; worded when first asked for.</summary>
    public ImmutableArray<Flag> Flags
    {
        get => !_flags.IsDefault ? _flags : _details is { } details ? details.Flags : [];
        init => _flags = value;
    }

    /// <summary>The rules that fired when a host of rules ran the provisions, in order; empty when the engine ran them itself.</summary>
    public ImmutableArray<RuleFiring> Firings { get; init; } = [];

    /// <summary>Why a good of a stream could not be evaluated; null when it was. Such an evaluation answers nothing: its origin is undetermined and its duty open.</summary>
    public Finding? NotEvaluated { get; init; }

    internal OriginExamination? Examination { get; init; }

    internal RuleSet? Rules { get; init; }

    /// <summary>Whose value is inside, tier by tier, with bounds and evidence; computed each time it is asked for.</summary>
    /// <param name="countries">The countries of the group; none for those the rule set covers.</param>
    public ContentBreakdown TraceContent(params IEnumerable<Country> countries)
    {
        ImmutableArray<Country> group = [.. countries];
        ChinaContentTerms terms = group.IsEmpty ? ContentTerms : ContentTerms with { Countries = group };
        return ContentBreakdownBuilder.Build(Good, terms, Parameters, AsOf, Flags.ToLookup(f => f.Path ?? "", f => f.Code, StringComparer.Ordinal));
    }

    /// <summary>The figures of the same for the countries the rule set covers.</summary>
    internal ContentFigures FiguresOfContent() => ContentBreakdownBuilder.Figures(Good, ContentTerms, Parameters, AsOf, ChineseContent.Trace);

    private ChinaContentTerms ContentTerms => Rules?.ChinaContent ?? ChinaContentTerms.None;

    private ParameterTable Parameters => Rules?.Parameters ?? s_noParameters;

    /// <summary>Every line of the bill, of every tier, with its path, sorted by path; walked each time it is asked for.</summary>
    public IReadOnlyList<BillLine> Lines() => BillLine.Of(Good);

    /// <summary>The same evaluation with more flags, in the order flags have; nothing else changes.</summary>
    /// <param name="flags">The flags; one that is there already is not added again.</param>
    public Evaluation WithFlags(params IEnumerable<Flag> flags) => this with { Flags = Flag.Sorted(Flags.AddRange(flags)) };

    /// <summary>The determination of origin step by step, with citations; rendered when asked for.</summary>
    /// <remarks>The rules that fired come last, when a host of rules ran the provisions.</remarks>
    public ExplanationNode Explain()
    {
        ExplanationNode node = Examination is { } examination
            ? ExplanationRenderer.Render(examination)
            : new ExplanationNode { Rule = Origin.Step, Outcome = Origin.Status.ToString() };
        return Firings.IsEmpty ? node : node with { Children = node.Children.Add(RuleFiring.Explain(Firings)) };
    }
}
