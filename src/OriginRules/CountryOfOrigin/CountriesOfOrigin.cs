using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Marking and trade-remedy origin of a good, each by its own test.</summary>
internal static class CountriesOfOrigin
{
    public static MarkingOrigin Load(DataFiles files) => new(new RulesNotOnFile(), MarkingTermsReader.Load(files, new ParameterTable([])));

    public static CountryOfOriginFindings Determine(MarkingOrigin marking, FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        CountryOfOriginFinding mark = marking.Determine(good, ruleSet, day);
        return new CountryOfOriginFindings
        {
            Marking = mark,
            TradeRemedy = TradeRemedyOrigin.Determine(good, ruleSet, day, marking.OfTextile(good, mark)) with { Analogies = marking.Analogies(good, r => r.TradeRemedy) },
        };
    }
}
