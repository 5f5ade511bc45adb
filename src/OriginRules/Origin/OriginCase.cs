using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One good under one rule set on one day, with the lines as the provisions see them.</summary>
internal sealed class OriginCase
{
    /// <param name="good">The good.</param>
    /// <param name="rules">The rule set of the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="unknownAsNonOriginating">True to take what nothing says of a line as non-originating.</param>
    /// <param name="path">Where the good stands.</param>
    /// <param name="store">Lends what the determination works on; null for objects that may be kept.</param>
    public OriginCase(FinishedGood good, CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating, string path = "", CaseStore? store = null)
    {
        Good = good;
        Rules = rules;
        Day = day;
        Path = path;
        UnknownAsNonOriginating = unknownAsNonOriginating;
        Store = store ?? new CaseStore();
        Work = Store.Work();
        Code = rules.Convert(good.Hs2012, good.Hts, out _);
    }

    public FinishedGood Good { get; }

    public CompiledRuleSet Rules { get; }

    public RuleSet RuleSet => Rules.RuleSet;

    public DateOnly Day { get; }

    /// <summary>Where the good itself stands: empty for the finished good, the path of a sub-assembly otherwise.</summary>
    public string Path { get; }

    public bool UnknownAsNonOriginating { get; }

    public CaseStore Store { get; }

    /// <summary>What is worked out about the case.</summary>
    public CaseWork Work { get; }

    /// <summary>The good's code in the nomenclature of the rule set.</summary>
    public HsCode Code { get; init; }

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

    /// <summary>The lines, sorted by path.</summary>
    public Materials Materials { get; set; }

    /// <summary>The transaction value without international shipping; null when not stated.</summary>
    public decimal? TransactionValue => Good.InternationalShipping is { IncludedInTransactionValue: true, Amount: { } shipping }
        ? Good.TransactionValue - shipping
        : Good.TransactionValue;

    public decimal? NetCost => Work.NetCost(this);

    public decimal? TotalCost => Good.Costs?.TotalCost;

    /// <summary>The value of non-originating materials by a method.</summary>
    public ValueInterval NonOriginatingMaterials(ContentMethod method) => Work.NonOriginatingMaterials(this, method);

    /// <summary>The lines that may be the component that determines the classification.</summary>
    public ClassifyingComponent.Lines Component => Work.Component(this);

    public bool Applies(string article) => Rules.Applies(article);

    public string? CiteOf(string article) => RuleSet.ArticleCites.GetValueOrDefault(article);

    public bool IsDesignated(Component line) => AssumedDesignations is { } assumed ? assumed.Contains(PathOf(line)) : line.Intermediate == true;

    public bool IsParty(Country country) => Rules.IsParty(country);

    /// <summary>True for a material of a country outside the agreement whose originating materials count under it, by diagonal cumulation.</summary>
    public bool CumulatesDiagonally(Country country, HsCode? code) => Rules.CumulatesDiagonally(country, code);

    public decimal? Number(string parameter) => Rules.Find(parameter)?.Value.Number;

    /// <summary>The parameter, which the rule set must state once it names the provision that needs it.</summary>
    /// <exception cref="RuleSetException">The rule set has no value for the day.</exception>
    public decimal Required(string parameter) => Number(parameter)
        ?? throw new RuleSetException($"Rule set '{RuleSet.Id}' has no value for parameter '{parameter}' on {Day:yyyy-MM-dd}.");

    /// <summary>The list in force on the day; empty when the parameter is absent.</summary>
    public ImmutableArray<string> List(string parameter) => Rules.Find(parameter)?.Value.List ?? [];

    public string PathOf(Component line) => Path.Length == 0 ? line.Id : $"{Path}/{line.Id}";
}
