namespace OriginRules.Results;

/// <summary>A test that a good passes or fails by a few percentage points.</summary>
public sealed record NearThreshold
{
    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>regionalValueContent, deMinimis, chineseContentWarning, chineseContentCap or meltAndPour.</summary>
    public required string Test { get; init; }

    /// <summary>How it is computed, where there are several ways: the method or base.</summary>
    public string? Method { get; init; }

    /// <summary>What the good reaches.</summary>
    public required decimal Percent { get; init; }

    /// <summary>The figure it is held against, in percent.</summary>
    public required decimal Threshold { get; init; }

    /// <summary>Percent less threshold.</summary>
    public decimal MarginPoints => Percent - Threshold;
}
