using System.Collections.Immutable;
using NRules;
using NRules.RuleModel;

namespace OriginRules.NRules;

/// <summary>Evaluates goods with the provisions run inside an NRules session, so that a company's own rules can fire between them.</summary>
/// <remarks>
/// The facts of a session are a <see cref="Case"/> for each good, an <see cref="ArticleFinding"/> for each provision tested and, at the end, the <see cref="Evaluation"/>;
/// <see cref="Strata"/> has the priorities. A rule inserts a <see cref="Policies.Flag"/>, which becomes a flag of the good it fired on, or facts of its own. Rules never change a determination: the
/// evaluation is the engine's own, with their flags and, in the explanation, what fired. The provisions of a good's own examination run in the session; what the engine tries out beside it
/// (a sub-assembly, another status or code) it runs itself. Immutable and safe to share between threads: the rules are compiled once, and each batch of goods has a fresh session.
/// </remarks>
public sealed class NRulesExecutor
{
    private readonly OriginEngine _engine;
    private readonly NRulesOptions _options;
    private readonly ISessionFactory _factory;

    /// <summary>Compiles the provisions and the rules.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="rules">A company's own rules; null for the provisions alone.</param>
    /// <param name="options">How to host them; null for the defaults.</param>
    /// <exception cref="RuleCompilationException">A rule does not compile.</exception>
    public NRulesExecutor(OriginEngine engine, HouseRules? rules = null, NRulesOptions? options = null)
    {
        _engine = engine;
        _options = options ?? new NRulesOptions();
        ImmutableArray<IRuleDefinition> own = (rules ?? HouseRules.None).Load(new RuleActivator(_options.Services));
        _factory = CompiledRules.Compile([.. ArticleRules.Build(new MatchedTypes(own)), .. own]);
    }

    /// <summary>Evaluates one good, in a session of its own.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">As for the engine.</param>
    /// <exception cref="ArgumentException">As for the engine.</exception>
    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions? options = null) => Batch([good], ruleSet, options).Single();

    /// <summary>Evaluates goods in batches, as they are read; goods of one entry share its fees, as with the engine.</summary>
    /// <param name="goods">The goods.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <param name="options">As for the engine.</param>
    /// <exception cref="ArgumentException">As for the engine, when the good is reached.</exception>
    public IEnumerable<Evaluation> Evaluate(IEnumerable<FinishedGood> goods, string ruleSet, EvaluationOptions? options = null) =>
        _engine.ShareEntries(goods.Chunk(_options.BatchSize).SelectMany(batch => Batch(batch, ruleSet, options)));

    private IEnumerable<Evaluation> Batch(FinishedGood[] goods, string ruleSet, EvaluationOptions? options)
    {
        List<Case> cases = [];
        ArgumentException? refused = null;
        foreach (FinishedGood good in goods)
        {
            try
            {
                cases.Add(new Case(_engine.Begin(good, ruleSet, options), new RuleLog(good.Id, _options)));
            }
            catch (ArgumentException e)
            {
                refused = e;
                break;
            }
        }

        using (var session = new RuleSession(_factory, _options))
        {
            session.Run([.. cases.Select(c => ((object)c, c.Log))], untilEmpty: true);
        }

        foreach (Case @case in cases)
        {
            Evaluation evaluation = @case.Completed();
            yield return (@case.Log.Flags.Count == 0 ? evaluation : evaluation.WithFlags(@case.Log.Flags)) with { Firings = [.. @case.Log.Firings] };
        }

        if (refused is not null)
        {
            throw refused;
        }
    }
}
