using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The provisions of one case in the order they are tested; each reads only what came before.</summary>
/// <remarks>GN 11; 19 CFR 182 App. A s. 3 to 11. A mutable value, so that the built-in way from the first to the last allocates nothing for it.</remarks>
internal struct ArticleSequence(OriginCase @case)
{
    private const string Deemed = "deemed";
    private const int StepsOfEveryGood = 7;

    private readonly OriginExamination.Step[] _steps = new OriginExamination.Step[StepsOfEveryGood];
    private OriginExamination.Step? _separation;
    private OriginExamination.Step? _processes;
    private OriginExamination? _refusal;
    private int _next;
    private DeemedOriginatingGood? _deemed;
    private VehicleCategory? _vehicle;
    private Test _territory;
    private Test _conduct;
    private Test _produced;
    private Test _byList;
    private Test _obtained;
    private Test _onlyOriginating;
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
    public OriginExamination.Step? RunNext() => _next++ switch
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
    public OriginExamination Complete()
    {
        while (Next is not null)
        {
            RunNext();
        }

        if (_refusal is not null)
        {
            return _refusal;
        }

        Test answer = _obtained.Or(_onlyOriginating).And(_territory.And(_conduct)).Or(_byRule.Or(_byProcess).Or(_byParts).And(_produced)).Or(_byList.And(_conduct));
        return OriginResults.Of(@case, answer, Steps(), _rule, _unassembled, _deemed);
    }

    private readonly ImmutableArray<OriginExamination.Step> Steps() => _separation is null && _processes is null
        ? ImmutableCollectionsMarshal.AsImmutableArray(_steps)
        :
        [
            .. _steps.AsSpan(0, _steps.Length - 1),
            .. _separation is null ? ImmutableArray<OriginExamination.Step>.Empty : [_separation],
            .. _processes is null ? ImmutableArray<OriginExamination.Step>.Empty : [_processes],
            _steps[^1],
        ];

    private OriginExamination.Step Agreement() =>
        @case.Applies(ArticleIds.NoAgreement) ? Refuse(ArticleIds.NoAgreement, "no agreement applies", withContent: false)
        : @case.RuleSet.InForce.Contains(@case.Day) ? new(ArticleIds.Agreement, Test.Yes, "an agreement in force")
        : Refuse(ArticleIds.NotInForce, $"the agreement is not in force on {@case.Day:yyyy-MM-dd}", withContent: false);

    private OriginExamination.Step Parties()
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

    private OriginExamination.Step Transit()
    {
        _conduct = TransitThroughNonParties.Of(@case);
        return Kept(0, new(ArticleIds.Transit, _conduct, "transit through countries that are not parties"));
    }

    private OriginExamination.Step NonQualifyingOperations()
    {
        Test qualifying = @case.Applies(ArticleIds.NonQualifyingOperations) ? Test.Of(@case.Good.NonQualifyingOperation != true) : Test.Yes;
        _vehicle = Vehicles.CategoryOf(@case);
        // Dilution and the like are no production: they take nothing from what is wholly obtained, only originating, or deemed to originate.
        _produced = _territory.And(_conduct).And(qualifying);
        return Kept(1, new(ArticleIds.NonQualifyingOperations, qualifying, "operations that confer no origin"));
    }

    private OriginExamination.Step DeemedOriginating()
    {
        _byList = _deemed is null ? Test.No : DeemedOriginatingGoods.Is(@case, _deemed);
        return Kept(2, new(ArticleIds.DeemedOriginating, _byList, "goods deemed to originate", Deemed));
    }

    private OriginExamination.Step WhollyObtained()
    {
        _obtained = @case.Applies(ArticleIds.WhollyObtained) ? Test.Of(@case.Good.WhollyObtained == true || OriginDeterminer.IsOfWhollyObtainedMaterials(@case.Materials)) : Test.No;
        return Kept(3, new(ArticleIds.WhollyObtained, _obtained.And(_territory.And(_conduct)), "wholly obtained or produced", "A"));
    }

    private OriginExamination.Step OriginatingMaterials()
    {
        _onlyOriginating = !@case.Materials.IsEmpty && @case.Applies(ArticleIds.ExclusivelyOriginatingMaterials)
            ? OriginDeterminer.AllOriginate(@case.Materials).And(_vehicle is null ? Test.Yes : Vehicles.Requirements(@case, _vehicle))
            : Test.No;
        return Kept(4, new(ArticleIds.ExclusivelyOriginatingMaterials, _onlyOriginating.And(_territory.And(_conduct)), "made only of originating materials", "C"));
    }

    private OriginExamination.Step ProductRule()
    {
        bool bill = !@case.Materials.IsEmpty;
        bool set = RetailSets.Is(@case);
        Test distinct = ProcessRules.MoreThanSeparation(@case);
        _rule = bill && @case.Applies(ArticleIds.ProductRule) ? ProductRules.Of(@case) : null;
        _byRule = set ? RetailSets.Of(@case)
            : _rule?.Test.And(distinct)
            ?? (bill || _obtained.Value == Ternary.Yes ? Test.No : Test.Unknown(@case.Path, "components", "the product rule tests the materials, and none is stated"));
        _separation = distinct.Value == Ternary.No ? new(ArticleIds.SeparationProhibition, distinct, "more than the separation of a man-made mixture") : null;
        return Kept(5, new(set ? ArticleIds.Sets : ArticleIds.ProductRule, _byRule.And(_produced), "product-specific rule", "B"));
    }

    private OriginExamination.Step? ConferringProcesses()
    {
        Test? processes = ProcessRules.Of(@case);
        _byProcess = processes ?? Test.No;
        return _processes = processes is null ? null : new(ArticleIds.ProcessRules, _byProcess.And(_produced), "processes that confer origin", "B");
    }

    private OriginExamination.Step UnassembledParts()
    {
        _unassembled = _rule is null || _byRule.Value == Ternary.Yes || RetailSets.Is(@case) ? null : UnassembledGoodsAndParts.Of(@case, _rule.Attempts);
        _byParts = _unassembled?.Test ?? Test.No;
        return Kept(6, new(ArticleIds.UnassembledGoodsAndParts, _byParts.And(_produced), "unassembled goods and parts", "D"));
    }

    private readonly OriginExamination.Step Kept(int place, OriginExamination.Step step) => _steps[place] = step;

    private OriginExamination.Step Refuse(string step, string words, bool withContent)
    {
        _refusal = OriginDeterminer.Refused(@case, step, words, withContent);
        return _refusal.Steps[0];
    }
}
