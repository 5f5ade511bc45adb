using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A rule set on a day, ready to match: the rules in force by code, and the conversion into their nomenclature.</summary>
internal sealed class CompiledRuleSet
{
    private readonly Nomenclature _nomenclature;
    private readonly RuleTable _index;

    public CompiledRuleSet(RuleSet ruleSet, Nomenclature nomenclature, DateOnly day)
    {
        RuleSet = ruleSet;
        _nomenclature = nomenclature;
        _index = new RuleTable(PhasedRules.InForce(ruleSet, day));
    }

    public RuleSet RuleSet { get; }

    /// <summary>The rules printed for a code, a list for each level, most specific first.</summary>
    public ImmutableArray<ImmutableArray<ProductRule>> RulesFor(HsCode code) => _index.Find(code);

    /// <summary>The code in the nomenclature of the rules, and the others the conversion allows; the user's own code wins.</summary>
    public (HsCode Code, ImmutableArray<HsCode> Others) Convert(HsCode? stated, HsCode? current)
    {
        if (stated is { } own)
        {
            // A longer code of the current tariff below the stated one still says the tariff item.
            return (current is { } longer && longer.IsWithin(own) ? longer : own, []);
        }

        if (current is not { } code)
        {
            return (default, []);
        }

        ImmutableArray<HsConversion> conversions = _nomenclature.ToHs2012(code);
        if (conversions.Length <= 1)
        {
            return (conversions.Length == 0 ? code : conversions[0].Code, []);
        }

        HsCode preferred = conversions[0].Code;
        foreach (HsConversion conversion in conversions)
        {
            if (conversion.Preferred)
            {
                preferred = conversion.Code;
                break;
            }
        }

        return (preferred, [.. conversions.Select(c => c.Code).Where(c => c != preferred).Distinct()]);
    }
}
