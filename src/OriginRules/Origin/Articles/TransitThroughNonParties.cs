using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A good that leaves the territory must stay under customs control and not be produced further.</summary>
/// <remarks>19 CFR 182 App. A s. 10; USMCA 4.18.</remarks>
internal static class TransitThroughNonParties
{
    public static Test Of(OriginCase @case)
    {
        if (!@case.Applies(Provisions.Transit) || @case.Path.Length > 0 || @case.Good.Transit is not { } transit)
        {
            return Test.Yes;
        }

        if (transit.Countries is { } countries && AreParties(@case, countries))
        {
            return Test.Yes;
        }

        Test control = transit.CustomsControl is { } controlled
            ? Test.Of(controlled)
            : Test.Unknown("", "transit.customsControl", "a good in transit must stay under customs control");
        Test untouched = transit.FurtherProduction is { } produced
            ? Test.Of(!produced)
            : Test.Unknown("", "transit.furtherProduction", "a good in transit may not be produced further");
        return control.And(untouched).Or(MayBeProducedFurther(@case));
    }

    private static bool AreParties(OriginCase @case, ImmutableArray<Country> countries) => countries.All(@case.IsParty);

    /// <summary>The code at import is the good's own, so what was done outside did not take it out of the codes that the note names.</summary>
    private static Test MayBeProducedFurther(OriginCase @case)
    {
        Test may = Test.No;
        foreach (FurtherProduction goods in @case.RuleSet.Provisions.FurtherProductionAllowed)
        {
            if (SelectorMatch.Contains(goods.Codes, @case.Code))
            {
                may = may.Or(goods.Only is { } word ? GoodWords.Describe(@case, [word], [], goods.Cite) : Test.Yes);
            }
        }

        return may;
    }
}
