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
    private bool _isWatched;
    private ExaminedCase.Step? _found;
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
    public ExaminedCase.Step? RunNext()
    {
        _isWatched = true;
        _found = null;
        Run();
        return _found;
    }

    /// <summary>Tests what is left and draws the conclusion.</summary>
    public ExaminedCase Complete()
    {
        while (_refusal is null && _next < Order.Length)
        {
            Run();
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

    private void Run()
    {
        switch (_next++)
        {
            case 0:
                Agreement();
                break;
            case 1:
                Parties();
                break;
            case 2:
                Transit();
                break;
            case 3:
                NonQualifyingOperations();
                break;
            case 4:
                DeemedOriginating();
                break;
            case 5:
                WhollyObtained();
                break;
            case 6:
                OriginatingMaterials();
                break;
            case 7:
                ProductRule();
                break;
            case 8:
                ConferringProcesses();
                break;
            default:
                UnassembledParts();
                break;
        }
    }

    private void Agreement()
    {
        if (@case.Applies(Provisions.NoAgreement))
        {
            Refuse(ArticleIds.NoAgreement, "no agreement applies", withContent: false);
        }
        else if (!@case.RuleSet.InForce.Contains(@case.Day))
        {
            Refuse(ArticleIds.NotInForce, $"the agreement is not in force on {@case.Day:yyyy-MM-dd}", withContent: false);
        }
        else
        {
            Found(ArticleIds.Agreement, Test.Yes, "an agreement in force");
        }
    }

    private void Parties()
    {
        @case.Materials = MaterialList.Of(@case);
        _deemed = DeemedOriginatingGoods.Find(@case);
        if (_deemed is null && OriginDeterminer.OutsideTheParties(@case) is { } refusal)
        {
            Refuse(refusal.Step, refusal.Words, withContent: true);
            return;
        }

        _territory = @case.Good.ProductionCountry is { } country ? Test.Of(@case.IsParty(country) && @case.Good.ProducedInTerritory != false)
            : @case.Good.ProducedInTerritory is { } there ? Test.Of(there)
            : Test.Unknown(@case.Path, "productionCountry", "a good originates only when it was produced in the territory of a party");
        Found(ArticleIds.Parties, _territory, "produced in the territory of the parties");
    }

    private void Transit()
    {
        _conduct = TransitThroughNonParties.Of(@case);
        Kept(ArticleIds.Transit, _conduct, "transit through countries that are not parties");
    }

    private void NonQualifyingOperations()
    {
        Test qualifying = @case.Applies(Provisions.NonQualifyingOperations) ? Test.Of(@case.Good.NonQualifyingOperation != true) : Test.Yes;
        _vehicle = Vehicles.CategoryOf(@case);
        // Dilution and the like are no production: they take nothing from what is wholly obtained, only originating, or deemed to originate.
        _produced = _territory.And(_conduct).And(qualifying);
        Kept(ArticleIds.NonQualifyingOperations, qualifying, "operations that confer no origin");
    }

    private void DeemedOriginating()
    {
        _byList = _deemed is null ? Test.No : DeemedOriginatingGoods.Is(@case, _deemed);
        Kept(ArticleIds.DeemedOriginating, _byList, "goods deemed to originate", Deemed);
    }

    private void WhollyObtained()
    {
        _obtained = @case.Applies(Provisions.WhollyObtained) ? Test.Of(@case.Good.WhollyObtained == true || OriginDeterminer.IsOfWhollyObtainedMaterials(@case.Materials)) : Test.No;
        Kept(ArticleIds.WhollyObtained, _obtained.And(_territory.And(_conduct)), "wholly obtained or produced", "A");
    }

    private void OriginatingMaterials()
    {
        _onlyOriginating = !@case.Materials.IsEmpty && @case.Applies(Provisions.ExclusivelyOriginatingMaterials) ? OriginDeterminer.AllOriginate(@case.Materials) : Test.No;
        if (_vehicle is not null && _onlyOriginating.Value != Ternary.No)
        {
            _onlyOriginating = _onlyOriginating.And(@case.Work.Requirements(@case, _vehicle));
        }

        Kept(ArticleIds.ExclusivelyOriginatingMaterials, _onlyOriginating.And(_territory.And(_conduct)), "made only of originating materials", "C");
    }

    private void ProductRule()
    {
        bool bill = !@case.Materials.IsEmpty;
        bool set = RetailSets.Is(@case);
        _distinct = ProcessRules.MoreThanSeparation(@case);
        _rule = bill && @case.Applies(Provisions.ProductRule) ? ProductRules.Of(@case, untilOneHolds: @case.IsForItsStatusOnly && _distinct.Value == Ternary.Yes) : null;
        _byRule = set ? RetailSets.Of(@case)
            : _rule?.Test.And(_distinct)
            ?? (bill || _obtained.Value == Ternary.Yes ? Test.No : Test.Unknown(@case.Path, "components", "the product rule tests the materials, and none is stated"));
        Kept(set ? ArticleIds.Sets : ArticleIds.ProductRule, _byRule.And(_produced), "product-specific rule", "B");
        if (_distinct.Value == Ternary.No)
        {
            Kept(ArticleIds.SeparationProhibition, _distinct, "more than the separation of a man-made mixture");
        }
    }

    private void ConferringProcesses()
    {
        if (ProcessRules.Of(@case) is not { } processes)
        {
            _byProcess = Test.No;
            return;
        }

        _byProcess = processes;
        Kept(ArticleIds.ProcessRules, processes.And(_produced), "processes that confer origin", "B");
    }

    private void UnassembledParts()
    {
        _unassembled = _rule is not { } rule || _byRule.Value == Ternary.Yes || RetailSets.Is(@case) ? null : UnassembledGoodsAndParts.Of(@case, rule.Attempts);
        _byParts = _unassembled?.Test ?? Test.No;
        Kept(ArticleIds.UnassembledGoodsAndParts, _byParts.And(_produced), "unassembled goods and parts", "D");
    }

    /// <summary>Notes a provision that was tested; where only the status is asked for, nobody reads it.</summary>
    private void Kept(string article, Test test, string words, string? criterion = null)
    {
        if (!@case.IsForItsStatusOnly)
        {
            @case.Work.Steps.Add(new(article, test, words, criterion));
            Found(article, test, words, criterion);
        }
    }

    /// <summary>What a stratum finds first, for a host that runs one by one.</summary>
    private void Found(string article, Test test, string words, string? criterion = null)
    {
        if (_isWatched)
        {
            _found ??= new(article, test, words, criterion);
        }
    }

    private void Refuse(string step, string words, bool withContent)
    {
        Kept(step, Test.No, words);
        _refusal = @case.Store.Examined();
        _refusal.StandFor(@case, Test.No);
        _refusal.Refused = true;
        _refusal.RefusedWithContent = withContent;
    }
}
