using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Where a code converts to more than one, the preferred one decides; a warning names another that would change the answer.</summary>
internal static class CodeSplits
{
    /// <summary>Alternatives whose answers fit into a mark.</summary>
    private const int MarkedAlternatives = 60;

    /// <summary>Ways of treating a code that are told apart; one more is tried again, with the same answer.</summary>
    private const int MostMarks = 64;

    public static ImmutableArray<Flag> AddTo(ImmutableArray<Flag> flags, ExaminedCase examined, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        if (question.Good is { Hs2012: null } good && question.Rules.Conversions(good.Hts) is { Count: > 1 } others && SplitOfTheGood(others, determination, question, store) is { } own)
        {
            flags = flags.Add(own);
        }

        foreach (Material material in examined.Case.Materials)
        {
            if (material.HasOtherCodes && material.Originating.Value != Ternary.Yes && SplitOfALine(examined, material, determination, question, store) is { } split)
            {
                flags = flags.Add(split);
            }
        }

        return flags;
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
            ExaminedCase tried = OriginDeterminer.Examine(new OriginCase(question.Good, question.Rules, question.Day, question.UnknownAsNonOriginating, store: store) { Code = other });
            if (tried.Status != determination.Status)
            {
                (changing ??= []).Add((other, tried.Determination.ProductRule?.Id));
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
    private static Flag? SplitOfALine(ExaminedCase examined, Material material, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        HsConversions codes = question.Rules.Conversions(material.Line.Hts!.Value);
        Span<UInt128> marks = stackalloc UInt128[MostMarks];
        marks[0] = Mark(examined, material, codes[0].Code, 0);
        int known = 1;
        for (int i = 1; i < codes.Count; i++)
        {
            HsCode other = codes[i].Code;
            UInt128 mark = Mark(examined, material, other, i);
            if (marks[..known].Contains(mark))
            {
                continue;
            }

            if (known < MostMarks)
            {
                marks[known++] = mark;
            }

            using CaseStore.Loan loan = store.Borrow();
            ExaminedCase tried = OriginDeterminer.Examine(new OriginCase(question.Good, question.Rules, question.Day, question.UnknownAsNonOriginating, store: store)
            {
                AssumedCodes = ImmutableDictionary<string, HsCode>.Empty.Add(material.Path, other),
            });
            if (tried.Status != determination.Status)
            {
                return Split(material.Path, material.Line.Hts ?? default, material.Code, determination.ProductRule?.Id, [(other, tried.Determination.ProductRule?.Id)]);
            }
        }

        return null;
    }

    /// <summary>A number that is equal for codes that every alternative treats alike; of more alternatives than fit, one of its own for each code.</summary>
    private static UInt128 Mark(ExaminedCase examined, Material material, HsCode code, int index)
    {
        HsCode good = examined.Case.Code;
        List<RuleAttempt> attempts = examined.ProductRule?.Attempts ?? [];
        UInt128 mark = LineMatcher.Changes(ChangeLevel.Subheading, good, code) == Ternary.No ? 1u : 0u;
        if (attempts.Count > MarkedAlternatives)
        {
            return UInt128.MaxValue - (UInt128)index;
        }

        foreach (RuleAttempt attempt in attempts)
        {
            mark = (mark << 2) | (UInt128)(int)LineMatcher.Accepts(attempt.Alternative, attempt.Rule.PrintedFor, good, code, material.Line.Tags);
        }

        return mark;
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
