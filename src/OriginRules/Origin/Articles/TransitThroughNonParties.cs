namespace OriginRules;

/// <summary>A good that leaves the territory must stay under customs control and not be produced further.</summary>
/// <remarks>19 CFR 182 App. A s. 10; USMCA 4.18.</remarks>
internal static class TransitThroughNonParties
{
    public static Test Of(OriginCase @case)
    {
        if (!@case.Applies(ArticleIds.Transit) || @case.Path.Length > 0 || @case.Good.Transit is not { } transit)
        {
            return Test.Yes;
        }

        bool leaves = transit.Countries is not { } countries || countries.Any(c => !@case.IsParty(c));
        if (!leaves || SelectorMatch.Contains(@case.RuleSet.Provisions.FurtherProductionAllowed, @case.Code))
        {
            return Test.Yes;
        }

        Test control = transit.CustomsControl is { } controlled
            ? Test.Of(controlled)
            : Test.Unknown("", "transit.customsControl", "a good in transit must stay under customs control");
        Test untouched = transit.FurtherProduction is { } produced
            ? Test.Of(!produced)
            : Test.Unknown("", "transit.furtherProduction", "a good in transit may not be produced further");
        return control.And(untouched);
    }
}
