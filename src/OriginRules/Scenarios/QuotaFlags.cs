using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads the quota status of an entry; one that is not stated is not claimed.</summary>
internal static class QuotaFlags
{
    public const string NotStated = "QUOTA-NOT-STATED";

    private const string InQuota = "inQuota";

    public static bool IsInQuota(FinishedGood good) => good.TariffFacts?.Quota?.Status == InQuota;

    /// <summary>How a reason begins: over the quota, or not claimed inside it.</summary>
    public static string StatusWords(FinishedGood good) => good.TariffFacts?.Quota is null ? "not claimed inside" : "over";

    public static void Raise(FinishedGood good, RuleSet ruleSet, DateOnly day, List<Flag> flags)
    {
        if (good.TariffFacts?.Quota is not null)
        {
            return;
        }

        foreach (AgreementQuota quota in ruleSet.Preference.Quotas)
        {
            if (!quota.Governs(good.Hts, day))
            {
                continue;
            }

            flags.Add(new Flag
            {
                Code = NotStated,
                Severity = FlagSeverity.Info,
                Message = $"The good falls under the '{quota.Id}' quota; entry inside it is not claimed, so the good is treated as over it. State tariffFacts.quota.status.",
                Cite = quota.Cite,
            });
        }
    }
}
