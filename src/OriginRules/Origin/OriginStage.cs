using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The determination of a good with what a missing fact would change and what another conversion of a code would change.</summary>
internal static class OriginStage
{
    public const string StatusOfALine = "originating";

    /// <summary>The number of lines whose completions are all tried; more would cost more than an answer is worth.</summary>
    private const int CompletedLines = 5;

    public static OriginExamination Examine(FinishedGood good, CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating)
    {
        var asked = new OriginQuestion(good, rules, day, unknownAsNonOriginating);
        CaseStore store = CaseStore.OfThread;
        using CaseStore.Loan loan = store.Borrow();
        return Completed(asked, OriginDeterminer.Examine(asked.Case(store)), store);
    }

    /// <summary>The examination of the provisions with what other statuses, designations and codes would change.</summary>
    public static OriginExamination Completed(OriginQuestion asked, ExaminedCase first, CaseStore store)
    {
        OriginQuestion question = first.Status == OriginStatus.Undetermined ? Settled(asked, first.Missing, store) : asked;
        ExaminedCase examined = ReferenceEquals(question, asked) ? first : OriginDeterminer.Examine(question.Case(store));
        OriginDetermination determination = examined.Determination;
        ImmutableArray<Flag> flags = CodeSplits.AddTo(examined.Flags, examined, determination, asked, store);
        return new OriginExamination { Question = question, Determination = OriginAfterthoughts.For(determination, question) is { } later ? determination with { Later = later } : determination, Flags = flags };
    }

    /// <summary>
    /// Where only statuses of a few lines are missing, every completion is tried: an answer that all of them share is settled, and the one with every line foreign is shown.
    /// </summary>
    private static OriginQuestion Settled(OriginQuestion asked, ImmutableArray<MissingFact> missing, CaseStore store)
    {
        if (missing.Length is 0 or > CompletedLines || missing.Any(m => m.Fact != StatusOfALine))
        {
            return asked;
        }

        OriginQuestion? worst = null;
        OriginStatus? shared = null;
        for (int completion = 0; completion < 1 << missing.Length; completion++)
        {
            OriginQuestion question = asked with { AssumedStatus = missing.Select((fact, i) => KeyValuePair.Create(fact.Path, (completion >> i & 1) == 1)).ToImmutableDictionary(StringComparer.Ordinal) };
            OriginStatus status = StatusOf(question, store);
            worst ??= question;
            shared ??= status;
            if (status == OriginStatus.Undetermined || status != shared)
            {
                return asked;
            }
        }

        return worst!;
    }

    /// <summary>The answer alone; what the determination borrowed is given back.</summary>
    public static OriginStatus StatusOf(OriginQuestion question, CaseStore store)
    {
        using CaseStore.Loan loan = store.Borrow();
        return OriginDeterminer.Examine(question.Case(store)).Status;
    }
}
