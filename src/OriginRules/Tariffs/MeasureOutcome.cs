namespace OriginRules;

/// <summary>What became of a measure for a good.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Candidate">The provision that would apply.</param>
/// <param name="SparedValue">The value spared because another measure is paid on it.</param>
/// <param name="Because">The displacement that spares it; null for none.</param>
/// <param name="Other">The measure that applies instead; null for none.</param>
internal readonly record struct MeasureOutcome(MeasureOutcomeKind Kind, MeasureCandidate Candidate, decimal SparedValue = 0, Displacement? Because = null, DayMeasure? Other = null)
{
    public static MeasureOutcome NotReached => default;

    /// <summary>True when the good is an article of the measure, for measures that yield to it.</summary>
    public bool CountsAsArticle => Kind is MeasureOutcomeKind.Due or MeasureOutcomeKind.Exempt && Candidate.CountsAsArticle;
}

/// <summary>What became of a measure.</summary>
internal enum MeasureOutcomeKind
{
    /// <summary>The product, the country or the day is outside the measure.</summary>
    NotReached,

    /// <summary>A provision frees the good.</summary>
    Exempt,

    /// <summary>Nothing is due under the heading of chapter 98 that is claimed.</summary>
    Relieved,

    /// <summary>Another measure is due instead.</summary>
    Displaced,

    /// <summary>Another measure of the group and rank is the greater.</summary>
    Outweighed,

    /// <summary>The agreement suspends it.</summary>
    Suspended,

    /// <summary>The surcharge of the agreement stands in for it.</summary>
    Replaced,

    /// <summary>The duty is due.</summary>
    Due,

    /// <summary>The good may not enter.</summary>
    Prohibited,
}
