namespace OriginRules;

/// <summary>Answers that no row is on file.</summary>
internal sealed class RulesNotOnFile : IMarkingRules
{
    public bool IsTextile(FinishedGood good) => false;

    public MarkingShift Shift(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day) =>
        new() { Cite = "19 CFR 102.20", Outcome = Test.Unknown([]), NeedsJudgment = "the change of 19 CFR 102.20 is not on file" };

    public MarkingShift Textile(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day) => Shift(good, country, foreign, day);

    public decimal DeMinimisPercent(DateOnly day) => 0;

    public MarkingShift? Note(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day) => null;
}
