using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One good under one rule set on one day, with the lines as the provisions see them.</summary>
internal sealed class OriginCase
{
    private readonly HashSet<Country> _parties;
    private readonly ImmutableArray<string> _diagonal;
    private readonly HashSet<string> _articles;

    public OriginCase(FinishedGood good, CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating, string path = "")
    {
        Good = good;
        Rules = rules;
        Day = day;
        Path = path;
        UnknownAsNonOriginating = unknownAsNonOriginating;
        _parties = [.. rules.RuleSet.Parties];
        _diagonal = rules.RuleSet.Parameters.List("scenario.diagonalCumulation", day);
        _articles = new HashSet<string>(rules.RuleSet.Articles, StringComparer.Ordinal);
        (Code, OtherCodes) = rules.Convert(good.Hs2012, good.Hts);
    }

    public FinishedGood Good { get; }

    public CompiledRuleSet Rules { get; }

    public RuleSet RuleSet => Rules.RuleSet;

    public DateOnly Day { get; }

    /// <summary>Where the good itself stands: empty for the finished good, the path of a sub-assembly otherwise.</summary>
    public string Path { get; }

    public bool UnknownAsNonOriginating { get; }

    /// <summary>The good's code in the nomenclature of the rule set.</summary>
    public HsCode Code { get; init; }

    public ImmutableArray<HsCode> OtherCodes { get; }

    /// <summary>Statuses to assume for lines by path, to learn what a missing fact would change.</summary>
    public ImmutableDictionary<string, bool> AssumedStatus { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Codes to use for lines by path instead of the preferred conversion.</summary>
    public ImmutableDictionary<string, HsCode> AssumedCodes { get; init; } = ImmutableDictionary<string, HsCode>.Empty;

    /// <summary>The self-produced materials to take as designated, by path, instead of what the lines say; null to go by the lines.</summary>
    public ImmutableSortedSet<string>? AssumedDesignations { get; init; }

    /// <summary>True for a part that the producer of a remanufactured good makes to go into it.</summary>
    public bool MadeForRemanufacturedGood { get; init; }

    /// <summary>The class of the vehicle on whose bill the good stands; null when it stands on none.</summary>
    public string? VehicleCategory { get; init; }

    /// <summary>True when that vehicle is under an approved alternative staging regime.</summary>
    public bool UnderAlternativeStaging { get; init; }

    /// <summary>Where the tables of automotive parts name the code; default until somebody asks.</summary>
    public ImmutableArray<PartListing> PartListings { get; set; }

    /// <summary>The lines that may be the component that determines the classification; null until somebody asks.</summary>
    public Material[]? ComponentCandidates { get; set; }

    /// <summary>The lines, sorted by path.</summary>
    public ImmutableArray<Material> Materials { get; set; } = [];

    /// <summary>The transaction value without international shipping; null when not stated.</summary>
    public decimal? TransactionValue => Good.InternationalShipping is { IncludedInTransactionValue: true, Amount: { } shipping }
        ? Good.TransactionValue - shipping
        : Good.TransactionValue;

    public decimal? NetCost => (Good.Costs is { TotalCost: { } total } costs ? total - Excluded(costs) : Good.NetCost) + SupplierStatements.NetCostChange(this);

    public decimal? TotalCost => Good.Costs?.TotalCost;

    public bool Applies(string article) => _articles.Contains(article);

    public string? CiteOf(string article) => RuleSet.ArticleCites.GetValueOrDefault(article);

    public bool IsDesignated(Component line) => AssumedDesignations is { } assumed ? assumed.Contains(PathOf(line)) : line.Intermediate == true;

    public bool IsParty(Country country) => _parties.Contains(country);

    /// <summary>True for a material of a country outside the agreement whose originating materials count under it, by diagonal cumulation.</summary>
    public bool CumulatesDiagonally(Country country, HsCode? code) =>
        _diagonal.Contains(country.Code, StringComparer.Ordinal)
        && !(code is { } material && RuleSet.Parameters.List("diagonalCumulation.exceptCodes", Day).Any(text => Range(text).Contains(material)));

    public decimal? Number(string parameter) => RuleSet.Parameters.Number(parameter, Day);

    /// <summary>The parameter, which the rule set must state once it names the provision that needs it.</summary>
    /// <exception cref="RuleSetException">The rule set has no value for the day.</exception>
    public decimal Required(string parameter) => Number(parameter)
        ?? throw new RuleSetException($"Rule set '{RuleSet.Id}' has no value for parameter '{parameter}' on {Day:yyyy-MM-dd}.");

    public string PathOf(Component line) => Path.Length == 0 ? line.Id : $"{Path}/{line.Id}";

    private HsRange Range(string text) => HsRange.TryParse(text, out HsRange range) ? range : throw new RuleSetException($"Rule set '{RuleSet.Id}', diagonalCumulation.exceptCodes: '{text}' is no tariff code.");

    private static decimal Excluded(ProductionCosts costs) =>
        (costs.SalesPromotionMarketingAfterSales ?? 0) + (costs.Royalties ?? 0) + (costs.ShippingAndPacking ?? 0)
        + (costs.NonAllowableInterest ?? 0) + (costs.OtherExcluded ?? 0);
}
