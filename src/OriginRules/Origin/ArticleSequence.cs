using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The provisions of one case in the order they are tested; each reads only what came before.</summary>
/// <remarks>GN 11; 19 CFR 182 App. A s. 3 to 11. A mutable value, so that the built-in way from the first to the last allocates nothing for it.</remarks>
internal struct ArticleSequence(OriginCase @case)
{
    private const string Deemed = "deemed";

    private ExaminedCase? _refusal;
    private int _next;
    private DeemedOriginatingGood? _deemed;
    private VehicleCategory? _vehicle;
    private Test _territory;
    private Test _conduct;
    private Test _produced;
    private Test _byList;
    private Test _obtained;
    private Test _onlyOriginating;
    private Test _distinct;
    private Test _byRule;
    private Test _byProcess;
    private Test _byParts;
    private ProductRules.Outcome? _rule;
    private UnassembledGoodsAndParts.Outcome? _unassembled;

    /// <summary>The names of the strata, first to last.</summary>
    public static ImmutableArray<string> Order { get; } =
    [
        ArticleIds.Agreement, ArticleIds.Parties, ArticleIds.Transit, ArticleIds.NonQualifyingOperations, ArticleIds.DeemedOriginating, ArticleIds.WhollyObtained,
        ArticleIds.ExclusivelyOriginatingMaterials, ArticleIds.ProductRule, ArticleIds.ProcessRules, ArticleIds.UnassembledGoodsAndParts,
    ];

    /// <summary>The stratum that runs next; null when nothing is left to test.</summary>
    public readonly string? Next => _refusal is null && _next < Order.Length ? Order[_next] : null;

    /// <summary>Tests the next stratum.</summary>
    /// <returns>What was found; null when the stratum does not arise for the good.</returns>
    public ExaminedCase.Step? RunNext() => _next++ switch
    {
        0 => Agreement(),
        1 => Parties(),
        2 => Transit(),
        3 => NonQualifyingOperations(),
        4 => DeemedOriginating(),
        5 => WhollyObtained(),
        6 => OriginatingMaterials(),
        7 => ProductRule(),
        8 => ConferringProcesses(),
        _ => UnassembledParts(),
    };

    /// <summary>Tests what is left and draws the conclusion.</summary>
    public ExaminedCase Complete()
    {
        while (Next is not null)
        {
            RunNext();
        }

        if (_refusal is not null)
        {
            return _refusal;
        }

        Test whateverIsProduced = _obtained.Or(_onlyOriginating).And(_territory.And(_conduct));
        Test asProduced = _byRule.Or(_byProcess).Or(_byParts).And(_produced);
        Test byList = _byList.And(_conduct);
        ExaminedCase examined = @case.Store.Examined();
        examined.StandFor(@case, whateverIsProduced.Or(asProduced).Or(byList));
        examined.ProductRule = _rule;
        examined.Unassembled = _unassembled;
        examined.Deemed = _deemed;
        examined.Distinct = _distinct.Value;
        examined.Produced = _produced.Value;
        examined.ByProcess = _byProcess.Value;
        examined.WhateverIsProduced = whateverIsProduced.Value.Or(byList.Value);
        return examined;
    }

    private ExaminedCase.Step Agreement() =>
        @case.Applies(ArticleIds.NoAgreement) ? Refuse(ArticleIds.NoAgreement, "no agreement applies", withContent: false)
        : @case.RuleSet.InForce.Contains(@case.Day) ? new(ArticleIds.Agreement, Test.Yes, "an agreement in force")
        : Refuse(ArticleIds.NotInForce, $"the agreement is not in force on {@case.Day:yyyy-MM-dd}", withContent: false);

    private ExaminedCase.Step Parties()
    {
        @case.Materials = MaterialList.Of(@case);
        _deemed = DeemedOriginatingGoods.Find(@case);
        if (_deemed is null && OriginDeterminer.OutsideTheParties(@case) is { } refusal)
        {
            return Refuse(refusal.Step, refusal.Words, withContent: true);
        }

        _territory = @case.Good.ProductionCountry is { } country ? Test.Of(@case.IsParty(country) && @case.Good.ProducedInTerritory != false)
            : @case.Good.ProducedInTerritory is { } there ? Test.Of(there)
            : Test.Unknown(@case.Path, "productionCountry", "a good originates only when it was produced in the territory of a party");
        return new(ArticleIds.Parties, _territory, "produced in the territory of the parties");
    }

    private ExaminedCase.Step Transit()
    {
        _conduct = TransitThroughNonParties.Of(@case);
        return Kept(new(ArticleIds.Transit, _conduct, "transit through countries that are not parties"));
    }

    private ExaminedCase.Step NonQualifyingOperations()
    {
        Test qualifying = @case.Applies(ArticleIds.NonQualifyingOperations) ? Test.Of(@case.Good.NonQualifyingOperation != true) : Test.Yes;
        _vehicle = Vehicles.CategoryOf(@case);
        // Dilution and the like are no production: they take nothing from what is wholly obtained, only originating, or deemed to originate.
        _produced = _territory.And(_conduct).And(qualifying);
        return Kept(new(ArticleIds.NonQualifyingOperations, qualifying, "operations that confer no origin"));
    }

    private ExaminedCase.Step DeemedOriginating()
    {
        _byList = _deemed is null ? Test.No : DeemedOriginatingGoods.Is(@case, _deemed);
        return Kept(new(ArticleIds.DeemedOriginating, _byList, "goods deemed to originate", Deemed));
    }

    private ExaminedCase.Step WhollyObtained()
    {
        _obtained = @case.Applies(ArticleIds.WhollyObtained) ? Test.Of(@case.Good.WhollyObtained == true || OriginDeterminer.IsOfWhollyObtainedMaterials(@case.Materials)) : Test.No;
        return Kept(new(ArticleIds.WhollyObtained, _obtained.And(_territory.And(_conduct)), "wholly obtained or produced", "A"));
    }

    private ExaminedCase.Step OriginatingMaterials()
    {
        _onlyOriginating = !@case.Materials.IsEmpty && @case.Applies(ArticleIds.ExclusivelyOriginatingMaterials) ? OriginDeterminer.AllOriginate(@case.Materials) : Test.No;
        if (_vehicle is not null && _onlyOriginating.Value != Ternary.No)
        {
            _onlyOriginating = _onlyOriginating.And(@case.Work.Requirements(@case, _vehicle));
        }

        return Kept(new(ArticleIds.ExclusivelyOriginatingMaterials, _onlyOriginating.And(_territory.And(_conduct)), "made only of originating materials", "C"));
    }

    private ExaminedCase.Step ProductRule()
    {
        bool bill = !@case.Materials.IsEmpty;
        bool set = RetailSets.Is(@case);
        _distinct = ProcessRules.MoreThanSeparation(@case);
        _rule = bill && @case.Applies(ArticleIds.ProductRule) ? ProductRules.Of(@case) : null;
        _byRule = set ? RetailSets.Of(@case)
            : _rule?.Test.And(_distinct)
            ?? (bill || _obtained.Value == Ternary.Yes ? Test.No : Test.Unknown(@case.Path, "components", "the product rule tests the materials, and none is stated"));
        ExaminedCase.Step step = Kept(new(set ? ArticleIds.Sets : ArticleIds.ProductRule, _byRule.And(_produced), "product-specific rule", "B"));
        if (_distinct.Value == Ternary.No)
        {
            Kept(new(ArticleIds.SeparationProhibition, _distinct, "more than the separation of a man-made mixture"));
        }

        return step;
    }

    private ExaminedCase.Step? ConferringProcesses()
    {
        if (ProcessRules.Of(@case) is not { } processes)
        {
            _byProcess = Test.No;
            return null;
        }

        _byProcess = processes;
        return Kept(new(ArticleIds.ProcessRules, processes.And(_produced), "processes that confer origin", "B"));
    }

    private ExaminedCase.Step UnassembledParts()
    {
        _unassembled = _rule is not { } rule || _byRule.Value == Ternary.Yes || RetailSets.Is(@case) ? null : UnassembledGoodsAndParts.Of(@case, rule.Attempts);
        _byParts = _unassembled?.Test ?? Test.No;
        return Kept(new(ArticleIds.UnassembledGoodsAndParts, _byParts.And(_produced), "unassembled goods and parts", "D"));
    }

    private readonly ExaminedCase.Step Kept(ExaminedCase.Step step)
    {
        @case.Work.Steps.Add(step);
        return step;
    }

    private ExaminedCase.Step Refuse(string step, string words, bool withContent)
    {
        var refused = new ExaminedCase.Step(step, Test.No, words);
        @case.Work.Steps.Add(refused);
        _refusal = @case.Store.Examined();
        _refusal.StandFor(@case, Test.No);
        _refusal.Refused = true;
        _refusal.RefusedWithContent = withContent;
        return refused;
    }
}
