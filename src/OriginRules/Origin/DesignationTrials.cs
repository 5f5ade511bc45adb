using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Tries the designations of intermediate materials that the producer has not made, and names the fewest by which the good would originate.</summary>
/// <remarks>19 CFR 182 App. A s. 8(6). The producer's own designations stand: what is not designated is not used, only reported.</remarks>
internal static class DesignationTrials
{
    /// <summary>Beyond this number of self-produced materials only one designation at a time, and all together, are tried.</summary>
    private const int EveryCombinationUpTo = 6;

    /// <summary>True for a good whose producer made a material that may be designated.</summary>
    public static bool MayHelp(OriginQuestion question)
    {
        foreach (Component line in question.Good.Components)
        {
            if (IntermediateMaterials.IsSelfProduced(line))
            {
                return question.Rules.Applies(Provisions.IntermediateMaterials);
            }
        }

        return false;
    }

    /// <param name="elections">The elections of a good that does not originate.</param>
    /// <param name="question">The question.</param>
    public static ImmutableArray<Election> Of(ImmutableArray<Election> elections, OriginQuestion question)
    {
        (string Path, Component Line)[] selfProduced = [.. SelfProduced(question.Good.Components, "")];
        ImmutableArray<string> candidates = [.. selfProduced.Select(s => s.Path).Order(StringComparer.Ordinal)];
        ImmutableSortedSet<string> own = [.. selfProduced.Where(s => s.Line.Intermediate == true).Select(s => s.Path)];
        CaseStore store = CaseStore.OfThread;
        if (AllTogetherFail(candidates, question, store))
        {
            return elections;
        }

        foreach (ImmutableSortedSet<string> trial in Trials(candidates).Where(t => !t.SetEquals(own)))
        {
            using CaseStore.Loan loan = store.Borrow();
            ExaminedCase tried = Try(trial, question, store);
            if (tried.Status == OriginStatus.Originating)
            {
                ImmutableArray<RegionalValueContentResult> contents = tried.Determination.RegionalValueContent;
                return [.. elections.Where(e => e.Path is null || !trial.Contains(e.Path)), .. trial.Select(path => Passing(path, trial, own, contents))];
            }
        }

        return elections;
    }

    private static ExaminedCase Try(ImmutableSortedSet<string> trial, OriginQuestion question, CaseStore store)
    {
        OriginCase @case = question.Case(store);
        @case.AssumedDesignations = trial;
        return OriginDeterminer.Examine(@case);
    }

    /// <summary>
    /// True where no designation can help: each only takes value off the non-originating materials, so what all together do not reach none does alone.
    /// Not so where one lies inside another, which bars it, or where the status of one is open.
    /// </summary>
    private static bool AllTogetherFail(ImmutableArray<string> candidates, OriginQuestion question, CaseStore store)
    {
        using CaseStore.Loan loan = store.Borrow();
        ExaminedCase all = Try(candidates.ToImmutableSortedSet(StringComparer.Ordinal), question, store);
        if (all.Status == OriginStatus.Originating)
        {
            return false;
        }

        int known = 0;
        foreach (Material material in all.Case.Materials)
        {
            known += IntermediateMaterials.IsSelfProduced(material.Line) && material.Originating.Value != Ternary.Unknown ? 1 : 0;
        }

        return known == candidates.Length;
    }

    private static Election Passing(string path, ImmutableSortedSet<string> trial, ImmutableSortedSet<string> own, ImmutableArray<RegionalValueContentResult> contents)
    {
        string content = string.Join(" or ", contents.Where(r => r.Met == true)
            .Select(r => $"{ExplanationFigures.Text(r.Percent)}% by {r.Method} of {ExplanationFigures.Text(r.Threshold!.Value)}%"));
        return new Election
        {
            Name = Elections.IntermediateMaterial,
            Path = path,
            Status = own.Contains(path) ? Elections.Elected : Elections.NotElected,
            WouldOriginate = true,
            RegionalValueContent = contents,
            Needs = $"originates when {(trial.Count == 1 ? $"only {path} is" : $"{string.Join(", ", trial)} are")} designated" + (content.Length == 0 ? "" : $": {content}"),
        };
    }

    /// <summary>The fewest first, then by path.</summary>
    private static IEnumerable<ImmutableSortedSet<string>> Trials(ImmutableArray<string> candidates)
    {
        if (candidates.Length > EveryCombinationUpTo)
        {
            return [.. candidates.Select(c => ImmutableSortedSet.Create(StringComparer.Ordinal, c)), candidates.ToImmutableSortedSet(StringComparer.Ordinal)];
        }

        return Enumerable.Range(1, (1 << candidates.Length) - 1)
            .OrderBy(int.PopCount).ThenBy(mask => mask)
            .Select(mask => candidates.Where((_, i) => (mask >> i & 1) == 1).ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Path, Component Line)> SelfProduced(ImmutableArray<Component> lines, string parent) =>
        lines.Where(IntermediateMaterials.IsSelfProduced)
            .SelectMany(line => SelfProduced(line.Components, $"{parent}{line.Id}/").Prepend((parent + line.Id, line)));
}
