using System.Collections.Concurrent;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a rule set on a day says of goods of a code: its product rules, and which of the provisions may be for such goods.</summary>
internal sealed class CodeTerms
{
    public CodeTerms(CompiledRuleSet rules, HsCode code)
    {
        ProvisionTerms terms = rules.RuleSet.Provisions;
        DeMinimisTerms deMinimis = terms.DeMinimis;
        Rules = rules.RulesFor(code);
        IsOfOneComponent = rules.Applies(Provisions.ClassifyingComponent) && SelectorMatch.Contains(terms.ClassifyingComponentGoods, code);
        ToleratesByWeightOfGood = SelectorMatch.Contains(deMinimis.ByWeightOfGood, code);
        ToleratesByWeight = ToleratesByWeightOfGood || SelectorMatch.Contains(deMinimis.ByWeightOfComponent, code);
        ToleratesOtherSubheadingsOnly = SelectorMatch.Contains(deMinimis.DifferentSubheadingOnly, code);
        Exclusions = [.. deMinimis.Exclusions.Where(e => SelectorMatch.Contains(e.Goods, code))];
        Switches = [.. deMinimis.SwitchedOn.Where(n => SelectorMatch.Contains(n.Goods, code))];
        Disregarded = rules.Applies(Provisions.DisregardedMaterials) ? [.. terms.DisregardedMaterials.Where(d => SelectorMatch.Contains(d.Goods, code))] : [];
        Regional = rules.Applies(Provisions.RegionalMaterials) ? [.. terms.RegionalMaterials.Where(r => SelectorMatch.Contains(r.Goods, code))] : [];
        ProcessRoutes = rules.Applies(Provisions.ProcessRules) ? [.. terms.ProcessRoutes.Where(r => SelectorMatch.Contains(r.Goods, code) && !SelectorMatch.Contains(r.Except, code))] : [];
        Vehicles = rules.Applies(Provisions.Automotive) ? [.. terms.Vehicles.Where(v => SelectorMatch.Contains(v.Goods, code))] : [];
        MayBeAutomotivePart = rules.Applies(Provisions.Automotive) && rules.AutomotiveParts.Touch(code);
        MayBeImportedWithItsParts = rules.Applies(Provisions.UnassembledGoodsAndParts) && !SelectorMatch.Contains(terms.UnassembledAndPartsExcept, code);
        NamesGoodsAndTheirParts = rules.GoodsWithTheirParts is not { } provisions || SelectorMatch.Contains(provisions, code);
    }

    /// <summary>The rules printed for the code, a list for each level, most specific first.</summary>
    public ImmutableArray<ImmutableArray<ProductRule>> Rules { get; }

    /// <summary>True for goods whose rule applies to one component only.</summary>
    public bool IsOfOneComponent { get; }

    /// <summary>True for goods whose tolerance is a share of weight, not of value.</summary>
    public bool ToleratesByWeight { get; }

    /// <summary>True where it is a share of the weight of the good, not of a component.</summary>
    public bool ToleratesByWeightOfGood { get; }

    /// <summary>True where de minimis cures only a material of another subheading.</summary>
    public bool ToleratesOtherSubheadingsOnly { get; }

    /// <summary>What de minimis leaves out.</summary>
    public ImmutableArray<DeMinimisExclusion> Exclusions { get; }

    /// <summary>What a note lets de minimis cover after all.</summary>
    public ImmutableArray<DeMinimisSwitch> Switches { get; }

    public ImmutableArray<DisregardedMaterial> Disregarded { get; }

    /// <summary>The materials that must originate, on whatever day.</summary>
    public ImmutableArray<RegionalMaterialRequirement> Regional { get; }

    /// <summary>The processes that confer origin.</summary>
    public ImmutableArray<ProcessRoute> ProcessRoutes { get; }

    /// <summary>The categories of vehicles.</summary>
    public ImmutableArray<VehicleCategory> Vehicles { get; }

    /// <summary>True where a table of automotive parts may list the good.</summary>
    public bool MayBeAutomotivePart { get; }

    /// <summary>The ways each alternative may be meant for a good of which it is said that it has no particular use, and nothing of vehicles.</summary>
    public ConcurrentDictionary<RuleAlternative, ImmutableArray<PartRoute>> WaysOfPlainParts { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>True where a good imported unassembled, or classified with its parts, may originate by content.</summary>
    public bool MayBeImportedWithItsParts { get; }

    /// <summary>True where the provision of the good names the good and its parts; a rule set without a list leaves that open to every good.</summary>
    public bool NamesGoodsAndTheirParts { get; }

    /// <summary>True where nothing but the change, de minimis by value and the conditions of an alternative asks what the materials are.</summary>
    public bool OnlyTheRuleAsksForMaterials => !IsOfOneComponent && !ToleratesByWeight && Exclusions.IsEmpty && Switches.IsEmpty && Regional.IsEmpty && Vehicles.IsEmpty;
}
