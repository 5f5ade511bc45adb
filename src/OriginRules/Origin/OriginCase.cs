using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One good under one rule set on one day, with the lines as the provisions see them.</summary>
/// <remarks>Lent by <see cref="CaseStore"/> for one determination, as <see cref="Material"/> is.</remarks>
internal sealed class OriginCase
{
    /// <summary>A case that stands for no good yet.</summary>
    public OriginCase()
    {
    }

    /// <param name="good">The good.</param>
    /// <param name="rules">The rule set of the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="unknownAsNonOriginating">True to take what nothing says of a line as non-originating.</param>
    public OriginCase(FinishedGood good, CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating) => StandFor(new OriginQuestion(good, rules, day, unknownAsNonOriginating), new CaseStore());

    public GoodFacts Good { get; } = new();

    public CompiledRuleSet Rules { get; private set; } = null!;

    public RuleSet RuleSet => Rules.RuleSet;

    public DateOnly Day { get; private set; }

    /// <summary>Where the good itself stands: empty for the finished good, the path of a sub-assembly otherwise.</summary>
    public string Path { get; private set; } = "";

    public bool UnknownAsNonOriginating { get; private set; }

    public CaseStore Store { get; private set; } = null!;

    /// <summary>What is worked out about the case.</summary>
    public CaseWork Work { get; private set; } = null!;

    /// <summary>The good's code in the nomenclature of the rule set.</summary>
    public HsCode Code
    {
        get;
        set
        {
            field = value;
            Terms = Rules.TermsOf(value);
        }
    }

    /// <summary>What the rule set says of goods of the code.</summary>
    public CodeTerms Terms { get; private set; } = null!;

    /// <summary>Statuses to assume for lines by path, to learn what a missing fact would change.</summary>
    public ImmutableDictionary<string, bool> AssumedStatus { get; set; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Codes to use for lines by path instead of the preferred conversion.</summary>
    public ImmutableDictionary<string, HsCode> AssumedCodes { get; set; } = ImmutableDictionary<string, HsCode>.Empty;

    /// <summary>The self-produced materials to take as designated, by path, instead of what the lines say; null to go by the lines.</summary>
    public ImmutableSortedSet<string>? AssumedDesignations { get; set; }

    /// <summary>True for a part that the producer of a remanufactured good makes to go into it.</summary>
    public bool MadeForRemanufacturedGood { get; set; }

    /// <summary>True where nobody asks which provisions were tested.</summary>
    public bool IsForItsStatusOnly { get; set; }

    /// <summary>The class of the vehicle on whose bill the good stands; null when it stands on none.</summary>
    public string? VehicleCategory { get; set; }

    /// <summary>True when that vehicle is under an approved alternative staging regime.</summary>
    public bool UnderAlternativeStaging { get; set; }

    /// <summary>Where the tables of automotive parts name the code; default until somebody asks.</summary>
    public ImmutableArray<PartListing> PartListings { get; set; }

    /// <summary>The lines, sorted by path.</summary>
    public Materials Materials { get; set; }

    /// <summary>Makes the object stand for a question, of which nothing is tested yet.</summary>
    public void StandFor(OriginQuestion question, CaseStore store)
    {
        Good.StandFor(question.Good);
        AssumedStatus = question.AssumedStatus;
        AssumedCodes = ImmutableDictionary<string, HsCode>.Empty;
        AssumedDesignations = null;
        MadeForRemanufacturedGood = false;
        VehicleCategory = null;
        UnderAlternativeStaging = false;
        Begin(question.Rules, question.Day, question.UnknownAsNonOriginating, "", store);
    }

    /// <summary>Makes the object stand for a line with its own bill, as a good to be determined under the same rule set.</summary>
    public void StandFor(OriginCase above, Component line, string path)
    {
        Good.StandFor(above.Good, line, MaterialStatus.Producer(above, line));
        AssumedStatus = above.AssumedStatus;
        AssumedCodes = above.AssumedCodes;
        AssumedDesignations = above.AssumedDesignations;
        MadeForRemanufacturedGood = line.SelfProduced == true && RecoveredMaterials.IsRemanufactured(above);
        VehicleCategory = AutomotiveUse.VehicleOf(above);
        UnderAlternativeStaging = AlternativeStaging.IsOpen(above);
        Begin(above.Rules, above.Day, above.UnknownAsNonOriginating, path, above.Store);
    }

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

    public bool Applies(Provisions provision) => Rules.Applies(provision);

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

    private void Begin(CompiledRuleSet rules, DateOnly day, bool unknownAsNonOriginating, string path, CaseStore store)
    {
        Rules = rules;
        Day = day;
        UnknownAsNonOriginating = unknownAsNonOriginating;
        Path = path;
        Store = store;
        Work = store.Work();
        Code = rules.Convert(Good.Hs2012, Good.Hts, out _);
        IsForItsStatusOnly = false;
        PartListings = default;
        Materials = default;
    }
}
