namespace OriginRules;

/// <summary>What became of a measure for a good.</summary>
internal sealed record MeasureOutcome(MeasureOutcomeKind Kind, MeasureCandidate Candidate, string? Heading, string? Why)
{
    public static MeasureOutcome NotReached { get; } = new(MeasureOutcomeKind.NotReached, MeasureCandidate.None, null, null);

    /// <summary>The value spared because another measure is paid on it.</summary>
    public decimal SparedValue { get; init; }

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

    /// <summary>Another measure is due instead.</summary>
    Displaced,

    /// <summary>The agreement suspends or replaces it.</summary>
    Suspended,

    /// <summary>The duty is due.</summary>
    Due,

    /// <summary>The good may not enter.</summary>
    Prohibited,
}
