namespace OriginRules.Benchmarks;

/// <summary>One measured line of the table.</summary>
/// <param name="Row">The letter of the row it belongs to.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Nanoseconds">Median time, per good where the row says so; null for a figure that is no time.</param>
/// <param name="Bytes">Bytes allocated, per good; null when not measured.</param>
/// <param name="Baseline">The name of the measurement of the same row that the ratio is taken against.</param>
/// <param name="Note">What else there is to read.</param>
internal sealed record Measurement(string Row, string Name, double? Nanoseconds, double? Bytes = null, string? Baseline = null, string? Note = null)
{
    /// <summary>The fastest of the runs, which neighbours on the machine disturb least.</summary>
    public double? Fastest { get; init; }

    /// <summary>The peak working set of the process measured.</summary>
    public double? PeakBytes { get; init; }

    /// <summary>The components that a result names, on average, where the allocation budget counts them.</summary>
    public double? ReportedComponents { get; init; }

    /// <summary>How well a straight line explains the measurements before this one.</summary>
    public double? RSquared { get; init; }
}
