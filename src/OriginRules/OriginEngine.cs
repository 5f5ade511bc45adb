using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Evaluates finished goods: origin, country of origin, content, duty and house policies, in that order.</summary>
/// <remarks>Immutable and safe to share between threads; load one for an application. The same good, rule set and day give the same result, whatever the order of lines.</remarks>
public sealed class OriginEngine
{
    private readonly CompiledRuleSets _compiled;
    private readonly Lazy<TariffEngine> _tariffs;
    private readonly Lazy<MarkingOrigin> _marking;
    private readonly ImmutableArray<ICompliancePolicy> _policies;
    private ILogger _logger = NullLogger.Instance;

    private OriginEngine(RuleSetCatalog catalog, DataFiles data, ImmutableArray<ICompliancePolicy> policies)
    {
        RuleSets = catalog;
        _policies = policies;
        var nomenclature = new Lazy<Nomenclature>(() => Nomenclature.Load(data));
        _compiled = new CompiledRuleSets(() => nomenclature.Value);
        _tariffs = new Lazy<TariffEngine>(() => TariffEngine.Load(data));
        _marking = new Lazy<MarkingOrigin>(() => CountriesOfOrigin.Load(data));
        ReadAhead(() => nomenclature.Value, () => _tariffs.Value, () => _marking.Value);
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
        options ??= new EvaluationOptions();
        DateOnly day = DayOf(good, options);
        CompiledRuleSet rules = _compiled.On(RuleSets.Resolve(ruleSet, options.Preset, options.Set), day);
        return Evaluate(good, rules, day, options, OriginStage.Examine(good, rules, day, options.UnknownAsNonOriginating));
    }

    /// <summary>Begins an evaluation whose provisions a host of rules runs one by one.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">As for an evaluation.</param>
    /// <exception cref="ArgumentException">As for an evaluation.</exception>
    public ArticleRun Begin(FinishedGood good, string ruleSet, EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        DateOnly day = DayOf(good, options);
        CompiledRuleSet rules = _compiled.On(RuleSets.Resolve(ruleSet, options.Preset, options.Set), day);
        return new ArticleRun(new OriginCase(good, rules, day, options.UnknownAsNonOriginating), articles => Evaluate(good, rules, day, options, OriginStage.Completed(articles, day)));
    }

    private Evaluation Evaluate(FinishedGood good, CompiledRuleSet rules, DateOnly day, EvaluationOptions options, OriginExamination origin)
    {
        var settings = new EvaluationSettings { Preset = options.Preset, Set = options.Set, UnknownAsNonOriginating = options.UnknownAsNonOriginating };
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
            Flags = Flag.Sorted([.. agreement.Flags, .. origin.Flags, .. TradeRemedyFlags.Of(countries.TradeRemedy, rules.RuleSet.ChinaContent), .. disagreements.All(), .. new ExposureFlags(good, day, rules.RuleSet.ChinaContent, _tariffs.Value.Data).All(tariff), .. UnclaimedPreferenceFlags.Of(tariff, _tariffs.Value.Data.Settings.Names.ColumnOne), .. NotModelledFlags.Of(good, _tariffs.Value.Data.Settings.NotModelled)]),
            Examination = origin,
            Rules = rules.RuleSet,
        };
        return HousePolicies.Review(evaluation, _policies, options);
    }

    /// <summary>Evaluates goods as they are read; nothing is kept, so memory does not grow with their number, until a good states its entry (see <see cref="ShareEntries"/>).</summary>
    /// <param name="goods">Read one by one, as the results are asked for.</param>
    /// <param name="ruleSet">The id of the rule set, or the path of a folder that was added.</param>
    /// <param name="options">The day, the preset and the scenario; null for the entry date of each good and the default preset.</param>
    /// <exception cref="ArgumentException">As for one good, when the good is reached.</exception>
    public IEnumerable<Evaluation> Evaluate(IEnumerable<FinishedGood> goods, string ruleSet, EvaluationOptions? options = null) =>
        ShareEntries(goods.Select(good => Evaluate(good, ruleSet, options)));

    /// <summary>Lets goods of one entry share its merchandise processing fee minimum and maximum, by customs value (19 CFR 24.23(b)).</summary>
    /// <param name="evaluations">The evaluations, of one rule set or several; goods share an entry under the same rule set, scenario and day.</param>
    /// <returns>The evaluations in the same order. They pass through one by one until a good states an entry; from there on they are kept until the last is read.</returns>
    public IEnumerable<Evaluation> ShareEntries(IEnumerable<Evaluation> evaluations)
    {
        List<Evaluation> kept = [];
        foreach (Evaluation evaluation in evaluations)
        {
            if (kept.Count > 0 || StatesEntry(evaluation))
            {
                kept.Add(evaluation);
            }
            else
            {
                yield return evaluation;
            }
        }

        foreach (Evaluation evaluation in WithSharedFees(kept))
        {
            yield return evaluation;
        }
    }

    /// <summary>Evaluates goods as they arrive; those of one entry share its fees, as in <see cref="ShareEntries"/>.</summary>
    /// <param name="goods">Awaited one by one, as the results are asked for.</param>
    /// <param name="ruleSet">The id of the rule set, or the path of a folder that was added.</param>
    /// <param name="options">The day, the preset and the scenario; null for the entry date of each good and the default preset.</param>
    /// <param name="cancellationToken">Ends the enumeration between two goods.</param>
    /// <exception cref="ArgumentException">As for one good, when the good is reached.</exception>
    public async IAsyncEnumerable<Evaluation> EvaluateAsync(
        IAsyncEnumerable<FinishedGood> goods, string ruleSet, EvaluationOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<Evaluation> kept = [];
        await foreach (FinishedGood good in goods.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Evaluation evaluation = Evaluate(good, ruleSet, options);
            if (kept.Count > 0 || StatesEntry(evaluation))
            {
                kept.Add(evaluation);
            }
            else
            {
                yield return evaluation;
            }
        }

        foreach (Evaluation evaluation in WithSharedFees(kept))
        {
            yield return evaluation;
        }
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

    /// <summary>What the good pays; where facts leave open whether a condition of the agreement is broken, the range over both.</summary>
    private TariffTreatment Treatment(AgreementOutcome agreement, TariffRequest request)
    {
        TariffTreatment treatment = _tariffs.Value.Evaluate(request);
        return agreement.AlternativeTerms is { } broken
            ? OpenTreatment.Of(treatment, _tariffs.Value.Evaluate(request with { Terms = broken, WithoutPreference = null }), agreement.OpenFacts)
            : treatment;
    }

    /// <summary>Reads on another core what the first evaluation will ask for, while the caller still reads goods and rules.</summary>
    /// <remarks>Whoever asks first waits for the same reading; an error of the data is thrown to the one who asks, as without it.</remarks>
    private static void ReadAhead(params Func<object>[] parts)
    {
        if (Environment.ProcessorCount > 1)
        {
            Task.Run(() => Array.ForEach(parts, part => part()));
        }
    }

    private static bool StatesEntry(Evaluation evaluation) => evaluation.Good.TariffFacts?.Entry is not null;

    private Evaluation[] WithSharedFees(List<Evaluation> kept)
    {
        Evaluation[] shared = [.. kept];
        foreach (IGrouping<string, int> world in Enumerable.Range(0, shared.Length).GroupBy(i => $"{shared[i].RuleSet.Id} {shared[i].RuleSet.Sha256}", StringComparer.Ordinal))
        {
            int[] places = [.. world];
            ImmutableArray<TariffTreatment> treatments = EntryFees.Shared(_tariffs.Value.Data.Settings, [.. places.Select(i => (shared[i].Good, shared[i].AsOf, shared[i].Tariff))]);
            for (int i = 0; i < places.Length; i++)
            {
                shared[places[i]] = shared[places[i]] with { Tariff = treatments[i] };
            }
        }

        return shared;
    }

    private static DateOnly DayOf(FinishedGood good, EvaluationOptions options) => options.AsOf ?? good.EntryDate
        ?? throw new ArgumentException($"Good '{good.Id}' has no entryDate and the options have no day; give one of them.", nameof(options));
}
