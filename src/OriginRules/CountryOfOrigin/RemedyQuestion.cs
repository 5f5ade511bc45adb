using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What the bill alone gives of the country of origin for trade remedies, found when somebody asks.</summary>
internal sealed class RemedyQuestion(FinishedGood good, RuleSet ruleSet, DateOnly day, MarkingProcesses? processes)
{
    private CountryOfOriginFinding? _finding;

    public Country? Production => good.ProductionCountry;

    /// <summary>The country without the words of the finding.</summary>
    public RemedyOrigin Decide() => TradeRemedyOrigin.DecideByTheBill(good, ruleSet, day, processes);

    /// <summary>The finding; two threads may work it out at once, to the same end.</summary>
    public CountryOfOriginFinding Finding
    {
        get
        {
            if (_finding is null)
            {
                Interlocked.CompareExchange(ref _finding, TradeRemedyOrigin.ByTheBill(good, ruleSet, day, processes), null);
            }

            return _finding;
        }
    }
}
