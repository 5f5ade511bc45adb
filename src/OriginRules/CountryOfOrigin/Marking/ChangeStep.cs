using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.11(a)(3): each foreign material makes the change of its row, or is within the tolerance of 102.13.</summary>
internal static class ChangeStep
{
    private const string Hundredths = "percent";

    public static MarkingStep Of(MarkingCase @case)
    {
        var tested = new List<MarkingLine>(@case.Lines.Length);
        foreach (MarkingLine line in @case.Lines)
        {
            line.AddTested(tested);
        }

        MarkingMaterial[] materials = @case.Materials(tested);
        MarkingShift shift = @case.Ask(materials);
        bool byNote = shift.Outcome.Value != Ternary.Unknown && !@case.IsTextile && @case.IsDecidedByNote(materials);
        Test nonQualifying = byNote ? Test.No : @case.NonQualifying;
        bool merely = nonQualifying.Value == Ternary.Yes;
        var leaves = new Leaves(shift, nonQualifying.Not(), tested.Count);
        Test all = Test.Yes;
        foreach (MarkingLine line in @case.Lines)
        {
            if (line.Domestic.Value != Ternary.Yes)
            {
                all = all.And(leaves.Walk(line, Test.No));
            }
        }

        bool unlisted = @case.Lines.IsEmpty && !byNote;
        if (unlisted)
        {
            all = Test.Unknown("", "components", "what the good is made of; or whollyObtained");
        }

        bool silent = shift.Lines.IsEmpty && tested.Count > 0;
        all = silent && !merely ? shift.Outcome : all;
        Tolerance tolerance = all.Value == Ternary.Yes || silent || unlisted ? Tolerance.NotAsked : DeMinimis(@case, leaves.Tests);
        string rule = @case.IsTextile ? "102.21(c)(2)" : "102.11(a)(3)";
        return new MarkingStep
        {
            Rule = rule,
            Cite = $"19 CFR {rule}; {shift.Cite}{(tolerance.Test.Value == Ternary.Yes ? "; 19 CFR 102.13" : "")}",
            Basis = byNote ? "note" : @case.IsTextile ? "textileRule" : "tariffShift",
            Test = all.Or(tolerance.Test),
            Words = Words(@case, shift, all, merely, tolerance, byNote),
            Countries = unlisted ? [] : OneCountry.Of(@case.Country),
            Lines = leaves.Lines(merely),
            Inputs = tolerance.Inputs,
            NotClaimed = tolerance.NotClaimed,
            Confidence = shift.Confidence,
        };
    }

    /// <summary>The lines without materials of their own, in the order they are tested, with the answer of each.</summary>
    private sealed class Leaves(MarkingShift shift, Test noBar, int count)
    {
        public List<(MarkingLine Line, Test Test)> Tests { get; } = new(count);

        /// <summary>A line is satisfied when it is domestic, makes the change, or is made by the producer of what is satisfied.</summary>
        public Test Walk(MarkingLine line, Test above)
        {
            Test otherwise = line.Domestic.Or(above);
            if (line.Inside.IsEmpty)
            {
                // A line that fails as it stands may still be domestic: then its origin is the fact to name, not the change.
                Test own = (shift.Lines.IsEmpty ? shift.Outcome : shift.Lines[Tests.Count].Outcome).And(noBar).Or(otherwise);
                Tests.Add((line, own));
                return own;
            }

            Test all = Test.Yes;
            foreach (MarkingLine inner in line.Inside)
            {
                if (inner.Domestic.Value != Ternary.Yes)
                {
                    all = all.And(Walk(inner, otherwise));
                }
            }

            return all.Or(otherwise);
        }

        /// <summary>The lines of the step; those of the row where it alone decides.</summary>
        public ImmutableArray<MarkingShiftLine> Lines(bool merely)
        {
            bool same = !merely && shift.Lines.Length == Tests.Count;
            for (int i = 0; same && i < Tests.Count; i++)
            {
                same = shift.Lines[i].Outcome == Tests[i].Test;
            }

            return same ? shift.Lines : [.. Tests.Select((t, i) => new MarkingShiftLine(t.Line.Path, t.Test, Why(i, merely)))];
        }

        private ChangeWords Why(int index, bool merely) =>
            merely ? "no change by a non-qualifying operation (102.17)" : shift.Lines.IsEmpty ? shift.NeedsJudgment ?? "" : shift.Lines[index].Words;
    }

    private sealed record Tolerance(Test Test, ImmutableArray<ExplanationInput> Inputs, ImmutableArray<MissingFact> NotClaimed)
    {
        public static Tolerance NotAsked { get; } = new(Test.No, [], []);
    }

    /// <summary>102.13: by value, or for textiles by weight; figures that are not stated leave it unclaimed, and are named.</summary>
    private static Tolerance DeMinimis(MarkingCase @case, List<(MarkingLine Line, Test Test)> leaves)
    {
        decimal? limit = @case.IsTextile ? @case.Terms.TextileWeightPercent(@case.Day) : @case.Terms.DeMinimisPercent(@case.Good.Hts, @case.Rules.DeMinimisPercent(@case.Day), @case.Day);
        if (limit is not { } percent)
        {
            return Tolerance.NotAsked;
        }

        decimal? whole = @case.IsTextile ? @case.Good.NetWeightKg : Amounts.CustomsValue(@case.Good);
        decimal certain = 0;
        decimal? most = 0;
        List<MissingFact> open = [];
        List<MissingFact> unstated = [];
        foreach ((MarkingLine line, Test test) in leaves.Where(l => l.Test.Value != Ternary.Yes))
        {
            decimal? amount = Amount(@case, line, whole);
            if (amount is null)
            {
                unstated.Add(Missing(line.Path, @case.IsTextile ? "weightKg" : "value", "within the tolerance of 102.13 it is disregarded"));
            }

            certain += test.Value == Ternary.No ? amount ?? 0 : 0;
            most += amount;
            open.AddRange(test.Missing);
        }

        if (whole is null && unstated.Count < leaves.Count)
        {
            unstated.Add(Missing("", @case.IsTextile ? "netWeightKg" : "customsValue", "within the tolerance of 102.13 materials are disregarded"));
        }

        ImmutableArray<ExplanationInput> inputs =
        [
            new() { Name = "materials that make no change", Number = Exact.Percent(most, whole), Unit = Hundredths, Text = most is null || whole is null ? "not stated" : null },
            new() { Name = "tolerance", Number = percent, Unit = Hundredths },
        ];
        if (whole is { } total && certain * 100 > percent * total)
        {
            return new Tolerance(Test.No, inputs, []);
        }

        if (unstated.Count > 0)
        {
            return new Tolerance(Test.No, inputs, [.. unstated]);
        }

        return most * 100 <= percent * whole ? new Tolerance(Test.Yes, inputs, []) : new Tolerance(Test.Unknown(open), inputs, []);
    }

    private static decimal? Amount(MarkingCase @case, MarkingLine line, decimal? whole) => @case.IsTextile
        ? line.Line.WeightKg ?? line.Line.WeightPercentOfGood * whole / 100
        : Amounts.Value(@case.Good, line.Line);

    private static MissingFact Missing(string path, string fact, string why) => new() { Path = path, Fact = fact, Why = why, WouldDecide = false };

    private static string Words(MarkingCase @case, MarkingShift shift, Test all, bool merely, Tolerance tolerance, bool byNote)
    {
        if (shift.NeedsJudgment is { } judgment && all.Value == Ternary.Unknown)
        {
            return judgment;
        }

        if (@case.Lines.IsEmpty && all.Value == Ternary.Unknown)
        {
            return "no materials are stated";
        }

        if (merely)
        {
            return "a non-qualifying operation makes no change (102.17)";
        }

        if (all.Value == Ternary.Yes)
        {
            return byNote ? $"a note gives it the origin of {@case.Country}" : "each foreign material makes the change";
        }

        string[] failing = [.. shift.Lines.Where(l => l.Outcome.Value == Ternary.No).Select(l => l.Path)];
        string[] open = [.. shift.Lines.Where(l => l.Outcome.Value == Ternary.Unknown).Select(l => l.Path)];
        string list = string.Join("; ", new[] { Listed("no change by", failing), Listed("open for", open) }.Where(w => w.Length > 0));
        string within = tolerance.Test.Value == Ternary.Yes ? "; within the tolerance of 102.13" : "";
        return (list.Length > 0 ? list : "not every foreign material makes the change") + within;
    }

    private static string Listed(string words, string[] paths) => paths.Length == 0 ? "" : $"{words} {string.Join(", ", paths.Take(4))}{(paths.Length > 4 ? $" and {paths.Length - 4} more" : "")}";
}
