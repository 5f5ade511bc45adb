namespace OriginRules;

/// <summary>The marking rules of 19 CFR part 102 that are stated code by code.</summary>
internal interface IMarkingRules
{
    /// <summary>True for a textile or apparel product, which 102.21 governs.</summary>
    bool IsTextile(FinishedGood good);

    /// <summary>The row of 102.20.</summary>
    /// <param name="good">The good.</param>
    /// <param name="country">Where the last production took place.</param>
    /// <param name="foreign">The materials that are tested.</param>
    /// <param name="day">The day.</param>
    /// <param name="assembled">The good with the origins that its parts are found to have; null for the good as it stands.</param>
    MarkingShift Shift(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null);

    /// <summary>The row of 102.21(e).</summary>
    /// <param name="good">The good.</param>
    /// <param name="country">Where the last production took place.</param>
    /// <param name="foreign">The materials that are tested.</param>
    /// <param name="day">The day.</param>
    /// <param name="assembled">The good with the origins that its parts are found to have; null for the good as it stands.</param>
    MarkingShift Textile(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day, Func<FinishedGood>? assembled = null);

    /// <summary>The share of value of materials that need make no change, 102.13(a).</summary>
    decimal DeMinimisPercent(DateOnly day);

    /// <summary>A section or chapter note of 102.20 that confers or denies origin outside the rows; null when none applies.</summary>
    MarkingShift? Note(FinishedGood good, Country country, IReadOnlyList<MarkingMaterial> foreign, DateOnly day);
}
