using OriginRules;
using OriginRules.Policies;

namespace BackOffice;

/// <summary>The company's own rule: a good above its cap is held, whatever the agreement allows.</summary>
internal sealed class HoldHighChineseContent : ICompliancePolicy
{
    private const decimal CompanyCap = 20m;

    public IEnumerable<Flag> Review(Evaluation evaluation)
    {
        if (evaluation.ChineseContent.PercentOfCustomsValue > CompanyCap)
        {
            yield return new Flag
            {
                Code = "COMPANY-CN-CAP",
                Severity = FlagSeverity.Violation,
                Message = $"Chinese content {evaluation.ChineseContent.PercentOfCustomsValue:0.00} percent; the company's cap is {CompanyCap} percent.",
            };
        }
    }
}
