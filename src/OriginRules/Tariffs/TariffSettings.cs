using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What the tariff data says about itself and about column 1, quotas, units and fees.</summary>
internal sealed record TariffSettings
{
    private const int KeptFees = 16;
    private string? _whyFreeInQuota;
    private string? _whyOutsideQuota;
    private readonly LatestCache<(string Fee, string Why), FeeLine> _notCharged = new(KeptFees);

    public required string Version { get; init; }

    /// <summary>The first day the measures are on file.</summary>
    public required DateOnly CoverageFrom { get; init; }

    /// <summary>The country whose tariff this is.</summary>
    public required Country ImportCountry { get; init; }

    public required string AgreementInForce { get; init; }

    public required string Program { get; init; }

    public required string ProgramPlus { get; init; }

    public required LineNames Names { get; init; }

    /// <summary>The group of measures that an agreement may relieve and that keeps its surcharge off.</summary>
    public required string ReliefGroup { get; init; }

    public required DateOnly CheckedOn { get; init; }

    public required string RateEdition { get; init; }

    /// <summary>How sure the column 1 rates are, by first day, ascending.</summary>
    public required ImmutableArray<DatedConfidence> RateConfidence { get; init; }

    public required SeasonalLines Seasons { get; init; }

    /// <summary>The countries whose products pay column 2, by period.</summary>
    public required ImmutableArray<ColumnTwoOrigin> ColumnTwoOrigins { get; init; }

    public required string ColumnTwoCite { get; init; }

    public required ImmutableArray<string> QuotaFreeStatuses { get; init; }

    public required ImmutableArray<Country> QuotaFreeOrigins { get; init; }

    public required string QuotaCite { get; init; }

    /// <summary>Why a good inside the quota is free.</summary>
    public string WhyFreeInQuota => _whyFreeInQuota ??= $"free under the {ProgramPlus} quota";

    /// <summary>Why a good outside the quota is not free.</summary>
    public string WhyOutsideQuota => _whyOutsideQuota ??= $"outside the {ProgramPlus} quota";

    /// <summary>The headings of chapter 98 whose effect is on file.</summary>
    public required ImmutableArray<Chapter98Relief> Chapter98 { get; init; }

    /// <summary>Facts a bill may state that no duty is computed from.</summary>
    public required ImmutableArray<UnmodelledFact> NotModelled { get; init; }

    public required ImmutableSortedDictionary<string, ImmutableArray<UnitAlias>> Units { get; init; }

    public required string WeightUnit { get; init; }

    public required ImmutableArray<string> VehicleParts { get; init; }

    public required ImmutableArray<ProcessingFee> ProcessingFees { get; init; }

    public required string ProcessingFeeExemptCite { get; init; }

    public required string ProcessingFeeChapter98Cite { get; init; }

    public required HarborFee HarborFee { get; init; }

    /// <summary>How a preference is claimed after importation; null when that is not on file.</summary>
    public PostImportationClaimTerms? PostImportationClaim { get; init; }

    public required ImmutableArray<LegalSource> Sources { get; init; }

    /// <summary>What a claimed heading of chapter 98 relieves; null when its effect is not on file.</summary>
    public Chapter98Relief? Chapter98Relief(string heading)
    {
        string digits = heading.Replace(".", "", StringComparison.Ordinal);
        return Chapter98.FirstOrDefault(c => digits.StartsWith(c.Digits, StringComparison.Ordinal));
    }

    /// <summary>The line of a fee that is not charged; the same for every good of the same reason.</summary>
    public FeeLine NotCharged(string fee, string why) => _notCharged.Get((fee, why), 0m, static (key, nothing) => new FeeLine { Fee = key.Fee, Amount = nothing, Why = key.Why });

    /// <summary>True when products of the country pay column 2 on the day.</summary>
    public bool ColumnTwoOn(Country origin, DateOnly day)
    {
        foreach (ColumnTwoOrigin listed in ColumnTwoOrigins)
        {
            if (listed.Country == origin && listed.Period.Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    public DatedConfidence RateConfidenceOn(DateOnly day)
    {
        int last = RateConfidence.Length - 1;
        while (last > 0 && RateConfidence[last].From > day)
        {
            last--;
        }

        return RateConfidence[last];
    }
}

/// <summary>The names of the lines that the engine makes itself.</summary>
internal sealed record LineNames(string ColumnOne, string Antidumping, string Surcharge, string Levy, string ProcessingFee, string HarborFee)
{
    public ImmutableArray<string> All { get; } = [ColumnOne, Antidumping, Surcharge, Levy, ProcessingFee, HarborFee];
}

/// <summary>A country whose products pay column 2 in a period.</summary>
internal sealed record ColumnTwoOrigin(Country Country, EffectivePeriod Period, string Cite);

/// <summary>A fact of a bill that no duty is computed from, and what a person is told when it is stated.</summary>
internal sealed record UnmodelledFact(string Fact, string Code, string Message, string Cite);

/// <summary>A confidence from a day on and its reason.</summary>
internal sealed record DatedConfidence(DateOnly From, string Value, string? Why)
{
    private const int KeptReasons = 64;
    private readonly LatestCache<string, string> _after = new(KeptReasons);

    /// <summary>The reason of a duty line with that of the confidence after it; the same text for every line of the same reason.</summary>
    public string? After(string? reason) => reason is null || Why is null ? reason ?? Why : _after.Get(reason, this, static (reason, confidence) => $"{reason}; {confidence.Why}");
}

/// <summary>A unit of a bill that states a quantity in a unit of a rate.</summary>
internal sealed record UnitAlias(string Unit, decimal Times, decimal DividedBy);
