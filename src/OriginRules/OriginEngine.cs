using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Evaluates finished goods: origin, country of origin, content, duty and house policies, in that order.</summary>
/// <remarks>Immutable and safe to share between threads; load one for an application. The same good, rule set and day give the same result, whatever the order of lines.</remarks>
public sealed partial class OriginEngine
{
    private static readonly EvaluationOptions s_default = new();
    private readonly ResolvedRuleSets _ruleSets;
    private readonly CompiledRuleSets _compiled;
    private readonly Lazy<TariffEngine> _tariffs;
    private readonly Lazy<MarkingOrigin> _marking;
    private readonly ImmutableArray<ICompliancePolicy> _policies;
    private ILogger _logger = NullLogger.Instance;

    private OriginEngine(RuleSetCatalog catalog, DataFiles data, ImmutableArray<ICompliancePolicy> policies)
    {
        _ruleSets = new ResolvedRuleSets(catalog);
        _policies = policies;
        var nomenclature = new Lazy<Nomenclature>(() => Nomenclature.Load(data));
        _compiled = new CompiledRuleSets(() => nomenclature.Value);
        _tariffs = new Lazy<TariffEngine>(() => TariffEngine.Load(data));
        _marking = new Lazy<MarkingOrigin>(() => CountriesOfOrigin.Load(data));
        ReadAhead(() => nomenclature.Value, () => _tariffs.Value, () => _marking.Value);
    }

    /// <summary>The rule sets the engine knows.</summary>
    public RuleSetCatalog RuleSets => _ruleSets.Catalog;

    /// <summary>The tariff data the engine computes duty with.</summary>
    public TariffDataIdentity TariffData => _tariffs.Value.Identity;

    /// <summary>An engine over the rule sets and tariff data embedded in the library.</summary>
    public static OriginEngine LoadBundled() => Load(RuleSetCatalog.Bundled());

    /// <summary>An engine over a catalog, such as the bundled one with folders added, and house policies.</summary>
    /// <param name="catalog">The rule sets.</param>
    /// <param name="policies">Policies that review every evaluation; they add flags and change nothing else.</param>
    public static OriginEngine Load(RuleSetCatalog catalog, params IEnumerable<ICompliancePolicy> policies) => new(catalog, DataFiles.Bundled, [.. policies]);

    /// <summary>Evaluates one good under one rule set.</summary>
    /// <param name="good">The bill to answer for; it is not checked here as one that is read from a file is.</param>
    /// <param name="ruleSet">The id of the rule set, or the path of a folder that was added.</param>
    /// <param name="options">The day, the preset and the scenario; null for the entry date of each good and the default preset.</param>
    /// <exception cref="ArgumentException">The rule set, preset or a parameter is unknown, a line's exchange rate is missing, or neither the options nor the good give a day.</exception>
    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions? options = null) =>
        EngineTelemetry.IsOn(_logger) ? EngineTelemetry.Evaluate(this, _logger, good, ruleSet, options) : Determine(good, ruleSet, options);

    /// <summary>The same engine, sharing all that is loaded, that writes each evaluation to a log at debug and violations as warnings.</summary>
    /// <param name="logger">The log; it gets ids, statuses and codes, never values of a good.</param>
    /// <returns>A second engine; this one stays as it is.</returns>
    public OriginEngine WithLogger(ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        var engine = (OriginEngine)MemberwiseClone();
        engine._logger = logger;
        return engine;
    }

    /// <summary>The determination itself: a function of good, rule set, options and data.</summary>
    internal Evaluation Determine(FinishedGood good, string ruleSet, EvaluationOptions? options)
    {
        options ??= s_default;
        DateOnly day = DayOf(good, options);
        EvaluationBasis basis = _ruleSets.Of(ruleSet, options);
        CompiledRuleSet rules = _compiled.On(basis.RuleSet, day);
        return Evaluate(good, rules, day, options, basis, OriginStage.Examine(good, rules, day, options.UnknownAsNonOriginating));
    }

    /// <summary>Begins an evaluation whose provisions a host of rules runs one by one.</summary>
    /// <param name="good">The bill to answer for.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">As for an evaluation.</param>
    /// <exception cref="ArgumentException">As for an evaluation.</exception>
    public ArticleRun Begin(FinishedGood good, string ruleSet, EvaluationOptions? options = null)
    {
        options ??= s_default;
        DateOnly day = DayOf(good, options);
        EvaluationBasis basis = _ruleSets.Of(ruleSet, options);
        CompiledRuleSet rules = _compiled.On(basis.RuleSet, day);
        var question = new OriginQuestion(good, rules, day, options.UnknownAsNonOriginating);
        return new ArticleRun(question, (examined, store) => Evaluate(good, rules, day, options, basis, OriginStage.Completed(question, examined, store)));
    }

    private Evaluation Evaluate(FinishedGood good, CompiledRuleSet rules, DateOnly day, EvaluationOptions options, EvaluationBasis basis, OriginExamination origin)
    {
        ContentTrace content = ContentTracer.Trace(good, basis.RuleSet, day, options.Written ? ContentDetail.Listing : ContentDetail.Sums);
        AgreementOutcome agreement = AgreementReview.Review(good, basis.RuleSet, day, origin.Determination, content, basis.Settings);
        var details = new EvaluationDetails(_tariffs.Value, _marking.Value, origin, agreement);
        var evaluation = new Evaluation(details)
        {
            Good = good,
            FinishedGood = good.Id,
            AsOf = day,
            RuleSet = basis.Identity,
            Settings = basis.Settings,
            TariffData = _tariffs.Value.Identity,
            Origin = origin.Determination,
            ChineseContent = content.Content,
            Tariff = details.Tariff,
            Examination = origin,
            Rules = basis.RuleSet,
        };
        return HousePolicies.Review(evaluation, _policies, options);
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
    /// <param name="good">The bill whose day, rates and certificates are looked at.</param>
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
    /// <param name="measure">The name of the measure in results.</param>
    public FoundVoid? FoundVoid(string measure) => _tariffs.Value.FoundVoid(measure);

    /// <summary>What one code pays on a day, without a bill.</summary>
    /// <param name="query">The code, the country of origin, the day and, where it is claimed, the preference.</param>
    public TariffTreatment Tariff(TariffQuery query) => _tariffs.Value.EvaluateQuery(query, RuleSets.Resolve(_tariffs.Value.AgreementOf(query)).InForce);

    /// <summary>Reads on another core what the first evaluation will ask for, while the caller still reads goods and rules.</summary>
    /// <remarks>Whoever asks first waits for the same reading; an error of the data is thrown to the one who asks, as without it.</remarks>
    private static void ReadAhead(params Func<object>[] parts)
    {
        if (Environment.ProcessorCount > 1)
        {
            Task.Run(() => Array.ForEach(parts, part => part()));
        }
    }

    private static DateOnly DayOf(FinishedGood good, EvaluationOptions options) => options.AsOf ?? good.EntryDate
        ?? throw new ArgumentException($"Good '{good.Id}' has no entryDate and the options have no day; give one of them.", nameof(options));
}
