using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OriginRules.Policies;

/// <summary>Lets every policy review an evaluation; none can stop another or change more than the flags.</summary>
internal static class HousePolicies
{
    public const string FailedCode = "HOUSE-POLICY-FAILED";

    public static Evaluation Review(Evaluation evaluation, ImmutableArray<ICompliancePolicy> policies, EvaluationOptions options)
    {
        if (policies.IsEmpty && options.Policies.IsDefaultOrEmpty && options.Watchlist is null)
        {
            return evaluation;
        }

        ImmutableArray<Flag>.Builder raised = ImmutableArray.CreateBuilder<Flag>();
        foreach (ICompliancePolicy policy in (IEnumerable<ICompliancePolicy>)[.. policies, .. options.Policies.IsDefault ? [] : options.Policies, .. options.Watchlist is { } list ? [list] : ImmutableArray<ICompliancePolicy>.Empty])
        {
            Collect(policy, evaluation, raised);
        }

        return raised.Count == 0 ? evaluation : evaluation.WithFlags(raised);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A policy is foreign code: whatever it throws must reach the person as a flag and stop nothing.")]
    private static void Collect(ICompliancePolicy policy, Evaluation evaluation, ImmutableArray<Flag>.Builder raised)
    {
        try
        {
            foreach (Flag flag in policy.Review(evaluation))
            {
                raised.Add(flag ?? throw new InvalidOperationException("it returned null for a flag"));
            }
        }
        catch (Exception e)
        {
            raised.Add(new Flag
            {
                Code = FailedCode,
                Severity = FlagSeverity.Warning,
                Message = $"House policy '{policy.Name}' failed on good '{evaluation.FinishedGood}': {e.Message} Flags it would have raised are missing.",
            });
        }
    }
}
