using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What the stated facts and the assumptions for the others say about one good; the reading of an absent fact lives here and nowhere else.</summary>
internal sealed class DutyFacts
{
    private const string Nothing = "0";
    private const string MetalWeight = "metalWeight";
    private const string Steel = "steel";
    private const string NoLimit = "no upper limit";
    private const string WholeValue = "the whole customs value";
    private const string RestOfValue = "the customs value less the other metals";
    private static readonly TariffFacts s_none = new();
    private readonly Dictionary<string, decimal> _assumedMetals = new(StringComparer.Ordinal);
    private TariffData _data = null!;
    private Assumptions _assumptions = null!;
    private HsCode _code;
    private HsCode? _suffix;
    private Country? _origin;
    private OpenFact? _openOrigin;
    private ImmutableArray<Country> _possibleOrigins;

    private TariffRequest _request;

    public ref readonly TariffRequest Request => ref _request;

    /// <summary>The terms the duty is computed on: those of the request, or others of the same good.</summary>
    public AgreementTariffTerms Terms { get; private set; } = null!;

    public FinishedGood Good => Request.Good;

    public DateOnly Day => Request.Day;

    public RateLine Line { get; private set; } = null!;

    public decimal Value { get; private set; }

    public TariffFacts Stated { get; private set; } = s_none;

    /// <summary>Turns to a good.</summary>
    public void Begin(TariffData data, in TariffRequest request, AgreementTariffTerms terms, RateLine line, decimal value)
    {
        _data = data;
        _code = request.Good.Hts;
        _openOrigin = null;
        _request = request;
        Terms = terms;
        Line = line;
        Value = value;
        Stated = request.Good.TariffFacts ?? s_none;
        Chapter98 = Stated.Chapter98 is { } claim ? data.Settings.Chapter98Relief(claim.Heading) : null;
    }

    /// <summary>Turns to other assumptions about the same good.</summary>
    public void Assume(Assumptions assumptions)
    {
        _assumptions = assumptions;
        _suffix = null;
        _origin = null;
        _assumedMetals.Clear();
    }

    /// <summary>Lets the good go.</summary>
    public void End()
    {
        _request = default;
        Terms = null!;
        Stated = s_none;
        _assumptions = null!;
        _openOrigin = null;
    }

    public TariffSettings Settings => _data.Settings;

    public bool Granted => Terms.Status == PreferenceStatus.Granted;

    public int Chapter => _code.Chapter;

    /// <summary>The country of origin for trade remedies; the default country stands for one that no measure names.</summary>
    public Country Origin => _origin ??= FindOrigin();

    /// <summary>The measures that can reach the good, or every one of the day where all are asked for.</summary>
    public MeasuresOfCode Measures() => Request.EveryMeasure
        ? MeasuresOfCode.Of(_data.On(Day, Origin), _code, Day, Origin, Settings.ReliefGroup, every: true)
        : _data.On(Day, Origin, _code);

    /// <summary>The group of a list the good is in; asks for the suffix when it decides.</summary>
    public string? GroupIn(MeasureList list) => list.GroupOf(CodeFor(list), Day);

    public bool IsVehiclePart(ImmutableArray<string> kinds)
    {
        string kind = Stated.VehiclePart
            ?? Settings.VehicleParts[_assumptions.Known("vehiclePart") ?? _assumptions.Choose(new OpenFact("vehiclePart", "tariffFacts.vehiclePart", Settings.VehicleParts))];
        return kinds.Contains(kind);
    }

    public bool Meets232SemiconductorParameters() =>
        Stated.Meets232SemiconductorParameters ?? _assumptions.Choose("semiconductor", "tariffFacts.meets232SemiconductorParameters", "false", "true");

    public bool PharmaceuticalUse() => Stated.PharmaceuticalUse ?? _assumptions.Choose("pharmaceutical", "tariffFacts.pharmaceuticalUse", "false", "true");

    public bool Unstated(UnstatedFact fact, string cite) => _assumptions.Choose(fact.Fact + fact.UpperIf, fact.Fact, fact.LowerIf, fact.UpperIf, cite);

    /// <summary>True when what the metals weigh together is below a percentage of the good.</summary>
    public bool MetalWeightBelow(MetalWeightCondition condition, string cite)
    {
        decimal known = 0;
        int missing = 0;
        foreach (ListedMetal metal in condition.Metals)
        {
            if (GroupIn(metal.List) is not null)
            {
                decimal? share = Share(Stated.MetalWeightPercent, metal.Metal);
                known += share ?? 0;
                missing += share is null ? 1 : 0;
            }
        }

        if (known >= condition.Percent || missing == 0)
        {
            return known < condition.Percent;
        }

        return (_assumptions.Known(MetalWeight) ?? _assumptions.Choose(OpenMetalWeight(condition, condition.Percent - known, cite))) == 0;
    }

    private OpenFact OpenMetalWeight(MetalWeightCondition condition, decimal left, string cite)
    {
        string[] missing = [.. condition.Metals.Where(m => GroupIn(m.List) is not null && Share(Stated.MetalWeightPercent, m.Metal) is null).Select(m => $"tariffFacts.metalWeightPercent.{m.Metal}")];
        string together = missing.Length > 1 ? " together" : "";
        return new OpenFact(MetalWeight, missing[0], [Below(left) + together, AtLeast(left) + together], cite) { AlsoNeeded = [.. missing.Skip(1)] };
    }

    public bool UsMetalWeightAtLeast(decimal percent, string cite) => Stated.UsMetalWeightPercent is { } stated
        ? stated >= percent
        : (_assumptions.Known("usMetal") ?? _assumptions.Choose(new OpenFact("usMetal", "tariffFacts.usMetalWeightPercent", [AtLeast(percent), Below(percent)], cite))) == 0;

    /// <summary>True when each line that states where the metal was made names one of the countries only; open when no line states it.</summary>
    public bool MetalMadeIn(MetalMadeInCondition condition, string cite)
    {
        bool steel = condition.Metal == Steel;
        Component[] lines = [.. FirstTier.AllTiers(Good).Select(l => l.Line)];
        Country[] places = steel
            ? [.. lines.Select(l => l.Steel?.MeltedAndPoured).OfType<Country>()]
            : [.. lines.SelectMany(l => (Country?[])[l.Aluminum?.PrimarySmelt, l.Aluminum?.SecondarySmelt, l.Aluminum?.Cast]).OfType<Country>()];
        if (places.Length > 0)
        {
            return places.All(p => condition.Countries.Contains(p) != condition.Outside);
        }

        string here = string.Join(", ", condition.Countries.Select(c => c.Code));
        string fact = steel ? "components.steel.meltedAndPoured" : "components.aluminum.primarySmelt";
        return condition.Outside
            ? !_assumptions.Choose("madeIn" + condition.Metal, fact, "another country", here, cite)
            : !_assumptions.Choose("madeIn" + condition.Metal, fact, here, "another country", cite);
    }

    public decimal UsContent() => Stated.UsContentValue ?? (_assumptions.Choose("usContent", "tariffFacts.usContentValue", WholeValue, Nothing) ? 0 : Value);

    private decimal StatedMetalValue => (Stated.MetalValue?.Steel ?? 0) + (Stated.MetalValue?.Aluminum ?? 0) + (Stated.MetalValue?.Copper ?? 0);

    /// <summary>The value of one metal in the good; the metals together are worth no more than the good.</summary>
    public decimal MetalValue(string metal)
    {
        if (Share(Stated.MetalValue, metal) is { } stated)
        {
            return stated;
        }

        if (_assumedMetals.TryGetValue(metal, out decimal known))
        {
            return known;
        }

        decimal left = Math.Max(0, Value - StatedMetalValue - _assumedMetals.Values.Sum());
        bool none = left == 0 || Share(Stated.MetalWeightPercent, metal) == 0;
        decimal assumed = !none && _assumptions.Choose("metalValue" + metal, $"tariffFacts.metalValue.{metal}", Nothing, left == Value ? WholeValue : RestOfValue) ? left : 0;
        _assumedMetals.Add(metal, assumed);
        return assumed;
    }

    /// <summary>What the chapter 98 heading claimed relieves; null when none is claimed or its effect is not on file.</summary>
    public Chapter98Relief? Chapter98 { get; private set; }

    /// <summary>The value column 1 is due on: less what the chapter 98 heading claimed takes off.</summary>
    public decimal DutiableValue() => Chapter98 is { } relief ? DutiableValue(relief) : Value;

    /// <summary>The value a measure is due on; zero when the chapter 98 heading claimed keeps the measure off.</summary>
    public decimal DutiableValue(TariffMeasure measure) => Chapter98 is not { } relief ? Value : measure.Chapter98 switch
    {
        { } terms => terms.FullValueUnder.Contains(relief.Heading) ? Value : DutiableValue(relief),
        null => _assumptions.Choose("chapter98" + measure.Id, $"effect of {Stated.Chapter98!.Heading} on {measure.ReportedAs}", "it counts", "it does not count", relief.Cite) ? Value : DutiableValue(relief),
    };

    /// <summary>Why the dutiable value is not the figure stated; null when it is.</summary>
    public string? WhyDutiableValue => Chapter98 switch
    {
        { Base: Chapter98Base.ValueLessUsComponents } when Stated.Chapter98!.UsComponentsValue > Value => "the US components stated exceed the customs value: taken as all of it",
        { Base: Chapter98Base.ProcessingValue } when Stated.Chapter98!.ProcessingValue > Value => "the processing stated exceeds the customs value: taken as all of it",
        _ => null,
    };

    /// <summary>True when a chapter 98 heading is claimed whose effect is not on file and the good is assumed to pay nothing.</summary>
    public bool FreeUnderUnmodelledChapter98() => Stated.Chapter98 is { } claim && Chapter98 is null
        && !_assumptions.Choose("chapter98", "tariffFacts.chapter98", $"{claim.Heading} relieves every duty", $"{claim.Heading} relieves none");

    private decimal DutiableValue(Chapter98Relief relief) => relief.Base switch
    {
        Chapter98Base.Free => 0,
        Chapter98Base.ProcessingValue => Math.Min(Value, Stated.Chapter98!.ProcessingValue ?? (_assumptions.Choose("processing", "tariffFacts.chapter98.processingValue", Nothing, WholeValue) ? Value : 0)),
        _ => Value - Math.Min(Value, Stated.Chapter98!.UsComponentsValue ?? (_assumptions.Choose("usComponents", "tariffFacts.chapter98.usComponentsValue", WholeValue, Nothing) ? 0 : Value)),
    };

    /// <summary>True when the entry is within the quota of the special program; a claim whose status nobody stated leaves it open.</summary>
    public bool InQuota() => Stated.Quota is { } quota
        ? Settings.QuotaFreeStatuses.Contains(quota.Status)
        : !_assumptions.Choose("quota", "tariffFacts.quota.status", Settings.QuotaFreeStatuses[0], "overQuota", Settings.QuotaCite);

    /// <summary>True when a duty whose figure is not on file is assumed due.</summary>
    public bool AssumeUncomputed(TariffMeasure measure, MeasureProvision provision) =>
        _assumptions.Choose("uncomputed" + measure.Id, $"{measure.ReportedAs} rate", "not due", provision.Why ?? "due", provision.Cite);

    /// <summary>The quantity a specific rate counts; null for without upper limit.</summary>
    public decimal? Quantity(string unit, string? basis)
    {
        string name = basis is null ? unit : $"{unit} of {basis}";
        if (StatedQuantity(name, basis is null) is { } stated)
        {
            return stated;
        }

        string fact = basis is null && unit == Settings.WeightUnit ? "netWeightKg" : $"tariffFacts.hts10Quantities ({name})";
        return _assumptions.Choose("quantity" + name, fact, Nothing, NoLimit) ? null : 0;
    }

    /// <summary>The value of the part of the good that a percentage counts on.</summary>
    public decimal PartValue(string part)
    {
        string name = "value of " + part;
        return StatedQuantity(name, false) ?? (_assumptions.Choose(name, $"tariffFacts.hts10Quantities ({name})", Nothing, WholeValue) ? Value : 0);
    }

    /// <summary>True when the rate printed in words is assumed to come to something.</summary>
    public bool AssumeRateInWords() => _assumptions.Choose("words", "hts", "the rate in words comes to nothing", "the rate in words cannot be computed");

    /// <summary>True when the good arrives by ocean; an unstated mode is not, except from a country that is no land neighbour.</summary>
    public bool ArrivesByOcean(out bool stated)
    {
        HarborFee fee = Settings.HarborFee;
        stated = Stated.TransportMode is not null;
        if (Stated.TransportMode is { } mode)
        {
            return fee.Modes.Contains(mode);
        }

        Country? from = Good.ExportCountry ?? Good.ProductionCountry;
        return from is { } country && !fee.LandNeighbours.Contains(country)
            && _assumptions.Choose("transportMode", "tariffFacts.transportMode", "not by ocean", "by ocean", fee.Cite);
    }

    /// <summary>An amount in US dollars in the good's currency; null when the rate of exchange is missing and the amount open.</summary>
    public decimal? FromDollars(decimal? dollars)
    {
        if (Good.Currency == Currency.UsDollar || dollars is null or 0)
        {
            return dollars;
        }

        return Good.ExchangeRates.TryGetValue(Currency.UsDollar, out decimal rate) ? dollars * rate
            : _assumptions.Choose("dollar", "exchangeRates.USD", Nothing, NoLimit) ? null : 0;
    }

    private static string Below(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"below {percent}");

    private static string AtLeast(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"{percent} or more");

    private static decimal? Share(MetalShares? shares, string metal) => metal switch
    {
        Steel => shares?.Steel,
        "aluminum" => shares?.Aluminum,
        "copper" => shares?.Copper,
        _ => null,
    };

    private decimal? StatedQuantity(string name, bool plain)
    {
        ImmutableArray<UnitAlias> aliases = plain && Settings.Units.TryGetValue(name, out ImmutableArray<UnitAlias> known) ? known : [new UnitAlias(name, 1, 1)];
        foreach (UnitQuantity quantity in Stated.Hts10Quantities ?? [])
        {
            if (Converted(aliases, quantity.Unit, quantity.Quantity) is { } converted)
            {
                return converted;
            }
        }

        return !plain ? null
            : name == Settings.WeightUnit && Good.NetWeightKg is { } weight ? weight
            : Good is { Unit: { } unit, Quantity: { } amount } ? Converted(aliases, unit, amount)
            : null;
    }

    private static decimal? Converted(ImmutableArray<UnitAlias> aliases, string unit, decimal quantity)
    {
        foreach (UnitAlias alias in aliases)
        {
            if (alias.Unit == unit)
            {
                return quantity * alias.Times / alias.DividedBy;
            }
        }

        return null;
    }

    private HsCode CodeFor(MeasureList list)
    {
        if (_suffix is { } suffix)
        {
            return suffix;
        }

        if (_code.Length == HsCode.MaxLength || !list.TurnsOnSuffix(_code, Day))
        {
            return _code;
        }

        SuffixChoices choices = _data.SuffixChoices(_code, Day);
        _suffix = choices.Codes[_assumptions.Choose(choices.Fact)];
        return _suffix.Value;
    }

    private Country FindOrigin()
    {
        RemedyOrigin finding = Request.TradeRemedyOrigin;
        if (finding.Country is { } country)
        {
            return country;
        }

        if (_openOrigin is null)
        {
            // Where a country that is no candidate is possible, one that no measure names is tried and every one that some measure names.
            _possibleOrigins = finding is { Candidates.Length: > 1, AnyCountry: false }
                ? finding.Candidates
                : [.. finding.Candidates.Append(default).Concat(_data.On(Day).NamedOrigins).Distinct()];
            ImmutableArray<string> values = [.. _possibleOrigins.Select(c => c.Code.Length == 0 ? "another country" : c.Code)];
            _openOrigin = new OpenFact("tradeRemedyOrigin", "declaredCountryOfOrigin.tradeRemedy", values, finding.Cite);
        }

        return _possibleOrigins[_assumptions.Choose(_openOrigin)];
    }
}
