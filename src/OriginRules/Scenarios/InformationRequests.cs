using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Ranks what to ask of suppliers by how many verdicts the answers decide.</summary>
public static class InformationRequests
{
    /// <summary>Facts tried in one good under one rule set; the rest, of less value, are listed and not tried.</summary>
    private const int TriedAtMost = 40;

    /// <summary>One request a supplier and part that something is open about.</summary>
    /// <remarks>The verdicts of each are those its answer changes once the requests before it are answered, so the first ones together change exactly the verdicts they name.</remarks>
    /// <param name="evaluations">The evaluations to improve.</param>
    /// <param name="evaluate">Evaluates a changed good as the evaluation was.</param>
    /// <param name="answer">The country in which an answered part originates.</param>
    public static ImmutableArray<InformationRequest> Rank(IEnumerable<Evaluation> evaluations, Func<Evaluation, FinishedGood, Evaluation> evaluate, Country answer)
    {
        List<RequestCase> cases = [.. evaluations.Select(e => new RequestCase(e, LinesOf(e))).Where(c => !c.Lines.IsEmpty)];
        Dictionary<RequestKey, List<RequestCase>> byKey = [];
        foreach (RequestCase open in cases)
        {
            foreach (RequestKey key in open.Lines.Select(l => l.Key).Distinct())
            {
                (byKey.TryGetValue(key, out List<RequestCase>? uses) ? uses : byKey[key] = []).Add(open);
            }
        }

        var trials = new Trials(evaluate, answer);
        var left = new HashSet<RequestKey>(byKey.Keys);
        ImmutableArray<InformationRequest>.Builder ranked = ImmutableArray.CreateBuilder<InformationRequest>(left.Count);
        foreach (RequestCase open in cases)
        {
            trials.Try(open, left);
        }

        List<RequestKey> byWorth = [.. byKey.Keys.OrderByDescending(k => byKey[k].Count).ThenByDescending(k => Worth(byKey[k], k)).ThenBy(k => k.Supplier ?? "", StringComparer.Ordinal).ThenBy(k => k.Part, StringComparer.Ordinal)];
        while (left.Count > 0)
        {
            RequestKey next = byWorth.Where(left.Contains).MaxBy(trials.Count);
            left.Remove(next);
            ImmutableArray<string> decides = [.. trials.Changed(next).Select(c => c.Name).Order(StringComparer.Ordinal)];
            ranked.Add(Request(ranked.Count + 1, next, byKey[next], answer, decides));
            foreach (RequestCase open in byKey[next])
            {
                trials.Answer(open, next);
                trials.Try(open, left);
            }
        }

        return ranked.MoveToImmutable();
    }

    private static decimal Worth(List<RequestCase> uses, RequestKey key) => uses.Sum(c => c.Lines.Where(l => l.Key == key).Sum(l => l.Value ?? 0));

    private static InformationRequest Request(int rank, RequestKey key, List<RequestCase> uses, Country answer, ImmutableArray<string> decides)
    {
        var lines = uses.DistinctBy(c => c.First.FinishedGood, StringComparer.Ordinal).SelectMany(c => c.Lines.Where(l => l.Key == key).Select(l => (c.First.Good, Open: l))).ToList();
        string[] descriptions = [.. lines.Select(l => l.Open.Line.Description).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new InformationRequest
        {
            Rank = rank,
            Supplier = key.Supplier,
            Part = key.Part,
            Description = descriptions is [var one] ? one : null,
            Codes = [.. lines.Select(l => l.Open.Line.Hts?.ToDottedString()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Facts = [.. uses.SelectMany(c => c.Lines).Where(l => l.Key == key).SelectMany(l => l.Facts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Goods = [.. uses.Select(c => c.First.FinishedGood).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Value = lines.GroupBy(l => l.Good.Currency.Code, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(l => l.Open.Value ?? 0), StringComparer.Ordinal),
            Answer = answer,
            Decides = decides,
        };
    }

    /// <summary>The lines about which the determination or the content misses a fact.</summary>
    private static ImmutableArray<RequestLine> LinesOf(Evaluation evaluation)
    {
        ILookup<string, string> facts = evaluation.Origin.Missing.Select(m => (m.Path, m.Fact))
            .Concat(evaluation.TraceContent().Open.Select(o => (o.Path, o.Fact)))
            .Where(f => f.Path.Length > 0)
            .ToLookup(f => f.Path, f => f.Fact, StringComparer.Ordinal);
        return
        [
            .. BillLines.PartsOf(evaluation.Good, _ => true)
                .Where(l => facts.Contains(l.Path))
                .Select(l => new RequestLine(RequestKey.Of(l.Line), l.Line, Amounts.Value(evaluation.Good, l.Line), [.. facts[l.Path].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>What each answer would change now.</summary>
    private sealed class Trials(Func<Evaluation, FinishedGood, Evaluation> evaluate, Country answer)
    {
        private readonly Dictionary<RequestKey, HashSet<RequestCase>> _changes = [];

        public int Count(RequestKey key) => _changes.TryGetValue(key, out HashSet<RequestCase>? cases) ? cases.Count : 0;

        public HashSet<RequestCase> Changed(RequestKey key) => _changes.TryGetValue(key, out HashSet<RequestCase>? cases) ? cases : [];

        public void Answer(RequestCase open, RequestKey key)
        {
            open.Good = open.Answered(key, answer);
            open.Verdict = RequestCase.VerdictOf(evaluate(open.First, open.Good));
        }

        public void Try(RequestCase open, HashSet<RequestKey> left)
        {
            IEnumerable<RequestKey> keys = open.Lines.OrderByDescending(l => l.Value ?? decimal.MaxValue).Select(l => l.Key).Distinct().Where(left.Contains).Take(TriedAtMost);
            foreach (RequestKey key in keys)
            {
                bool changes = RequestCase.VerdictOf(evaluate(open.First, open.Answered(key, answer))) != open.Verdict;
                if (changes)
                {
                    (_changes.TryGetValue(key, out HashSet<RequestCase>? cases) ? cases : _changes[key] = []).Add(open);
                }
                else if (_changes.TryGetValue(key, out HashSet<RequestCase>? others))
                {
                    others.Remove(open);
                }
            }
        }
    }
}
