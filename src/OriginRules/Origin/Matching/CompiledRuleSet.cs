using System.Collections.Frozen;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A rule set on a day, ready to match: the provisions and figures in force, the rules by code, and the conversion into their nomenclature.</summary>
internal sealed class CompiledRuleSet
{
    private readonly Nomenclature _nomenclature;
    private readonly RuleTable _index;
    private readonly CodeStretches _stretches;
    private readonly CodeTerms?[]?[] _terms;
    private readonly Provisions _provisions;
    private readonly FrozenDictionary<string, DatedValue> _figures;
    private readonly ImmutableArray<Country> _parties;
    private readonly ImmutableArray<string> _diagonal;
    private readonly ImmutableArray<HsRange> _notDiagonal;

    public CompiledRuleSet(RuleSet ruleSet, Nomenclature nomenclature, DateOnly day)
    {
        RuleSet = ruleSet;
        _nomenclature = nomenclature;
        ImmutableArray<ProductRule> inForce = [.. PhasedRules.InForce(ruleSet, day)];
        _index = new RuleTable(inForce);
        _provisions = Enum.GetValues<Provisions>().Where(p => ruleSet.Articles.Contains(IdOf(p))).Aggregate(Provisions.None, (all, one) => all | one);
        _figures = ruleSet.Parameters.All
            .Select(p => (p.Name, Value: ruleSet.Parameters.Find(p.Name, day)))
            .Where(p => p.Value is not null)
            .ToFrozenDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal);
        _parties = ruleSet.Parties;
        _diagonal = Find("scenario.diagonalCumulation")?.Value.List ?? [];
        _notDiagonal = _diagonal.IsEmpty ? [] : Ranges("diagonalCumulation.exceptCodes");
        DeMinimisExcludedOrigins = Find("deMinimisExcludedOrigins")?.Value.List ?? [];
        GoodsDeemedOriginating = new HsSpans(ruleSet.DeemedOriginatingGoods.SelectMany(d => d.Codes));
        GoodsWithTheirParts = RangesThatAreCodes("unassembledAndParts.goodsWithTheirParts");
        ContentOfGoodsWithTheirParts = new RegionalValueContentRequirement
        {
            TransactionValue = Find("unassembledAndParts.transactionValuePercent")?.Value.Number,
            NetCost = Find("unassembledAndParts.netCostPercent")?.Value.Number,
        };
        RemanufacturedGoods = RangesThatAreCodes("remanufacturedGoods");
        AutomotiveParts = new HsSpans(ruleSet.Provisions.AutomotiveParts.Tables.SelectMany(t => t.Entries).SelectMany(e => e.Codes));
        _stretches = new CodeStretches(inForce.SelectMany(r => r.For).Concat(OfProvisions(ruleSet.Provisions)).Concat(GoodsWithTheirParts ?? []));
        _terms = new CodeTerms?[]?[_stretches.Count];
    }

    public RuleSet RuleSet { get; }

    /// <summary>Countries whose materials de minimis leaves out.</summary>
    public ImmutableArray<string> DeMinimisExcludedOrigins { get; }

    /// <summary>The provisions that name a good and its parts; null where the rule set has no list.</summary>
    public ImmutableArray<HsRange>? GoodsWithTheirParts { get; }

    /// <summary>The codes of the current tariff of goods that are deemed to originate.</summary>
    public HsSpans GoodsDeemedOriginating { get; }

    /// <summary>The content that goods imported unassembled, or classified with their parts, must reach.</summary>
    public RegionalValueContentRequirement ContentOfGoodsWithTheirParts { get; }

    /// <summary>The goods that may be remanufactured; null where the rule set has no list.</summary>
    public ImmutableArray<HsRange>? RemanufacturedGoods { get; }

    /// <summary>The codes of the tables of automotive parts.</summary>
    public HsSpans AutomotiveParts { get; }

    /// <summary>The rules printed for a code, a list for each level, most specific first.</summary>
    public ImmutableArray<ImmutableArray<ProductRule>> RulesFor(HsCode code) => _index.Find(code);

    /// <summary>What is said of goods of a code; found once for the codes of one length within a stretch, since two threads that find it at once find the same.</summary>
    public CodeTerms TermsOf(HsCode code)
    {
        int stretch = _stretches.Find(code);
        return stretch < 0 ? new CodeTerms(this, code) : (_terms[stretch] ??= new CodeTerms?[HsCode.MaxLength + 1])[code.Length] ??= new CodeTerms(this, code);
    }

    public bool Applies(Provisions provision) => (_provisions & provision) != 0;

    /// <summary>The value of a parameter on the day, with its source; null when it has none.</summary>
    public DatedValue? Find(string parameter) => _figures.GetValueOrDefault(parameter);

    public bool IsParty(Country country)
    {
        foreach (Country party in _parties)
        {
            if (party.Is(country))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a material of a country outside the agreement whose originating materials count under it, by diagonal cumulation.</summary>
    public bool CumulatesDiagonally(Country country, HsCode? code) =>
        !_diagonal.IsEmpty && _diagonal.Contains(country.Code, StringComparer.Ordinal) && !(code is { } material && SelectorMatch.Contains(_notDiagonal, material));

    /// <summary>The code in the nomenclature of the rules; the user's own code wins.</summary>
    /// <param name="stated">The code the user states in that nomenclature.</param>
    /// <param name="current">The code of the current tariff.</param>
    /// <param name="several">True when the conversion allows others.</param>
    public HsCode Convert(HsCode? stated, HsCode? current, out bool several)
    {
        several = false;
        if (stated is { } own)
        {
            // A longer code of the current tariff below the stated one still says the tariff item.
            return current is { } longer && longer.IsWithin(own) ? longer : own;
        }

        if (current is not { } code)
        {
            return default;
        }

        HsConversions conversions = _nomenclature.ToHs2012(code);
        several = conversions.Count > 1;
        return conversions[0].Code;
    }

    /// <summary>The codes that the conversion allows, preferred first.</summary>
    public HsConversions Conversions(HsCode current) => _nomenclature.ToHs2012(current);

    private static string IdOf(Provisions provision) => $"{provision}" is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : "";

    private static IEnumerable<HsRange> OfProvisions(ProvisionTerms terms) =>
    [
        .. terms.ClassifyingComponentGoods,
        .. terms.UnassembledAndPartsExcept,
        .. terms.DeMinimis.ByWeightOfGood,
        .. terms.DeMinimis.ByWeightOfComponent,
        .. terms.DeMinimis.DifferentSubheadingOnly,
        .. terms.DeMinimis.Exclusions.SelectMany(e => e.Goods),
        .. terms.DeMinimis.SwitchedOn.SelectMany(n => n.Goods),
        .. terms.DisregardedMaterials.SelectMany(d => d.Goods),
        .. terms.RegionalMaterials.SelectMany(r => r.Goods),
        .. terms.ProcessRoutes.SelectMany(r => r.Goods.Concat(r.Except)),
        .. terms.Vehicles.SelectMany(v => v.Goods),
        .. terms.AutomotiveParts.Tables.SelectMany(t => t.Entries).SelectMany(e => e.Codes),
    ];

    private ImmutableArray<HsRange> Ranges(string parameter) =>
    [
        .. (Find(parameter)?.Value.List ?? []).Select(text => HsRange.TryParse(text, out HsRange range)
            ? range
            : throw new RuleSetException($"Rule set '{RuleSet.Id}', {parameter}: '{text}' is no tariff code.")),
    ];

    private ImmutableArray<HsRange>? RangesThatAreCodes(string parameter) =>
        Find(parameter)?.Value.List is { IsEmpty: false } list ? [.. list.Select(text => HsRange.TryParse(text, out HsRange range) ? range : (HsRange?)null).OfType<HsRange>()] : null;
}
