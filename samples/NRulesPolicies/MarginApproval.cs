using NRules.Fluent.Dsl;
using OriginRules.Policies;
using OriginRules.Results;

namespace NRulesPolicies;

/// <summary>A claim that somebody has to sign: a fact of the company's own, for other rules to match.</summary>
public sealed record ApprovalNeeded(string By, decimal MarginPoints);

/// <summary>Manager approval under 3 points of margin.</summary>
[Name("approval of narrow margins")]
public sealed class MarginApproval : Rule
{
    private const decimal Points = 3;

    /// <inheritdoc/>
    public override void Define()
    {
        OriginDetermination origin = null!;

        When()
            .Match(() => origin, o => o.Status == OriginStatus.Originating, o => o.RegionalValueContent.Any(r => r.Met == true && r.MarginPoints < Points));

        Then()
            .Do(context => context.Insert(new ApprovalNeeded("manager", origin.RegionalValueContent.Where(r => r.Met == true).Max(r => r.MarginPoints) ?? 0)));
    }
}

/// <summary>Says who signs, once, whatever made it necessary.</summary>
[Name("who signs")]
public sealed class WhoSigns : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ApprovalNeeded approval = null!;

        When()
            .Match(() => approval);

        Then()
            .Do(context => context.Insert(new Flag { Code = "ACME-APPROVAL", Severity = FlagSeverity.Info, Message = $"To be approved by the {approval.By}: {approval.MarginPoints:0.##} points to spare." }));
    }
}
