using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.11(a)(3): each foreign material makes the change of its row, or is within the tolerance of 102.13.</summary>
internal static class ChangeStep
{
    public static MarkingStep Of(MarkingCase @case)
    {
        MarkingShift shift = @case.Shift;
        bool byNote = shift.Outcome.Value != Ternary.Unknown && !@case.IsTextile && @case.IsDecidedByNote;
        Test nonQualifying = byNote ? Test.No : @case.NonQualifying;
        bool merely = nonQualifying.Value == Ternary.Yes;
        Test noBar = nonQualifying.Not();
        Test all = Test.Yes;
        @case.TestedOutcomes.Clear();
        foreach (ref readonly MarkingLine line in CollectionsMarshal.AsSpan(@case.Lines))
        {
            if (line.Domestic.Value != Ternary.Yes)
            {
                all = all.And(Walk(@case, shift, noBar, line, Test.No));
            }
        }

        bool unlisted = @case.Lines.Count == 0 && !byNote;
        if (unlisted)
        {
            all = Test.Unknown("", "components", "what the good is made of; or whollyObtained");
        }

        bool silent = shift.Lines.IsEmpty && @case.Tested.Count > 0;
        all = silent && !merely ? shift.Outcome : all;
        ChangeTolerance? tolerance = all.Value == Ternary.Yes || silent || unlisted ? null : ChangeTolerance.Of(@case);
        bool tolerated = tolerance is { Test.Value: Ternary.Yes };
        return new MarkingStep
        {
            Rule = @case.IsTextile ? "102.21(c)(2)" : "102.11(a)(3)",
            RowCite = shift.Cite,
            Tolerated = tolerated,
            Basis = byNote ? "note" : @case.IsTextile ? "textileRule" : "tariffShift",
            Test = tolerance is null ? all : all.Or(tolerance.Test),
            Words = Words(@case, shift, all, merely, tolerated, byNote),
            Countries = unlisted ? [] : OneCountry.Of(@case.Country),
            Lines = @case.IsExplained ? Lines(@case, shift, merely) : [],
            Inputs = @case.IsExplained && tolerance is not null ? tolerance.Inputs : [],
            NotClaimed = tolerance?.NotClaimed ?? [],
            Confidence = shift.Confidence,
        };
    }

    /// <summary>A line is satisfied when it is domestic, makes the change, or is made by the producer of what is satisfied. Lines without materials of their own are met in the order they are tested.</summary>
    private static Test Walk(MarkingCase @case, MarkingShift shift, Test noBar, in MarkingLine line, Test above)
    {
        Test otherwise = line.Domestic.Or(above);
        if (line.Inside.Length == 0)
        {
            // A line that fails as it stands may still be domestic: then its origin is the fact to name, not the change.
            Test own = (shift.Lines.IsEmpty ? shift.Outcome : shift.Lines[@case.TestedOutcomes.Count].Outcome).And(noBar).Or(otherwise);
            @case.TestedOutcomes.Add(own);
            return own;
        }

        Test all = Test.Yes;
        foreach (ref readonly MarkingLine inner in line.Inside.AsSpan())
        {
            if (inner.Domestic.Value != Ternary.Yes)
            {
                all = all.And(Walk(@case, shift, noBar, inner, otherwise));
            }
        }

        return all.Or(otherwise);
    }

    /// <summary>The lines of the step; those of the row where it alone decides.</summary>
    private static ImmutableArray<MarkingShiftLine> Lines(MarkingCase @case, MarkingShift shift, bool merely)
    {
        List<Test> outcomes = @case.TestedOutcomes;
        bool same = !merely && shift.Lines.Length == outcomes.Count;
        for (int i = 0; same && i < outcomes.Count; i++)
        {
            same = shift.Lines[i].Outcome == outcomes[i];
        }

        return same ? shift.Lines : [.. outcomes.Select((outcome, i) => new MarkingShiftLine(@case.Tested[i].Material, outcome, Why(shift, i, merely)))];
    }

    private static ChangeWords Why(MarkingShift shift, int index, bool merely) =>
        merely ? "no change by a non-qualifying operation (102.17)" : shift.Lines.IsEmpty ? shift.NeedsJudgment ?? "" : shift.Lines[index].WordsOfRow;

    private static StepWords Words(MarkingCase @case, MarkingShift shift, Test all, bool merely, bool tolerated, bool byNote)
    {
        if (all.Value == Ternary.Unknown && (shift.NeedsJudgment ?? (@case.Lines.Count == 0 ? "no materials are stated" : null)) is { } open)
        {
            return open;
        }

        if (merely)
        {
            return "a non-qualifying operation makes no change (102.17)";
        }

        if (all.Value == Ternary.Yes)
        {
            return byNote ? $"a note gives it the origin of {@case.Country}" : "each foreign material makes the change";
        }

        return tolerated
            ? StepWords.Of(shift, static row => NotChanged((MarkingShift)row) + "; within the tolerance of 102.13")
            : StepWords.Of(shift, static row => NotChanged((MarkingShift)row));
    }

    private static string NotChanged(MarkingShift shift)
    {
        string[] failing = [.. shift.Lines.Where(l => l.Outcome.Value == Ternary.No).Select(l => l.Path)];
        string[] open = [.. shift.Lines.Where(l => l.Outcome.Value == Ternary.Unknown).Select(l => l.Path)];
        string list = string.Join("; ", new[] { Listed("no change by", failing), Listed("open for", open) }.Where(w => w.Length > 0));
        return list.Length > 0 ? list : "not every foreign material makes the change";
    }

    private static string Listed(string words, string[] paths) => paths.Length == 0 ? "" : $"{words} {string.Join(", ", paths.Take(4))}{(paths.Length > 4 ? $" and {paths.Length - 4} more" : "")}";
}
