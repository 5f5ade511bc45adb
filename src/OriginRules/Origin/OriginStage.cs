using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The determination of a good with what a missing fact would change and what another conversion of a code would change.</summary>
internal static class OriginStage
{
    private const string StatusOfALine = "originating";

    public static OriginExamination Examine(FinishedGood good, CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating)
    {
        OriginCase New() => new(good, rules, day, unknownAsNonOriginating);
        OriginExamination examination = OriginDeterminer.Examine(New());
        OriginDetermination determination = examination.Determination with { Missing = WithConsequence(examination, day) };
        return examination with { Determination = determination, Flags = examination.Flags.AddRange(CodeSplits(examination, day)) };
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
        foreach (HsCode other in @case.OtherCodes)
        {
            var alternative = new OriginCase(@case.Good, @case.Rules, day, @case.UnknownAsNonOriginating) { Code = other };
            OriginDetermination determination = OriginDeterminer.Determine(alternative);
            if (determination.Status != answer)
            {
                yield return Split("", @case.Good.Hts, @case.Code, other, examination.Determination.ProductRule?.Id, determination.ProductRule?.Id);
            }
        }

        foreach (Material material in @case.Materials)
        {
            foreach (HsCode other in material.OtherCodes)
            {
                var alternative = new OriginCase(@case.Good, @case.Rules, day, @case.UnknownAsNonOriginating)
                {
                    AssumedCodes = ImmutableDictionary<string, HsCode>.Empty.Add(material.Path, other),
                };
                OriginDetermination determination = OriginDeterminer.Determine(alternative);
                if (determination.Status != answer)
                {
                    yield return Split(material.Path, material.Line.Hts ?? default, material.Code, other, examination.Determination.ProductRule?.Id, determination.ProductRule?.Id);
                }
            }
        }
    }

    private static Flag Split(string path, HsCode current, HsCode preferred, HsCode other, string? rule, string? otherRule) => new()
    {
        Code = "HS-SPLIT",
        Severity = FlagSeverity.Warning,
        Path = path.Length == 0 ? null : path,
        Message = $"{current.ToDottedString()} was {preferred.ToDottedString()} or {other.ToDottedString()} in the nomenclature of the rules; the first is used (rule {rule ?? "none"}), the second would change the answer (rule {otherRule ?? "none"}). State hs2012.",
    };
}
