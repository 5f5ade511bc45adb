namespace OriginRules.Policies;

/// <summary>A house policy: a hold, an approval, a company cap on content.</summary>
/// <remarks>Reads results and raises flags; it never changes origin or duty. Must be safe to call from several threads.</remarks>
public interface ICompliancePolicy
{
    /// <summary>What messages call the policy.</summary>
    /// <value>Default: the name of its type.</value>
    string Name => GetType().Name;

    /// <summary>Reviews an evaluation and returns the flags it raises, if any.</summary>
    /// <param name="evaluation">The finished answers, with the good they are about.</param>
    /// <remarks>A policy that throws raises <c>HOUSE-POLICY-FAILED</c>, which names it and the good; the flags it returned before stay, and the other policies run.</remarks>
    IEnumerable<Flag> Review(Evaluation evaluation);
}
