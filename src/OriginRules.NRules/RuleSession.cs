using System.Diagnostics.CodeAnalysis;
using NRules;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.RuleModel;
using OriginRules.Policies;

namespace OriginRules.NRules;

/// <summary>One NRules session over the facts of one good or several: fires the rules, tells whose flag is whose, and lets no rule that throws stop another.</summary>
internal sealed class RuleSession : IActionInterceptor, IDisposable
{
    private const string WholeSession = "all rules";

    private readonly ISession _session;
    private readonly RuleDependencies? _dependencies;
    private readonly Dictionary<object, RuleLog[]> _logs = new(ReferenceEqualityComparer.Instance);
    private readonly List<RuleLog> _all = [];
    private readonly List<string> _raised = [];
    private RuleLog[]? _firing;
    private IMatch? _article;

    public RuleSession(ISessionFactory factory, NRulesOptions options)
    {
        _session = factory.CreateSession();
        _session.ActionInterceptor = this;
        if (options.Services is { } services)
        {
            _session.DependencyResolver = _dependencies = new RuleDependencies(services);
        }

        _session.Events.FactInsertingEvent += (_, e) => Own(e.Fact);
        _session.Events.LhsExpressionFailedEvent += (_, e) => Fail(e, e.Rules, e.Facts, e.Exception);
        _session.Events.AgendaExpressionFailedEvent += (_, e) => Fail(e, [e.Rule], e.Facts, e.Exception);
    }

    /// <summary>Runs the rules over facts; whatever fails is in the logs.</summary>
    /// <param name="facts">The facts, each with the log of its good.</param>
    /// <param name="untilEmpty">True to go on when a rule halts the session, because other goods stand in it.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Rules are foreign code: whatever they throw must reach the person as a flag and stop nothing.")]
    public void Run(IReadOnlyCollection<(object Fact, RuleLog Log)> facts, bool untilEmpty)
    {
        foreach ((object fact, RuleLog log) in facts)
        {
            _logs.Add(fact, [log]);
        }

        _all.AddRange(facts.Select(f => f.Log).Distinct());
        try
        {
            _session.InsertAll(facts.Select(f => f.Fact));
            do
            {
                _session.Fire();
            }
            while (untilEmpty && !_session.Agenda.IsEmpty);
        }
        catch (Exception e)
        {
            _all.ForEach(log => log.Fail(WholeSession, e.InnerException ?? e));
        }

        HashSet<object> given = new(facts.Select(f => f.Fact), ReferenceEqualityComparer.Instance);
        foreach (Flag flag in _session.Query<Flag>().Where(f => !given.Contains(f)))
        {
            foreach (RuleLog log in _logs[flag])
            {
                log.Flags.Add(flag);
            }
        }
    }

    public void Dispose() => _dependencies?.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "Rules are foreign code: whatever they throw must reach the person as a flag and stop nothing.")]
    void IActionInterceptor.Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
    {
        if (ArticleRules.Is(context.Rule))
        {
            _article = context.Match;
            Invoke(actions);
            _article = null;
            return;
        }

        RuleLog[] logs = LogsOf(context.Match.Facts);
        if (!Array.TrueForAll(logs, l => l.MayFire()))
        {
            return;
        }

        string on = FactWords.Of(context.Match.Facts);
        string? outcome;
        _raised.Clear();
        _firing = logs;
        try
        {
            Invoke(actions);
            outcome = _raised.Count == 0 ? null : string.Join(", ", _raised);
        }
        catch (Exception e)
        {
            outcome = "failed";
            Array.ForEach(logs, l => l.Fail(context.Rule.Name, e));
        }
        finally
        {
            _firing = null;
        }

        Array.ForEach(logs, l => l.Fired(context.Rule.Name, on, outcome));
    }

    private static void Invoke(IReadOnlyCollection<IActionInvocation> actions)
    {
        foreach (IActionInvocation action in actions)
        {
            action.Invoke();
        }
    }

    /// <summary>A fact that rules insert is about the goods that the rule fired on.</summary>
    private void Own(IFact fact)
    {
        if (fact.Value is not { } value || _logs.ContainsKey(value))
        {
            return;
        }

        RuleLog[] logs = _firing ?? LogsOf(_article?.Facts ?? fact.Source?.Facts ?? []);
        _logs.Add(value, logs);
        if (value is not Flag flag)
        {
            return;
        }

        if (_firing is null)
        {
            Array.ForEach(logs, l => l.Yielded(flag));
        }
        else
        {
            _raised.Add(flag.Code);
        }
    }

    private void Fail(IRecoverableError error, IEnumerable<IRuleDefinition> rules, IEnumerable<IFact> facts, Exception? exception)
    {
        error.IsHandled = true;
        RuleLog[] logs = LogsOf(facts);
        foreach (IRuleDefinition rule in rules.OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            Array.ForEach(logs, l => l.Fail(rule.Name, exception!));
        }
    }

    /// <summary>The logs of the goods that facts are about; of every good of the session when nothing tells.</summary>
    private RuleLog[] LogsOf(IEnumerable<IFact> facts)
    {
        RuleLog[] logs = [.. facts.SelectMany(Known).Distinct()];
        return logs.Length > 0 ? logs : [.. _all];
    }

    private IEnumerable<RuleLog> Known(IFact fact) =>
        fact.Value is { } value && _logs.TryGetValue(value, out RuleLog[]? logs) ? logs
        : fact.Source?.Facts.SelectMany(Known) ?? [];
}
