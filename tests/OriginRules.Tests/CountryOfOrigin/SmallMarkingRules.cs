using System.Collections.Immutable;

namespace OriginRules.Tests.CountryOfOrigin;

/// <summary>One row: a change from any other heading; a line tagged <c>unclear</c> needs a fact, and goods of chapter 99 have no row.</summary>
internal sealed class SmallMarkingRules : IMarkingRules
{
    public bool IsTextile(FinishedGood good) => good.Hts.Chapter == 61;

    public MarkingShift Shift(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null) => Row(good, foreign);

    public MarkingShift Textile(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null) => Row(good, foreign);

    public decimal DeMinimisPercent(DateOnly day) => 7;

    public MarkingShift? Note(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day) => null;

    private static MarkingShift Row(FinishedGood good, IReadOnlyList<MarkingMaterial> foreign)
    {
        if (good.Hts.Chapter == 99)
        {
            return new MarkingShift { Cite = "row", Outcome = Test.Unknown([]), NeedsJudgment = "no row covers the good" };
        }

        ImmutableArray<MarkingShiftLine> lines = [.. foreign.Select(m => new MarkingShiftLine(m, Of(good, m), ""))];
        return new MarkingShift { Row = "row", Cite = "row", Outcome = lines.Aggregate(Test.Yes, (all, l) => all.And(l.Outcome)), Lines = lines };
    }

    private static Test Of(FinishedGood good, MarkingMaterial material) =>
        material.Line.Tags is { } tags && tags.Contains("unclear") ? Test.Unknown(material.Path, "use", "which good it is")
        : material.Hs is not { } code ? Test.Unknown(material.Path, "hts", "the change")
        : Test.Of(code.Truncate(4) != good.Hts.Truncate(4));
}
