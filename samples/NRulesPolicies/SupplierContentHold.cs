using NRules.Fluent.Dsl;
using OriginRules;
using OriginRules.Policies;

namespace NRulesPolicies;

/// <summary>Hold anything above 10 % Chinese content from supplier X.</summary>
/// <remarks>Here: what the supplier delivers is held when more than 10 % of its value is Chinese, traced through what is inside it.</remarks>
[Name("hold Chinese content of Arneses del Norte")]
public sealed class SupplierContentHold : Rule
{
    private const string Supplier = "Arneses del Norte";
    private const decimal Cap = 10;

    /// <inheritdoc/>
    public override void Define()
    {
        Evaluation evaluation = null!;
        BillLine line = null!;

        When()
            .Match(() => evaluation)
            .Match(() => line, l => l.Line.Supplier != null && l.Line.Supplier.Name == Supplier);

        Then()
            .Do(context => Hold(context, evaluation, line));
    }

    private static void Hold(NRules.RuleModel.IContext context, Evaluation evaluation, BillLine line)
    {
        decimal inside = evaluation.ChineseContent.Components.Where(c => c.Path == line.Path || c.Path.StartsWith(line.Path + "/", StringComparison.Ordinal)).Sum(c => c.Value);
        if (line.Line.Value is { } value && inside * 100 > Cap * value)
        {
            context.Insert(new Flag
            {
                Code = "ACME-HOLD",
                Severity = FlagSeverity.Warning,
                Path = line.Path,
                Message = $"Hold: {inside * 100 / value:0.##}% of what {Supplier} delivers is Chinese, above {Cap}%.",
            });
        }
    }
}
