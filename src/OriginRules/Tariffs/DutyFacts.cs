using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What the stated facts and the assumptions for the others say about one good; the reading of an absent fact lives here and nowhere else.</summary>
internal sealed class DutyFacts
{
    private const string Nothing = "0";
    private const string Steel = "steel";
    private const string NoLimit = "no upper limit";
    private const string WholeValue = "the whole customs value";
    private const string RestOfValue = "the customs value less the other metals";
    private static readonly TariffFacts s_none = new();
    private readonly TariffData _data;
    private readonly Assumptions _assumptions;
    private readonly HsCode _code;
    private readonly Dictionary<string, decimal> _assumedMetals = new(StringComparer.Ordinal);
    private HsCode? _suffix;
    private Country? _origin;

    public DutyFacts(TariffData data, TariffRequest request, RateLine line, decimal value, Assumptions assumptions)
    {
        _data = data;
        _assumptions = assumptions;
        _code = request.Good.Hts;
        Request = request;
        Line = line;
        Value = value;
        Stated = request.Good.TariffFacts ?? s_none;
    }

    public TariffRequest Request { get; }

    public FinishedGood Good => Request.Good;

    public DateOnly Day => Request.Day;

    public RateLine Line { get; }

    public decimal Value { get; }

    public TariffFacts Stated { get; }

    public TariffSettings Settings => _data.Settings;

    public bool Granted => Request.Terms.Status == PreferenceStatus.Granted;

    public int Chapter => _code.Chapter;

    /// <summary>The country of origin for trade remedies; the default country stands for one that no measure names.</summary>
    public Country Origin => _origin ??= FindOrigin();

    /// <summary>The group of a list the good is in; asks for the suffix when it decides.</summary>
    public string? GroupIn(MeasureList list) => list.GroupOf(CodeFor(list), Day);

    public bool IsVehiclePart(ImmutableArray<string> kinds)
    {
        string kind = Stated.VehiclePart
            ?? Settings.VehicleParts[_assumptions.Choose(new OpenFact("vehiclePart", "tariffFacts.vehiclePart", Settings.VehicleParts))];
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
        List<string> missing = [];
        foreach (ListedMetal metal in condition.Metals)
        {
            if (GroupIn(metal.List) is null)
            {
                continue;
            }

            decimal? share = Share(Stated.MetalWeightPercent, metal.Metal);
            known += share ?? 0;
            if (share is null)
            {
                missing.Add($"tariffFacts.metalWeightPercent.{metal.Metal}");
            }
        }

        if (known >= condition.Percent || missing.Count == 0)
        {
            return known < condition.Percent;
        }

        decimal left = condition.Percent - known;
        string together = missing.Count > 1 ? " together" : "";
        var fact = new OpenFact("metalWeight", missing[0], [Below(left) + together, AtLeast(left) + together], cite) { AlsoNeeded = [.. missing.Skip(1)] };
        return _assumptions.Choose(fact) == 0;
    }

    public bool UsMetalWeightAtLeast(decimal percent, string cite) => Stated.UsMetalWeightPercent is { } stated
        ? stated >= percent
        : !_assumptions.Choose("usMetal", "tariffFacts.usMetalWeightPercent", AtLeast(percent), Below(percent), cite);

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
            return places.All(p => condition.Countries.Contains(p));
        }

        string here = string.Join(", ", condition.Countries.Select(c => c.Code));
        string fact = steel ? "components.steel.meltedAndPoured" : "components.aluminum.primarySmelt";
        return !_assumptions.Choose("madeIn" + condition.Metal, fact, here, "another country", cite);
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

    /// <summary>The value less US components of a good assembled abroad, when that is claimed.</summary>
    public decimal AssembledAbroadValue() => Stated.Chapter98 is { } claim && Settings.AssembledAbroadHeadings.Contains(claim.Heading)
        ? Value - Math.Min(Value, claim.UsComponentsValue ?? (_assumptions.Choose("usComponents", "tariffFacts.chapter98.usComponentsValue", WholeValue, Nothing) ? 0 : Value))
        : Value;

    /// <summary>True when the US components claimed are worth more than the good, so that nothing is left to pay on.</summary>
    public bool UsComponentsExceedValue => Stated.Chapter98 is { } claim && Settings.AssembledAbroadHeadings.Contains(claim.Heading) && claim.UsComponentsValue > Value;

    /// <summary>True when a chapter 98 heading is claimed whose effect is not on file and the good is assumed to pay nothing.</summary>
    public bool FreeUnderUnmodelledChapter98() => Stated.Chapter98 is { } claim && !Settings.AssembledAbroadHeadings.Contains(claim.Heading)
        && !_assumptions.Choose("chapter98", "tariffFacts.chapter98", $"{claim.Heading} relieves every duty", $"{claim.Heading} relieves none");

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

        ImmutableArray<HsCode> choices = _data.SuffixChoices(_code, Day);
        ImmutableArray<string> values = [.. choices.Select(c => c == _code ? "another statistical suffix" : c.ToDottedString())];
        _suffix = choices[_assumptions.Choose(new OpenFact("hts", "hts", values))];
        return _suffix.Value;
    }

    private Country FindOrigin()
    {
        CountryOfOriginFinding finding = Request.TradeRemedyOrigin;
        if (finding.Country is { } country)
        {
            return country;
        }

        // Where a country that is no candidate is possible, one that no measure names is tried and every one that some measure names.
        ImmutableArray<Country> countries = finding is { Candidates.Length: > 1, AnyCountry: false }
            ? [.. finding.Candidates.Select(c => c.Country)]
            : [.. finding.Candidates.Select(c => c.Country).Append(default).Concat(_data.NamedOrigins).Distinct()];
        ImmutableArray<string> values = [.. countries.Select(c => c.Code.Length == 0 ? "another country" : c.Code)];
        return countries[_assumptions.Choose(new OpenFact("tradeRemedyOrigin", "declaredCountryOfOrigin.tradeRemedy", values, finding.Cite))];
    }
}
