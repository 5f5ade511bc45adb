namespace OriginRules.NRules;

/// <summary>How NRules hosts rules.</summary>
public sealed record NRulesOptions
{
    private const int SmallestBatch = 50;
    private const int LargestBatch = 1000;
    private const int DefaultBatch = 200;
    private const int DefaultFirings = 10_000;

    /// <summary>Where rules and what they depend on come from; null when rules have no dependencies.</summary>
    /// <remarks>Each session has a scope of its own.</remarks>
    public IServiceProvider? Services { get; init; }

    /// <summary>The name of the policy in messages.</summary>
    /// <value>Default: NRules.</value>
    public string Name { get; init; } = "NRules";

    /// <summary>The goods that share a session of <see cref="NRulesExecutor"/>, 50 to 1,000; the last batch may hold fewer.</summary>
    /// <value>Default: 200.</value>
    public int BatchSize
    {
        get;
        init => field = value is >= SmallestBatch and <= LargestBatch ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A batch is 50 to 1,000 goods.");
    } = DefaultBatch;

    /// <summary>The most rules that fire for one good before its session is stopped, at least 1: rules that set each other off would never end.</summary>
    /// <value>Default: 10,000.</value>
    public int MaxFirings
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one rule must be allowed to fire.");
    } = DefaultFirings;

    /// <summary>True to keep which rule fired on what.</summary>
    /// <value>Default: true.</value>
    public bool RecordFirings { get; init; } = true;
}
