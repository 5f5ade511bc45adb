using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Where a code converts to more than one, the preferred one decides; a warning names another that would change the answer.</summary>
internal static class CodeSplits
{
    public static ImmutableArray<Flag> AddTo(ImmutableArray<Flag> flags, ExaminedCase examined, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        FinishedGood good = examined.Case.Good;
        ImmutableArray<HsCode> others = question.Rules.OtherCodes(good.Hs2012, good.Hts);
        if (!others.IsEmpty && SplitOfTheGood(others, determination, question, store) is { } own)
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

    private static Flag? SplitOfTheGood(ImmutableArray<HsCode> others, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        List<(HsCode Code, string? Rule)> changing = [];
        foreach (HsCode other in others)
        {
            using CaseStore.Loan loan = store.Borrow();
            ExaminedCase tried = OriginDeterminer.Examine(new OriginCase(question.Good, question.Rules, question.Day, question.UnknownAsNonOriginating, store: store) { Code = other });
            if (tried.Status != determination.Status)
            {
                changing.Add((other, tried.Determination.ProductRule?.Id));
            }
        }

        return changing.Count > 0 ? Split("", question.Good.Hts, question.Rules.Convert(question.Good.Hs2012, question.Good.Hts, out _), determination.ProductRule?.Id, changing) : null;
    }

    /// <summary>One warning a line; codes that every alternative treats alike are tried once.</summary>
    private static Flag? SplitOfALine(ExaminedCase examined, Material material, OriginDetermination determination, OriginQuestion question, CaseStore store)
    {
        List<HsCode> tried = [material.Code];
        foreach (HsCode other in question.Rules.OtherCodes(material.Line.Hs2012, material.Line.Hts))
        {
            if (tried.Exists(code => IsTreatedAlike(examined, material, code, other)))
            {
                continue;
            }

            tried.Add(other);
            using CaseStore.Loan loan = store.Borrow();
            ExaminedCase one = OriginDeterminer.Examine(new OriginCase(question.Good, question.Rules, question.Day, question.UnknownAsNonOriginating, store: store)
            {
                AssumedCodes = ImmutableDictionary<string, HsCode>.Empty.Add(material.Path, other),
            });
            if (one.Status != determination.Status)
            {
                return Split(material.Path, material.Line.Hts ?? default, material.Code, determination.ProductRule?.Id, [(other, one.Determination.ProductRule?.Id)]);
            }
        }

        return null;
    }

    private static bool IsTreatedAlike(ExaminedCase examined, Material material, HsCode one, HsCode other)
    {
        HsCode good = examined.Case.Code;
        if ((LineMatcher.Changes(ChangeLevel.Subheading, good, one) == Ternary.No) != (LineMatcher.Changes(ChangeLevel.Subheading, good, other) == Ternary.No))
        {
            return false;
        }

        foreach (RuleAttempt attempt in examined.ProductRule?.Attempts ?? [])
        {
            if (LineMatcher.Accepts(attempt.Alternative, attempt.Rule.PrintedFor, good, one, material.Line.Tags) != LineMatcher.Accepts(attempt.Alternative, attempt.Rule.PrintedFor, good, other, material.Line.Tags))
            {
                return false;
            }
        }

        return true;
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
