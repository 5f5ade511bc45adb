using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Evaluates finished goods: origin, country of origin, content, duty and house policies, in that order.</summary>
/// <remarks>Immutable and safe to share between threads; load one for an application. The same good, rule set and day give the same result, whatever the order of lines.</remarks>
public sealed partial class OriginEngine
{
    private readonly CompiledRuleSets _compiled;
    private readonly Lazy<TariffEngine> _tariffs;
    private readonly Lazy<MarkingOrigin> _marking;
    private readonly ImmutableArray<ICompliancePolicy> _policies;

    private OriginEngine(RuleSetCatalog catalog, DataFiles data, ImmutableArray<ICompliancePolicy> policies)
    {
        RuleSets = catalog;
        _policies = policies;
        var nomenclature = new Lazy<Nomenclature>(() => Nomenclature.Load(data));
        _compiled = new CompiledRuleSets(() => nomenclature.Value);
        _tariffs = new Lazy<TariffEngine>(() => TariffEngine.Load(data));
        _marking = new Lazy<MarkingOrigin>(() => CountriesOfOrigin.Load(data));
    }

    /// <summary>The rule sets the engine knows.</summary>
    public RuleSetCatalog RuleSets { get; }

    /// <summary>The tariff data the engine computes duty with.</summary>
    public TariffDataIdentity TariffData => _tariffs.Value.Identity;

    /// <summary>An engine over the rule sets and tariff data embedded in the library.</summary>
    public static OriginEngine LoadBundled() => Load(RuleSetCatalog.Bundled());

    /// <summary>An engine over a catalog, such as the bundled one with folders added, and house policies.</summary>
    /// <param name="catalog">The rule sets.</param>
    /// <param name="policies">Policies that review every evaluation; they add flags and change nothing else.</param>
    public static OriginEngine Load(RuleSetCatalog catalog, params IEnumerable<ICompliancePolicy> policies) => new(catalog, DataFiles.Bundled, [.. policies]);

    /// <summary>Evaluates one good under one rule set.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">The day, the preset and the scenario; null for the good's entry date and the default preset.</param>
    /// <exception cref="ArgumentException">The rule set, preset or a parameter is unknown, a line's exchange rate is missing, or neither the options nor the good give a day.</exception>
    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        DateOnly day = DayOf(good, options);
        CompiledRuleSet rules = _compiled.On(RuleSets.Resolve(ruleSet, options.Preset, options.Set), day);
        var settings = new EvaluationSettings { Preset = options.Preset, Set = options.Set, UnknownAsNonOriginating = options.UnknownAsNonOriginating };

        OriginExamination origin = OriginStage.Examine(good, rules, day, options.UnknownAsNonOriginating);
        CountryOfOriginFindings countries = CountriesOfOrigin.Determine(_marking.Value, good, rules.RuleSet, day);
        ContentTrace content = ContentTracer.Trace(good, rules.RuleSet, day);
        AgreementOutcome agreement = AgreementReview.Review(good, rules.RuleSet, day, origin.Determination, content, settings);
        TariffTreatment Pays(FinishedGood which, AgreementOutcome under, CountryOfOriginFinding country) => Treatment(under, new TariffRequest
        {
            Good = which,
            Day = day,
            Terms = under.Terms,
            WithoutPreference = under.WithoutPreference,
            TradeRemedyOrigin = country,
        });
        TariffTreatment tariff = Pays(good, agreement, countries.TradeRemedy);
        var disagreements = new OriginDisagreementFlags(good, day, countries, tariff, _marking.Value.Terms, _tariffs.Value.Data)
        {
            PaysIfOf = other => Pays(good, agreement, countries.TradeRemedy with { Country = other, Candidates = [] }),
            PaysIf = other => Pays(other, AgreementReview.Review(other, rules.RuleSet, day, origin.Determination, content, settings), countries.TradeRemedy),
        };

        var evaluation = new Evaluation
        {
            Good = good,
            FinishedGood = good.Id,
            AsOf = day,
            RuleSet = new RuleSetIdentity { Id = rules.RuleSet.Id, Version = rules.RuleSet.Version, Status = rules.RuleSet.Status, Sha256 = rules.RuleSet.Sha256 },
            Settings = settings,
            TariffData = _tariffs.Value.Identity,
            Origin = origin.Determination,
            ChineseContent = content.Content,
            CountryOfOrigin = countries,
            Tariff = tariff,
            Flags = Sorted([.. agreement.Flags, .. origin.Flags, .. TradeRemedyFlags.Of(countries.TradeRemedy, rules.RuleSet.ChinaContent), .. disagreements.All(), .. new ExposureFlags(good, day, rules.RuleSet.ChinaContent, _tariffs.Value.Data).All(tariff), .. UnclaimedPreferenceFlags.Of(tariff, _tariffs.Value.Data.Settings.Names.ColumnOne), .. NotModelledFlags.Of(good, _tariffs.Value.Data.Settings.NotModelled)]),
            Examination = origin,
            Rules = rules.RuleSet,
        };
        ImmutableArray<ICompliancePolicy> policies = options.Watchlist is { } watchlist ? _policies.Add(watchlist) : _policies;
        return policies.IsEmpty ? evaluation : evaluation with { Flags = Sorted(evaluation.Flags.AddRange(policies.SelectMany(p => p.Review(evaluation)))) };
    }

    /// <summary>An engine over the bundled data, each file of which a folder of own data laid out like <c>rulesets/</c> may replace or add to: <c>us-tariff/rates.csv</c>, <c>us-tariff/measures/*.json</c>, a rule set.</summary>
    /// <param name="folder">The folder of own data.</param>
    /// <param name="ruleSetFolders">Further rule sets by folder.</param>
    /// <param name="policies">Policies that review every evaluation.</param>
    /// <exception cref="RuleSetException">A file of the folder has an error.</exception>
    public static OriginEngine LoadWithData(string folder, IEnumerable<string>? ruleSetFolders = null, params IEnumerable<ICompliancePolicy> policies) =>
        new((ruleSetFolders ?? []).Aggregate(RuleSetCatalog.Bundled(folder), (catalog, path) => catalog.AddFolder(path)), DataFiles.Folder(folder, DataFiles.Bundled), [.. policies]);

    /// <summary>What one code pays over a span of days, period by period, with what changes and why.</summary>
    /// <param name="query">The question; its day is not looked at.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <exception cref="ArgumentException">The code or the program is unknown, or the span ends before it begins.</exception>
    public TariffHistory TariffHistory(TariffQuery query, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        TariffEngine tariffs = _tariffs.Value;
        EffectivePeriod inForce = RuleSets.Resolve(tariffs.AgreementOf(query)).InForce;
        return new TariffHistoryBuilder
        {
            ChangeDays = [.. tariffs.ChangeDays(query.Hts, from, to).Concat(new[] { inForce.From, inForce.To }.OfType<DateOnly>()).Distinct().Order()],
            Ask = asked => tariffs.EvaluateQuery(asked, inForce),
            FoundVoid = tariffs.FoundVoid,
            Claim = tariffs.Data.Settings.PostImportationClaim is { } terms ? (tariffs.Data.Settings.Program, terms) : null,
        }.Build(query, from, to);
    }

    /// <summary>What changes for a good on scheduled days: rates, measures, thresholds, certificates that expire.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <param name="options">The first day (else the good's entry date), the preset and the scenario.</param>
    /// <exception cref="ArgumentException">As for one evaluation.</exception>
    public GoodCalendar Calendar(FinishedGood good, string ruleSet, DateOnly to, EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        DateOnly from = DayOf(good, options);
        ImmutableArray<DateOnly> days = CalendarDays.Of(good, RuleSets.Resolve(ruleSet, options.Preset, options.Set), _tariffs.Value.ChangeDays(good.Hts, from, to), from, to);
        return CalendarBuilder.Build(good, from, to, days, day => Evaluate(good, ruleSet, options with { AsOf = day }));
    }

    /// <summary>The judgment that found a measure void, by its name in results; null when it stands or is unknown.</summary>
    public FoundVoid? FoundVoid(string measure) => _tariffs.Value.FoundVoid(measure);

    /// <summary>What one code pays on a day, without a bill.</summary>
    public TariffTreatment Tariff(TariffQuery query) => _tariffs.Value.EvaluateQuery(query, RuleSets.Resolve(_tariffs.Value.AgreementOf(query)).InForce);

    /// <summary>What the good pays; where facts leave open whether a condition of the agreement is broken, the range over both.</summary>
    private TariffTreatment Treatment(AgreementOutcome agreement, TariffRequest request)
    {
        TariffTreatment treatment = _tariffs.Value.Evaluate(request);
        return agreement.AlternativeTerms is { } broken
            ? OpenTreatment.Of(treatment, _tariffs.Value.Evaluate(request with { Terms = broken, WithoutPreference = null }), agreement.OpenFacts)
            : treatment;
    }

    private static DateOnly DayOf(FinishedGood good, EvaluationOptions options) => options.AsOf ?? good.EntryDate
        ?? throw new ArgumentException($"Good '{good.Id}' has no entryDate and the options have no day; give one of them.", nameof(options));

    private static ImmutableArray<Flag> Sorted(ImmutableArray<Flag> flags) =>
    [
        .. flags.Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Path ?? "", StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
