using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Marking and trade-remedy origin of a good, each by its own test.</summary>
internal static class CountriesOfOrigin
{
    /// <exception cref="RuleSetException">The data has errors.</exception>
    public static MarkingOrigin Load(DataFiles files)
    {
        MarkingRuleBook book = MarkingRuleBook.Load(files);
        return new MarkingOrigin(book, MarkingTermsReader.Load(files, book.Parameters));
    }

    public static CountryOfOriginFindings Determine(MarkingOrigin marking, FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        CountryOfOriginFinding mark = marking.Determine(good, ruleSet, day);
        CountryOfOriginFinding remedy = TradeRemedyOrigin.Determine(good, ruleSet, day, marking.OfTextile(good, mark), marking.ProcessWords(day));
        ImmutableArray<RulingAnalogy> analogies = marking.Analogies(good).TradeRemedy;
        return new CountryOfOriginFindings { Marking = mark, TradeRemedy = analogies == remedy.Analogies ? remedy : remedy with { Analogies = analogies } };
    }
}
