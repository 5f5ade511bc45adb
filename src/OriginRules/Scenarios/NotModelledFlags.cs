using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Says of a stated fact that no duty is computed from it, so that nobody takes the figures for more than they are.</summary>
internal static class NotModelledFlags
{
    /// <param name="good">The good.</param>
    /// <param name="facts">What the tariff data leaves out.</param>
    /// <param name="flags">Where the flags go.</param>
    public static void Raise(FinishedGood good, ImmutableArray<UnmodelledFact> facts, List<Flag> flags)
    {
        if (good.TariffFacts is not { } stated)
        {
            return;
        }

        foreach (UnmodelledFact fact in facts)
        {
            if (IsStated(stated, fact.Fact))
            {
                flags.Add(new Flag { Code = fact.Code, Severity = FlagSeverity.Info, Path = fact.Fact, Message = fact.Message, Cite = fact.Cite });
            }
        }
    }

    private static bool IsStated(TariffFacts stated, string fact) => fact switch
    {
        "tariffFacts.textilePreferenceLevel" => stated.TextilePreferenceLevel is not null,
        "tariffFacts.foreignTradeZoneStatus" => stated.ForeignTradeZoneStatus is not null,
        "tariffFacts.drawback" => stated.Drawback == true,
        _ => false,
    };
}
