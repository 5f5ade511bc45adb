using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Which of the missing facts alone could settle an answer.</summary>
internal static class Consequences
{
    /// <summary>Up to this many lines whose status is missing, each is tried by itself.</summary>
    public const int TriedOneByOne = 64;

    /// <summary>What trying may cost in all, as lines times determinations; what is not tried is not marked.</summary>
    private const int LinesTried = 3_000_000;

    public static ImmutableArray<MissingFact> Of(ImmutableArray<MissingFact> missing, OriginQuestion question) => Of(missing, question, TriedOneByOne);

    /// <param name="missing">The missing facts.</param>
    /// <param name="question">The question they leave open.</param>
    /// <param name="triedOneByOne">The number of lines above which statuses are tried by halving.</param>
    public static ImmutableArray<MissingFact> Of(ImmutableArray<MissingFact> missing, OriginQuestion question, int triedOneByOne)
    {
        CaseStore store = CaseStore.OfThread;
        string[] lines = missing.Length == 1 ? [] : [.. missing.Where(m => m.Fact == OriginStage.StatusOfALine).Select(m => m.Path)];
        HashSet<string> settling = lines.Length <= triedOneByOne
            ? lines.Where(path => Settle(question, new[] { path }, false, store) || Settle(question, new[] { path }, true, store)).ToHashSet(StringComparer.Ordinal)
            : ByHalving(lines, question, store);
        return [.. missing.Select(m => m with { WouldDecide = missing.Length == 1 || (m.Fact == OriginStage.StatusOfALine && settling.Contains(m.Path)) })];
    }

    /// <summary>What many statuses together leave open, none of them alone settles; so only lines of a half that settles are looked at further.</summary>
    private static HashSet<string> ByHalving(string[] lines, OriginQuestion question, CaseStore store)
    {
        var settling = new HashSet<string>(StringComparer.Ordinal);
        int left = LinesTried / lines.Length;
        foreach (bool originates in (ReadOnlySpan<bool>)[false, true])
        {
            var open = new Stack<ArraySegment<string>>([lines.Where(path => !settling.Contains(path)).ToArray()]);
            while (left > 0 && open.TryPop(out ArraySegment<string> some))
            {
                if (some.Count == 0 || left-- <= 0 || !Settle(question, some, originates, store))
                {
                    continue;
                }

                if (some.Count == 1)
                {
                    settling.Add(some[0]);
                    continue;
                }

                open.Push(some[(some.Count / 2)..]);
                open.Push(some[..(some.Count / 2)]);
            }
        }

        return settling;
    }

    private static bool Settle(OriginQuestion question, ArraySegment<string> lines, bool originate, CaseStore store) =>
        OriginStage.StatusOf(question with { AssumedStatus = lines.ToImmutableDictionary(path => path, _ => originate, StringComparer.Ordinal) }, store) != OriginStatus.Undetermined;
}
