using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What came of one good of an input.</summary>
public sealed record BillEvaluation
{
    /// <summary>What was read, with its findings.</summary>
    public required IntakeResult Intake { get; init; }

    /// <summary>The evaluations, one a rule set in the order asked for; none when the good has an error or cannot be evaluated under one of them.</summary>
    public ImmutableArray<Evaluation> Evaluations { get; init; } = [];

    /// <summary>Why a good that was read cannot be evaluated; null when it was.</summary>
    public Finding? NotEvaluated { get; init; }

    /// <summary>The evaluations as lines of JSON Lines in UTF-8, when <see cref="StreamOptions.JsonLines"/> asks for them.</summary>
    public ReadOnlyMemory<byte> Lines { get; init; }
}
