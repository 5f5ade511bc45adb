using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Finds which answers change which verdicts, each by itself, without trying every one.</summary>
/// <remarks>
/// Every answer moves a good the same way: a line becomes known, of one country, certified. So where all answers of a group together leave the verdict as it is, none of them changes it alone;
/// a group that changes it is halved. A good of any number of open lines takes evaluations in proportion to that number, not to its square.
/// </remarks>
internal sealed class RequestTrials(Func<Evaluation, FinishedGood, Evaluation> evaluate, Country answer)
{
    private readonly Dictionary<RequestKey, HashSet<RequestCase>> _changes = [];

    /// <summary>How many verdicts the answer changes now.</summary>
    public int Count(RequestKey key) => _changes.TryGetValue(key, out HashSet<RequestCase>? cases) ? cases.Count : 0;

    /// <summary>Answers a request in every good it is about.</summary>
    /// <returns>The goods whose verdict changed, and every request whose count may have.</returns>
    public (ImmutableArray<RequestCase> Changed, IReadOnlySet<RequestKey> Touched) Answer(RequestKey key, IEnumerable<RequestCase> uses)
    {
        ImmutableArray<RequestCase>.Builder changed = ImmutableArray.CreateBuilder<RequestCase>();
        var touched = new HashSet<RequestKey>();
        foreach (RequestCase open in uses.Where(c => !c.IsSettled))
        {
            FinishedGood good = open.Answered(new HashSet<RequestKey> { key }, answer);
            string verdict = RequestCase.VerdictOf(evaluate(open.First, good));
            if (verdict != open.Verdict)
            {
                changed.Add(open);
            }

            Forget(open, touched);
            open.Take(key, good, verdict);
            Try(open, touched);
        }

        _changes.Remove(key);
        return (changed.ToImmutable(), touched);
    }

    /// <summary>Finds the answers that change the verdict of a good by themselves.</summary>
    public void Try(RequestCase open, HashSet<RequestKey> touched)
    {
        var groups = new Stack<RequestKey[]>();
        groups.Push([.. open.Open]);
        while (groups.TryPop(out RequestKey[]? group))
        {
            if (group.Length == 0 || RequestCase.VerdictOf(evaluate(open.First, open.Answered(new HashSet<RequestKey>(group), answer))) == open.Verdict)
            {
                open.IsSettled |= group.Length == open.Open.Count;
                continue;
            }

            if (group is [var alone])
            {
                (_changes.TryGetValue(alone, out HashSet<RequestCase>? cases) ? cases : _changes[alone] = []).Add(open);
                touched.Add(alone);
                continue;
            }

            groups.Push(group[..(group.Length / 2)]);
            groups.Push(group[(group.Length / 2)..]);
        }
    }

    private void Forget(RequestCase open, HashSet<RequestKey> touched)
    {
        foreach (RequestKey key in open.Open)
        {
            if (_changes.TryGetValue(key, out HashSet<RequestCase>? cases) && cases.Remove(open))
            {
                touched.Add(key);
            }
        }
    }
}
