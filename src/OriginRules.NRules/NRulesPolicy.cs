using System.Collections.Immutable;
using NRules;
using NRules.RuleModel;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.NRules;

/// <summary>A house policy whose rules are written for NRules.</summary>
/// <remarks>
/// The facts are the <see cref="Evaluation"/>, its <see cref="FinishedGood"/>, every <see cref="Component"/> of every tier and the <see cref="BillLine"/> that says where it stands, the
/// <see cref="OriginDetermination"/>, the <see cref="CountryOfOriginFindings"/>, the <see cref="ChineseContent"/> and the <see cref="ContentBreakdown"/> with its bounds, the <see cref="TariffTreatment"/>
/// and each <see cref="Flag"/> raised so far. A rule inserts a flag, which becomes one of the evaluation, or facts of its own. Facts are the same when they are the same object: two equal lines are two.
/// Immutable and safe to share between threads: the rules are compiled once, and each review has a fresh session.
/// </remarks>
public sealed class NRulesPolicy : ICompliancePolicy
{
    private readonly NRulesOptions _options;
    private readonly MatchedTypes _matched;
    private readonly ISessionFactory _factory;

    /// <summary>Compiles the rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="options">How to host them; null for the defaults.</param>
    /// <exception cref="RuleCompilationException">A rule does not compile.</exception>
    public NRulesPolicy(HouseRules rules, NRulesOptions? options = null)
    {
        _options = options ?? new NRulesOptions();
        ImmutableArray<IRuleDefinition> own = rules.Load(new RuleActivator(_options.Services));
        _matched = new MatchedTypes(own);
        _factory = CompiledRules.Compile(own);
    }

    /// <inheritdoc/>
    public string Name => _options.Name;

    /// <inheritdoc/>
    public IEnumerable<Flag> Review(Evaluation evaluation) => Examine(evaluation).Flags;

    /// <summary>Reviews an evaluation and tells which rules fired.</summary>
    public NRulesReview Examine(Evaluation evaluation)
    {
        var log = new RuleLog(evaluation.FinishedGood, _options);
        using (var session = new RuleSession(_factory, _options))
        {
            session.Run([.. FactsOf(evaluation).Select(fact => (fact, log))], untilEmpty: false);
        }

        return new NRulesReview { Flags = [.. log.Flags], Firings = [.. log.Firings] };
    }

    private List<object> FactsOf(Evaluation evaluation)
    {
        List<object> facts = [];
        Add<Evaluation>(() => [evaluation]);
        Add<FinishedGood>(() => [evaluation.Good]);
        IReadOnlyList<BillLine> lines = _matched.Contains<BillLine>() || _matched.Contains<Component>() ? evaluation.Lines() : [];
        Add<BillLine>(() => lines);
        Add<Component>(() => Components(lines));
        Add<OriginDetermination>(() => [evaluation.Origin]);
        Add<CountryOfOriginFindings>(() => [evaluation.CountryOfOrigin]);
        Add<ChineseContent>(() => [evaluation.ChineseContent]);
        Add<ContentBreakdown>(() => [evaluation.TraceContent()]);
        Add<TariffTreatment>(() => [evaluation.Tariff]);
        Add<Flag>(() => evaluation.Flags);
        return facts;

        void Add<T>(Func<IEnumerable<T>> of)
            where T : class
        {
            if (_matched.Contains<T>())
            {
                facts.AddRange(of());
            }
        }
    }

    /// <summary>The components line by line; one that stands in two places of a bill built in code is two facts.</summary>
    private static IEnumerable<Component> Components(IReadOnlyList<BillLine> lines)
    {
        HashSet<Component> seen = new(ReferenceEqualityComparer.Instance);
        return lines.Select(l => seen.Add(l.Line) ? l.Line : l.Line with { });
    }
}
