using System.Runtime.InteropServices;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What other codes of lines would change, where nothing but the change asked and de minimis by value asks for codes: then the rest of the determination stands.</summary>
/// <remarks>
/// Many lines are ruled out at once: a line whose codes an alternative treats differently is left open, it may fail the change or not. An answer that stands nevertheless stands with each
/// of the codes, since a test that is settled with a fact open is settled the same way with the fact known.
/// </remarks>
internal static class CodeTrials
{
    /// <summary>True where the rest of the determination stands whatever the codes of bought lines.</summary>
    public static bool Suffice(ExaminedCase examined)
    {
        OriginCase @case = examined.Case;
        if (examined.ProductRule is not { } rule || rule.Attempts.Count is 0 or > CodeMarks.MostAlternatives || RetailSets.Is(@case)
            || !@case.AssumedStatus.IsEmpty || !@case.AssumedCodes.IsEmpty || !@case.Terms.OnlyTheRuleAsksForMaterials)
        {
            return false;
        }

        foreach (RuleAttempt attempt in rule.Attempts)
        {
            if (attempt.Alternative is not { ExceptMoreThanOneOf.IsEmpty: true, FromMoreThanOneOf.IsEmpty: true, Weight: null, Volume: null, Alcohol: null, Count: null, OriginatingShare.IsEmpty: true })
            {
                return false;
            }
        }

        return HaveIdsOfTheirOwn(@case.Materials);
    }

    /// <summary>A bought line without a supplier's statement. One that a note may disregard is left out, and one whose id could be the path of a line inside another.</summary>
    public static bool MayTry(OriginCase @case, Material line) =>
        line.Inputs.IsEmpty && line.Line.SupplierStatement is null && !DisregardedMaterials.MayDisregard(@case, line) && !line.Line.Id.Contains('/', StringComparison.Ordinal);

    /// <summary>True where an alternative that holds accepts every code the line may have: one line fewer that does not make the change, or as many, leaves it holding.</summary>
    public static bool IsAcceptedAnyway(ExaminedCase examined, Material line)
    {
        return Holding(examined) is { } holding && MayTry(examined.Case, line)
            && LineMatcher.AcceptsAll(holding.Alternative, holding.Rule.PrintedFor, examined.Case.Code, examined.Case.Rules.Conversions(line.Line.Hts!.Value), line.Line.Tags);
    }

    /// <summary>Marks lines none of whose codes would change the answer. Of a line that is not marked nothing is known.</summary>
    public static void Settle(ExaminedCase examined, Span<Material> lines, CaseStore store)
    {
        if (examined.Status == OriginStatus.Undetermined)
        {
            return;
        }

        if (AllStand(examined, lines, store))
        {
            foreach (Material line in lines)
            {
                line.CodeIsSettled = MayBeOpen(examined.Case, line);
            }
        }
        else if (lines.Length > 1)
        {
            Settle(examined, lines[..(lines.Length / 2)], store);
            Settle(examined, lines[(lines.Length / 2)..], store);
        }
    }

    /// <summary>The status were the code of one line another, and the product rule that would then be shown.</summary>
    public static (OriginStatus Status, string? Rule) With(ExaminedCase examined, Material line, HsCode code, CaseStore store)
    {
        using CaseStore.Loan loan = store.Borrow();
        HsCode own = line.Code;
        line.Code = code;
        line.CodeIsTried = true;
        List<RuleAttempt> again = TryAgain(examined, new ReadOnlySpan<Material>(ref line), open: false, store);
        Ternary answer = Answer(examined, again);
        line.CodeIsTried = false;
        line.Code = own;
        return (ExaminedCase.StatusOf(answer), ShownAttempt.Of(again)?.Rule.Id);
    }

    /// <summary>The first alternative by which the good originates for certain; null where it does not by its rule.</summary>
    private static RuleAttempt? Holding(ExaminedCase examined)
    {
        if (examined.Distinct != Ternary.Yes || examined.Produced != Ternary.Yes)
        {
            return null;
        }

        foreach (RuleAttempt attempt in examined.ProductRule!.Value.Attempts)
        {
            if (attempt is { ForThisGood: Ternary.Yes, Test.Value: Ternary.Yes })
            {
                return attempt;
            }
        }

        return null;
    }

    /// <summary>True when the answer is the same whichever code each of the lines has.</summary>
    private static bool AllStand(ExaminedCase examined, ReadOnlySpan<Material> lines, CaseStore store)
    {
        if (examined.WhateverIsProduced == Ternary.Yes || examined.Produced == Ternary.No)
        {
            return true;
        }

        using CaseStore.Loan loan = store.Borrow();
        foreach (Material line in lines)
        {
            line.CodeIsTried = MayBeOpen(examined.Case, line);
        }

        List<RuleAttempt> again = TryAgain(examined, lines, open: true, store);
        foreach (Material line in lines)
        {
            line.CodeIsTried = false;
        }

        return Answer(examined, again) == examined.Answer.Value;
    }

    /// <summary>A line of the good's own subheading by some of its codes is no matter of the change alone where it may make the good one that is classified with its parts.</summary>
    private static bool MayBeOpen(OriginCase @case, Material line) => (!line.MayBeOfTheGoodsSubheading || !AsksForOwnSubheading(@case)) && MayTry(@case, line);

    private static bool AsksForOwnSubheading(OriginCase @case) =>
        @case.Terms.ToleratesOtherSubheadingsOnly || (@case.Terms is { MayBeImportedWithItsParts: true, NamesGoodsAndTheirParts: true } && @case.Good.ClassifiedByGri2a != true);

    private static Ternary Answer(ExaminedCase examined, List<RuleAttempt> attempts)
    {
        Ternary byRule = ProductRules.Combine(examined.Case, attempts).Or(examined.ProductRule!.Value.Unmodelled).Value.And(examined.Distinct);
        Ternary byParts = byRule == Ternary.Yes ? Ternary.No : UnassembledGoodsAndParts.Of(examined.Case, attempts).Test.Value;
        return examined.WhateverIsProduced.Or(byRule.Or(examined.ByProcess).Or(byParts).And(examined.Produced));
    }

    private static List<RuleAttempt> TryAgain(ExaminedCase examined, ReadOnlySpan<Material> lines, bool open, CaseStore store)
    {
        List<RuleAttempt> again = store.Work().Attempts;
        ReadOnlySpan<RuleAttempt> tried = CollectionsMarshal.AsSpan(examined.ProductRule!.Value.Attempts);
        for (int i = 0; i < tried.Length; i++)
        {
            RuleAttempt attempt = store.Attempt();
            attempt.StandForAllButTheShift(tried[i]);
            AddAllBut(attempt, tried[i], i);
            foreach (Material line in lines)
            {
                if (IsTriedAt(line, i) && line.InTariffShift)
                {
                    attempt.Add(line, open ? new Test(Ternary.Unknown, MissingFacts.None) : TariffShift.LineTest(examined.Case, attempt.Rule, attempt.Alternative, line));
                }
            }

            DeMinimis.Outcome outcome = DeMinimis.Of(examined.Case, attempt.Failing, attempt.Open);
            attempt.Shift = outcome.Test;
            attempt.Tolerance = outcome.Tolerance;
            attempt.Test = attempt.Shift.And(attempt.BesideTheShift);
            again.Add(attempt);
        }

        return again;
    }

    /// <summary>The materials that do not make the change, or of which that is open, less the lines that are tried.</summary>
    private static void AddAllBut(RuleAttempt attempt, RuleAttempt tried, int place)
    {
        foreach (Material material in tried.Failing)
        {
            if (!IsTriedAt(material, place))
            {
                attempt.Failing.Add(material);
            }
        }

        foreach ((Material Material, Test Test) open in tried.Open)
        {
            if (!IsTriedAt(open.Material, place))
            {
                attempt.Open.Add(open);
            }
        }
    }

    private static bool IsTriedAt(Material line, int place) => line.CodeIsTried && CodeMarks.DifferAt(line, place);

    /// <summary>Two lines with one id share a path, and what is tried of one is tried of both.</summary>
    private static bool HaveIdsOfTheirOwn(Materials sorted)
    {
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Line.Id == sorted[i - 1].Line.Id)
            {
                return false;
            }
        }

        return true;
    }
}
