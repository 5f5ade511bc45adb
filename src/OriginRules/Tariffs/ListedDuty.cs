using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A measure whose list holds a code, as a product of one country bears it whatever else holds of it.</summary>
/// <param name="Index">Its place among the measures of the day.</param>
/// <param name="OfDay">The measure.</param>
/// <param name="Provision">The provision for the group of its list the code is in.</param>
internal readonly record struct ListedDuty(int Index, DayMeasure OfDay, MeasureProvision Provision)
{
    public string Name => OfDay.Measure.ReportedAs;

    /// <summary>True when the measure yields to another one.</summary>
    public bool YieldsTo(int other)
    {
        foreach (DayDisplacement displacement in OfDay.YieldsTo)
        {
            if (displacement.Targets.Contains(other))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What the lists of a day say about a code, found once.</summary>
/// <param name="Duties">The duties by list alone, in the order of a result.</param>
/// <param name="TurningOnSuffix">The measures whose list a longer code decides about.</param>
internal sealed record ListedDuties(ImmutableArray<ListedDuty> Duties, ImmutableArray<string> TurningOnSuffix)
{
    public static ListedDuties Of(MeasuresOfDay measures, HsCode code, DateOnly day)
    {
        ImmutableArray<ListedDuty>.Builder duties = ImmutableArray.CreateBuilder<ListedDuty>();
        ImmutableArray<string>.Builder turning = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < measures.Measures.Length; i++)
        {
            DayMeasure measure = measures.Measures[i];
            if (measure.List is not { } list)
            {
                continue;
            }

            if (list.TurnsOnSuffix(code, day))
            {
                turning.Add(measure.Measure.ReportedAs);
            }

            if (list.GroupOf(code, day) is { } group
                && measure.Provisions.FirstOrDefault(p => p.When is null && (p.Groups.IsEmpty || p.Groups.Contains(group))) is { IsDuty: true } provision)
            {
                duties.Add(new ListedDuty(i, measure, provision));
            }
        }

        return new ListedDuties(duties.ToImmutable(), turning.ToImmutable());
    }
}
