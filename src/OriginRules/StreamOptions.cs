namespace OriginRules;

/// <summary>How many goods are evaluated side by side, and who is told how far it is.</summary>
public sealed record StreamOptions
{
    /// <summary>The number of threads that evaluate; results are the same with any number. 1 evaluates on the caller's thread, good by good, as results are asked for.</summary>
    /// <value>The number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told after each good, on the thread that takes the results.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    /// <summary>True to write each evaluation of a bill as a line of JSON Lines while it is evaluated; the explanation is in it when <see cref="EvaluationOptions.Explain"/> asks for it.</summary>
    public bool JsonLines { get; init; }
}
