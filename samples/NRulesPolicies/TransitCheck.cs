using NRules.Fluent.Dsl;
using OriginRules;
using OriginRules.NRules;
using OriginRules.Policies;

namespace NRulesPolicies;

/// <summary>Fires between two provisions: as soon as no third country is in the way, and before any criterion of origin is tested.</summary>
[Name("bill of lading on file")]
[Priority(Strata.Transit - 1)]
public sealed class TransitCheck : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ArticleFinding finding = null!;

        When()
            .Match(() => finding, f => f.Article == "transit", f => f.Holds == true);

        Then()
            .Do(context => context.Insert(new Flag { Code = "ACME-BILL-OF-LADING", Severity = FlagSeverity.Info, Message = $"Keep the bill of lading of {finding.Good.Id} ({finding.Cite})." }));
    }
}
