using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Which of the missing facts alone could settle an answer.</summary>
internal static class Consequences
{
    public static ImmutableArray<MissingFact> Of(ImmutableArray<MissingFact> missing, OriginQuestion question)
    {
        CaseStore store = CaseStore.OfThread;
        return [.. missing.Select(m => m with { WouldDecide = missing.Length == 1 || (m.Fact == OriginStage.StatusOfALine && (Settles(question, m.Path, true, store) || Settles(question, m.Path, false, store))) })];
    }

    private static bool Settles(OriginQuestion question, string path, bool originates, CaseStore store) =>
        OriginStage.StatusOf(question with { AssumedStatus = ImmutableDictionary<string, bool>.Empty.Add(path, originates) }, store) != OriginStatus.Undetermined;
}
