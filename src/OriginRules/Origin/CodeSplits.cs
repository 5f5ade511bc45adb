using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Where a code converts to more than one, the preferred one decides; a warning names another that would change the answer.</summary>
internal static class CodeSplits
{
    public static ImmutableArray<Flag> AddTo(ImmutableArray<Flag> flags, ExaminedCase examined, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        if (question.Good is { Hs2012: null } good && question.Rules.Conversions(good.Hts) is { Count: > 1 } others && SplitOfTheGood(others, determination, question, store) is { } own)
        {
            flags = flags.Add(own);
        }

        return examined.Refused ? flags : OfLines(flags, examined, determination, question, store);
    }

    private static ImmutableArray<Flag> OfLines(ImmutableArray<Flag> flags, ExaminedCase examined, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        List<Material> lines = examined.Case.Work.SplitLines;
        bool? known = null;
        foreach (Material material in examined.Case.Materials)
        {
            if (material.HasOtherCodes && material.Originating.Value != Ternary.Yes
                && !((known ??= CodeTrials.Suffice(examined)) && CodeTrials.IsAcceptedAnyway(examined, material)) && CodeMarks.Differ(examined, material))
            {
                lines.Add(material);
            }
        }

        bool suffice = known == true;
        if (suffice && lines.Count > 0)
        {
            CodeTrials.Settle(examined, CollectionsMarshal.AsSpan(lines), store);
        }

        List<Flag>? splits = null;
        foreach (Material line in lines)
        {
            if (!line.CodeIsSettled && SplitOfALine(examined, line, determination, question, suffice && CodeTrials.MayTry(examined.Case, line), store) is { } split)
            {
                (splits ??= []).Add(split);
            }
        }

        return splits is null ? flags : flags.AddRange(splits);
    }

    private static Flag? SplitOfTheGood(HsConversions codes, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        List<(HsCode Code, string? Rule)>? changing = null;
        for (int i = 1; i < codes.Count; i++)
        {
            HsCode other = codes[i].Code;
            if (IsAmongFirst(codes, i, other))
            {
                continue;
            }

            using CaseStore.Loan loan = store.Borrow();
            OriginCase @case = question.Case(store);
            @case.Code = other;
            ExaminedCase tried = OriginDeterminer.Examine(@case);
            if (tried.Status != determination.Status)
            {
                (changing ??= []).Add((other, OriginResults.Rule(tried)?.Id));
            }
        }

        return changing is null ? null : Split("", question.Good.Hts, codes[0].Code, determination.ProductRule?.Id, changing);
    }

    private static bool IsAmongFirst(HsConversions codes, int count, HsCode code)
    {
        for (int i = 0; i < count; i++)
        {
            if (codes[i].Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One warning a line; codes that every alternative treats alike are tried once.</summary>
    private static Flag? SplitOfALine(ExaminedCase examined, Material material, OriginDetermination determination, OriginQuestion question, bool trialSuffices, CaseStore store)
    {
        HsConversions codes = question.Rules.Conversions(material.Line.Hts!.Value);
        Span<UInt128> marks = stackalloc UInt128[CodeMarks.MostMarks];
        marks[0] = CodeMarks.Of(examined, material, codes[0].Code, 0);
        int known = 1;
        for (int i = 1; i < codes.Count; i++)
        {
            HsCode other = codes[i].Code;
            UInt128 mark = CodeMarks.Of(examined, material, other, i);
            if (marks[..known].Contains(mark))
            {
                continue;
            }

            if (known < CodeMarks.MostMarks)
            {
                marks[known++] = mark;
            }

            (OriginStatus status, string? rule) = trialSuffices ? CodeTrials.With(examined, material, other, store) : Determined(question, material.Path, other, store);
            if (status != determination.Status)
            {
                return Split(material.Path, material.Line.Hts ?? default, material.Code, determination.ProductRule?.Id, [(other, rule)]);
            }
        }

        return null;
    }

    /// <summary>The good determined anew with another code of a line.</summary>
    private static (OriginStatus Status, string? Rule) Determined(OriginQuestion question, string path, HsCode code, CaseStore store)
    {
        using CaseStore.Loan loan = store.Borrow();
        OriginCase @case = question.Case(store);
        @case.AssumedCodes = ImmutableDictionary<string, HsCode>.Empty.Add(path, code);
        ExaminedCase tried = OriginDeterminer.Examine(@case);
        return (tried.Status, OriginResults.Rule(tried)?.Id);
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
