using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>A measure of a day and a country, its lists and provisions parsed beforehand.</summary>
internal sealed class ByHandMeasure
{
    private readonly ListRanges? _list;
    private readonly (MeasureProvision Provision, ListRanges? Listed)[] _provisions;

    private ByHandMeasure(DayMeasure measure, DateOnly day, Country origin)
    {
        Name = measure.Measure.Id;
        IsArticleMeasure = measure.Measure.Group is not null;
        YieldsToArticles = measure.YieldsTo.Any(y => y.Terms.Group is not null);
        _list = measure.List is null ? null : new ListRanges(measure.List, day);
        _provisions = [.. measure.Provisions.Where(p => MayHold(p.When, origin)).Select(p => (p, p.When?.Listed is { } l ? new ListRanges(l.List, day) : null))];
    }

    public string Name { get; }

    /// <summary>True for a measure of the group of which a good pays one, the greatest.</summary>
    public bool IsArticleMeasure { get; }

    public bool YieldsToArticles { get; }

    /// <summary>The measures of the day that cover a country, those that yield to others last.</summary>
    public static ByHandMeasure[] Covering(TariffData data, DateOnly day, Country origin) =>
        [.. data.On(day, origin).Measures.Select(m => new ByHandMeasure(m, day, origin)).Where(m => m._provisions.Length > 0).OrderBy(m => m.YieldsToArticles)];

    /// <summary>The first provision that holds; null when none does.</summary>
    public MeasureProvision? Find(FinishedGood good, bool granted, bool enteredFree)
    {
        string? group = "";
        if (_list is not null && (group = _list.GroupOf(good.Hts)) is null)
        {
            return null;
        }

        foreach ((MeasureProvision provision, ListRanges? listed) in _provisions)
        {
            if ((provision.Groups.IsEmpty || provision.Groups.Contains(group)) && (provision.When is not { } when || Holds(when, listed, good, granted, enteredFree)))
            {
                return provision;
            }
        }

        return null;
    }

    // What the goods of the benchmark do not claim never holds, and the country is the same for every good of the table.
    private static bool MayHold(ProvisionCondition? when, Country origin) => when is null
        || (!when.CivilAircraft && !when.CommerceApproval && when.ExclusionHeading.IsEmpty && when.QuotaHeading.IsEmpty && (when.TradeRemedyOrigin.IsEmpty || when.TradeRemedyOrigin.Contains(origin)));

    private bool Holds(ProvisionCondition when, ListRanges? listed, FinishedGood good, bool granted, bool enteredFree)
    {
        if (when.VehiclePart.Length > 0 || when.Meets232SemiconductorParameters || when.PharmaceuticalUse || when.MetalMadeIn is not null || when.Described is not null || when.Unsettled is not null)
        {
            throw new NotSupportedException($"{Name} asks {good.Id} a fact that the goods of the benchmark do not state");
        }

        return (!when.Preference || granted)
            && (!when.EnteredFree || enteredFree)
            && (when.NotChapters.IsEmpty || !when.NotChapters.Contains(good.Hts.Chapter))
            && (listed is null || (listed.GroupOf(good.Hts) is { } group && when.Listed!.Groups.Contains(group)))
            && (when.MetalWeightBelow is not { } weight || (good.TariffFacts!.MetalWeightPercent!.Steel ?? 0) < weight.Percent)
            && (when.UsMetalWeightAtLeast is not { } least || good.TariffFacts!.UsMetalWeightPercent >= least);
    }
}
