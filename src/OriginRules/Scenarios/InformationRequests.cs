using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Ranks what to ask of suppliers by how many verdicts the answers decide.</summary>
public static class InformationRequests
{
    /// <summary>One request a supplier and part that something is open about.</summary>
    /// <remarks>The verdicts of each are those its answer changes once the requests before it are answered, so the first ones together change exactly the verdicts they name.</remarks>
    /// <param name="evaluations">The evaluations to improve.</param>
    /// <param name="evaluate">Evaluates a changed good as the evaluation was.</param>
    /// <param name="answer">The country in which an answered part originates.</param>
    public static ImmutableArray<InformationRequest> Rank(IEnumerable<Evaluation> evaluations, Func<Evaluation, FinishedGood, Evaluation> evaluate, Country answer)
    {
        List<RequestCase> cases = [.. evaluations.Select(e => new RequestCase(e, LinesOf(e))).Where(c => !c.Open.IsEmpty)];
        Dictionary<RequestKey, List<RequestCase>> byKey = [];
        var trials = new RequestTrials(evaluate, answer);
        foreach (RequestCase open in cases)
        {
            foreach (RequestKey key in open.Open)
            {
                (byKey.TryGetValue(key, out List<RequestCase>? uses) ? uses : byKey[key] = []).Add(open);
            }

            trials.Try(open, []);
        }

        var queue = new RequestQueue(
            byKey.Keys.OrderByDescending(k => byKey[k].Count).ThenByDescending(k => Worth(byKey[k], k)).ThenBy(k => k.Supplier ?? "", StringComparer.Ordinal).ThenBy(k => k.Part, StringComparer.Ordinal),
            trials.Count);
        ImmutableArray<InformationRequest>.Builder ranked = ImmutableArray.CreateBuilder<InformationRequest>(byKey.Count);
        while (queue.TryTake(out RequestKey next))
        {
            (ImmutableArray<RequestCase> changed, IReadOnlySet<RequestKey> touched) = trials.Answer(next, byKey[next]);
            ranked.Add(Request(ranked.Count + 1, next, byKey[next], answer, [.. changed.Select(c => c.Name).Order(StringComparer.Ordinal)]));
            queue.Update(touched);
        }

        return ranked.MoveToImmutable();
    }

    private static decimal Worth(List<RequestCase> uses, RequestKey key) => uses.Sum(c => c.LinesOf(key).Sum(l => l.Value ?? 0));

    private static InformationRequest Request(int rank, RequestKey key, List<RequestCase> uses, Country answer, ImmutableArray<string> decides)
    {
        var lines = uses.DistinctBy(c => c.First.FinishedGood, StringComparer.Ordinal).SelectMany(c => c.LinesOf(key).Select(l => (c.First.Good, Open: l))).ToList();
        string[] descriptions = [.. lines.Select(l => l.Open.Line.Description).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new InformationRequest
        {
            Rank = rank,
            Supplier = key.Supplier,
            Part = key.Part,
            Description = descriptions is [var one] ? one : null,
            Codes = [.. lines.Select(l => l.Open.Line.Hts?.ToDottedString()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Facts = [.. uses.SelectMany(c => c.LinesOf(key)).SelectMany(l => l.Facts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
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
}
