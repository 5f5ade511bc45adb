namespace OriginRules.Benchmarks;

/// <summary>A budget of the design, judged on the measurements of this run.</summary>
/// <param name="What">What is bounded.</param>
/// <param name="Limit">The bound in words.</param>
/// <param name="Measured">What came out, in words; null when its rows were not run.</param>
/// <param name="Met">Whether it holds; null when its rows were not run.</param>
internal sealed record Budget(string What, string Limit, string? Measured, bool? Met);
