using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Tries the designations of intermediate materials that the producer has not made, and names the fewest by which the good would originate.</summary>
/// <remarks>19 CFR 182 App. A s. 8(6). The producer's own designations stand: what is not designated is not used, only reported.</remarks>
internal static class DesignationTrials
{
    /// <summary>Beyond this number of self-produced materials only one designation at a time, and all together, are tried.</summary>
    private const int EveryCombinationUpTo = 6;

    public static OriginDetermination Of(OriginExamination examination)
    {
        OriginDetermination determination = examination.Determination;
        OriginCase @case = examination.Case;
        if (determination.Status != OriginStatus.NonOriginating || !@case.Applies(ArticleIds.IntermediateMaterials))
        {
            return determination;
        }

        (string Path, Component Line)[] selfProduced = [.. SelfProduced(@case.Good.Components, "")];
        ImmutableArray<string> candidates = [.. selfProduced.Select(s => s.Path).Order(StringComparer.Ordinal)];
        ImmutableSortedSet<string> own = [.. selfProduced.Where(s => s.Line.Intermediate == true).Select(s => s.Path)];
        foreach (ImmutableSortedSet<string> trial in Trials(candidates).Where(t => !t.SetEquals(own)))
        {
            OriginDetermination tried = OriginDeterminer.Determine(new OriginCase(@case.Good, @case.Rules, @case.Day, @case.UnknownAsNonOriginating)
            {
                AssumedStatus = @case.AssumedStatus,
                AssumedDesignations = trial,
            });
            if (tried.Status == OriginStatus.Originating)
            {
                return determination with { Elections = [.. determination.Elections.Where(e => e.Path is null || !trial.Contains(e.Path)), .. trial.Select(path => Passing(path, trial, own, tried))] };
            }
        }

        return determination;
    }

    private static Election Passing(string path, ImmutableSortedSet<string> trial, ImmutableSortedSet<string> own, OriginDetermination tried)
    {
        string content = string.Join(" or ", tried.RegionalValueContent.Where(r => r.Met == true)
            .Select(r => $"{ExplanationFigures.Text(r.Percent)}% by {r.Method} of {ExplanationFigures.Text(r.Threshold!.Value)}%"));
        return new Election
        {
            Name = Elections.IntermediateMaterial,
            Path = path,
            Status = own.Contains(path) ? Elections.Elected : Elections.NotElected,
            WouldOriginate = true,
            RegionalValueContent = tried.RegionalValueContent,
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
