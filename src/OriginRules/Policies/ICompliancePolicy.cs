namespace OriginRules.Policies;

/// <summary>A house policy: a hold, an approval, a company cap on content.</summary>
/// <remarks>Reads results and raises flags; it never changes origin or duty. Must be safe to call from several threads.</remarks>
public interface ICompliancePolicy
{
    /// <summary>Reviews an evaluation and returns the flags it raises, if any.</summary>
    /// <param name="evaluation">The finished answers, with the good they are about.</param>
    IEnumerable<Flag> Review(Evaluation evaluation);
}
