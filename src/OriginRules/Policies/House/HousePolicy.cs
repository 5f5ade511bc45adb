namespace OriginRules.Policies;

/// <summary>What the bundled house policies share: a name, a reason, a severity and a scope.</summary>
public abstract class HousePolicy : ICompliancePolicy
{
    private protected HousePolicy()
    {
    }

    /// <summary>What flags call the policy.</summary>
    /// <value>Default: the kind of policy.</value>
    public string Name { get; init; } = "";

    string ICompliancePolicy.Name => Shown;

    /// <summary>Why the company has it; flags repeat it. Null for no reason.</summary>
    public string? Why { get; init; }

    /// <summary>The document behind it; null for none.</summary>
    public string? Cite { get; init; }

    /// <summary>How serious its flags are. A violation of a house policy denies no preference.</summary>
    /// <value>Default: warning.</value>
    public FlagSeverity Severity { get; init; } = FlagSeverity.Warning;

    /// <summary>The evaluations it looks at.</summary>
    /// <value>Default: all.</value>
    public PolicyScope Scope { get; init; } = PolicyScope.All;

    /// <summary>What a policy file calls the kind.</summary>
    internal abstract string Kind { get; }

    private string Shown => Name.Length == 0 ? Kind : Name;

    /// <inheritdoc/>
    public IEnumerable<Flag> Review(Evaluation evaluation) => Scope.Contains(evaluation) ? InScope(evaluation) : [];

    private protected abstract IEnumerable<Flag> InScope(Evaluation evaluation);

    private protected Flag Raise(string code, string message, string? path = null, FlagSeverity? severity = null) => new()
    {
        Code = code,
        Severity = severity ?? Severity,
        Path = path,
        Message = $"House policy '{Shown}': {message}.{(Why is null ? "" : $" {Why.TrimEnd('.')}.")}",
        Cite = Cite,
    };
}
