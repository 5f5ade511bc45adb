using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Says of a stated fact that no duty is computed from it, so that nobody takes the figures for more than they are.</summary>
internal static class NotModelledFlags
{
    /// <param name="good">The good.</param>
    /// <param name="facts">What the tariff data leaves out.</param>
    public static IEnumerable<Flag> Of(FinishedGood good, ImmutableArray<UnmodelledFact> facts) => good.TariffFacts is not { } stated ? [] : facts
        .Where(f => IsStated(stated, f.Fact))
        .Select(f => new Flag { Code = f.Code, Severity = FlagSeverity.Info, Path = f.Fact, Message = f.Message, Cite = f.Cite });

    private static bool IsStated(TariffFacts stated, string fact) => fact switch
    {
        "tariffFacts.textilePreferenceLevel" => stated.TextilePreferenceLevel is not null,
        "tariffFacts.foreignTradeZoneStatus" => stated.ForeignTradeZoneStatus is not null,
        "tariffFacts.drawback" => stated.Drawback == true,
        _ => false,
    };
}
