namespace OriginRules;

/// <summary>The marking rules of 19 CFR part 102 that are stated code by code.</summary>
internal interface IMarkingRules
{
    /// <summary>True for a textile or apparel product, which 102.21 governs.</summary>
    bool IsTextile(FinishedGood good);

    /// <summary>The row of 102.20.</summary>
    MarkingShift Shift(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day);

    /// <summary>The row of 102.21(e).</summary>
    MarkingShift Textile(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day);

    /// <summary>The share of value of materials that need make no change, 102.13(a).</summary>
    decimal DeMinimisPercent(DateOnly day);

    /// <summary>A section or chapter note of 102.20 that confers or denies origin outside the rows; null when none applies.</summary>
    MarkingShift? Note(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day);
}
