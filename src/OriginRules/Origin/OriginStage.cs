using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The determination of a good with what a missing fact would change and what another conversion of a code would change.</summary>
internal static class OriginStage
{
    private const string StatusOfALine = "originating";

    /// <summary>The number of lines whose completions are all tried; more would cost more than an answer is worth.</summary>
    private const int CompletedLines = 5;

    public static OriginExamination Examine(FinishedGood good, CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating) =>
        Completed(OriginDeterminer.Examine(new OriginCase(good, rules, day, unknownAsNonOriginating)), day);

    /// <summary>The examination of the articles with what other statuses, designations and codes would change.</summary>
    public static OriginExamination Completed(OriginExamination articles, DateOnly day)
    {
        OriginExamination examination = Settled(articles, day);
        OriginDetermination determination = DesignationTrials.Of(examination) with { Missing = WithConsequence(examination, day) };
        return examination with { Determination = determination, Flags = examination.Flags.AddRange(CodeSplits(examination, day)) };
    }

    /// <summary>
    /// Where only statuses of a few lines are missing, every completion is tried: an answer that all of them share is settled, and the one with every line foreign is shown.
    /// </summary>
    private static OriginExamination Settled(OriginExamination examination, DateOnly day)
    {
        ImmutableArray<MissingFact> missing = examination.Determination.Missing;
        if (examination.Determination.Status != OriginStatus.Undetermined || missing.Length is 0 or > CompletedLines || missing.Any(m => m.Fact != StatusOfALine))
        {
            return examination;
        }

        OriginExamination? worst = null;
        for (int completion = 0; completion < 1 << missing.Length; completion++)
        {
            ImmutableDictionary<string, bool> statuses = missing.Select((fact, i) => KeyValuePair.Create(fact.Path, (completion >> i & 1) == 1)).ToImmutableDictionary(StringComparer.Ordinal);
            OriginExamination one = OriginDeterminer.Examine(new OriginCase(examination.Case.Good, examination.Case.Rules, day, examination.Case.UnknownAsNonOriginating) { AssumedStatus = statuses });
            worst ??= one;
            if (one.Determination.Status == OriginStatus.Undetermined || one.Determination.Status != worst.Determination.Status)
            {
                return examination;
            }
        }

        return worst!;
    }

    /// <summary>Marks the facts that alone could settle the answer.</summary>
    private static ImmutableArray<MissingFact> WithConsequence(OriginExamination examination, DateOnly day)
    {
        ImmutableArray<MissingFact> missing = examination.Determination.Missing;
        if (missing.Length <= 1)
        {
            return [.. missing.Select(m => m with { WouldDecide = true })];
        }

        return [.. missing.Select(m => m with { WouldDecide = m.Fact == StatusOfALine && (Settles(examination.Case, day, m.Path, true) || Settles(examination.Case, day, m.Path, false)) })];
    }

    private static bool Settles(OriginCase @case, DateOnly day, string path, bool originates) =>
        OriginDeterminer.Determine(new OriginCase(@case.Good, @case.Rules, day, @case.UnknownAsNonOriginating)
        {
            AssumedStatus = ImmutableDictionary<string, bool>.Empty.Add(path, originates),
        }).Status != OriginStatus.Undetermined;

    /// <summary>Where the code converts to more than one, the preferred one decides; a warning names another that would change the answer.</summary>
    private static IEnumerable<Flag> CodeSplits(OriginExamination examination, DateOnly day)
    {
        OriginCase @case = examination.Case;
        OriginStatus answer = examination.Determination.Status;
        var changing = new List<(HsCode Code, string? Rule)>();
        foreach (HsCode other in @case.OtherCodes)
        {
            OriginDetermination determination = OriginDeterminer.Determine(new OriginCase(@case.Good, @case.Rules, day, @case.UnknownAsNonOriginating) { Code = other });
            if (determination.Status != answer)
            {
                changing.Add((other, determination.ProductRule?.Id));
            }
        }

        if (changing.Count > 0)
        {
            yield return Split("", @case.Good.Hts, @case.Code, examination.Determination.ProductRule?.Id, changing);
        }

        foreach (Material material in @case.Materials)
        {
            if (material.Originating.Value != Ternary.Yes && SplitOf(examination, material, day) is { } split)
            {
                yield return split;
            }
        }
    }

    /// <summary>One warning a line; codes that every alternative treats alike are tried once.</summary>
    private static Flag? SplitOf(OriginExamination examination, Material material, DateOnly day)
    {
        OriginCase @case = examination.Case;
        ImmutableArray<ProductRules.Attempt> attempts = examination.ProductRule?.Attempts ?? [];
        HashSet<string> tried = new(StringComparer.Ordinal) { Treatment(material.Code) };
        foreach (HsCode other in material.OtherCodes)
        {
            if (!tried.Add(Treatment(other)))
            {
                continue;
            }

            OriginDetermination determination = OriginDeterminer.Determine(new OriginCase(@case.Good, @case.Rules, day, @case.UnknownAsNonOriginating)
            {
                AssumedCodes = ImmutableDictionary<string, HsCode>.Empty.Add(material.Path, other),
            });
            if (determination.Status != examination.Determination.Status)
            {
                return Split(material.Path, material.Line.Hts ?? default, material.Code, examination.Determination.ProductRule?.Id, [(other, determination.ProductRule?.Id)]);
            }
        }

        return null;

        string Treatment(HsCode code) =>
            string.Concat(attempts.Select(a => (int)LineMatcher.Accepts(a.Alternative, a.Rule.PrintedFor, @case.Code, code, material.Line.Tags)))
            + (LineMatcher.Changes(ChangeLevel.Subheading, @case.Code, code) == Ternary.No ? "same" : "");
    }

    private static Flag Split(string path, HsCode current, HsCode preferred, string? rule, List<(HsCode Code, string? Rule)> others)
    {
        string of = path.Length == 0 ? "the good" : path;
        string changing = string.Join(", ", others.Select(o => o.Rule == rule ? o.Code.ToDottedString() : $"{o.Code.ToDottedString()} (rule {o.Rule ?? "none"})"));
        return new Flag
        {
            Code = "HS-SPLIT",
            Severity = FlagSeverity.Warning,
            Path = path.Length == 0 ? null : path,
            Message = $"{current.ToDottedString()} is taken for {preferred.ToDottedString()} of the nomenclature of the rules (rule {rule ?? "none"}); were it {changing}, the answer would change. State hs2012 of {of}.",
        };
    }
}
