using OriginRules.Policies;

namespace OriginRules.Extensions.Tests;

/// <summary>A policy as an application writes one: approval for anything that pays duty.</summary>
internal sealed class DutyApproval : ICompliancePolicy
{
    public IEnumerable<Flag> Review(Evaluation evaluation)
    {
        if (evaluation.Tariff.TotalDuty > 0)
        {
            yield return new Flag { Code = "ACME-DUTY", Severity = FlagSeverity.Info, Message = $"{evaluation.Good.Id} with {evaluation.Good.Components.Length} lines pays {evaluation.Tariff.TotalDuty}." };
        }
    }
}

/// <summary>A policy with a mistake: it raises a flag and then throws.</summary>
internal sealed class BrokenPolicy : ICompliancePolicy
{
    public string Name => "broken on purpose";

    public IEnumerable<Flag> Review(Evaluation evaluation)
    {
        yield return new Flag { Code = "ACME-FIRST", Severity = FlagSeverity.Info, Message = "Raised before the mistake." };
        throw new InvalidOperationException("no such table.");
    }
}

/// <summary>A policy that raises flags in an order of its own.</summary>
internal sealed class ManyFlags(params string[] codes) : ICompliancePolicy
{
    public IEnumerable<Flag> Review(Evaluation evaluation) => codes.Select(c => new Flag { Code = c, Severity = FlagSeverity.Info, Message = c });
}
