using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Decides for each measure of the day and the country whether it is due, as the displacement data says; never by a measure's name.</summary>
internal sealed class MeasureStack
{
    private readonly ImmutableArray<DayMeasure> _measures;
    private readonly DutyFacts _facts;
    private readonly ColumnOneDuty _columnOne;
    private readonly Slot[] _slots;

    public MeasureStack(MeasuresOfDay day, DutyFacts facts, ColumnOneDuty columnOne)
    {
        _measures = day.Measures;
        _facts = facts;
        _columnOne = columnOne;
        _slots = new Slot[_measures.Length];
    }

    public MeasureOutcome Outcome(int index)
    {
        if (_slots[index].Outcome is { } known)
        {
            return known;
        }

        if (_slots[index].Resolving)
        {
            throw new InvalidOperationException($"Tariff measures displace each other in a circle through '{_measures[index].Measure.Id}' on {_facts.Day:yyyy-MM-dd}.");
        }

        _slots[index].Resolving = true;
        MeasureOutcome outcome = Resolve(index);
        _slots[index].Outcome = outcome;
        return outcome;
    }

    /// <summary>Why a measure of the day and the country does not reach the good.</summary>
    public string WhyNotReached(int index)
    {
        DayMeasure day = _measures[index];
        return GroupOf(day) is not { } group ? "the code is not on its list"
            : HasProvision(day, group) ? "no provision of it fits the facts"
            : "no provision for this part of its list is in force on the day";
    }

    private MeasureOutcome Resolve(int index)
    {
        DayMeasure day = _measures[index];
        foreach (int other in day.Stronger)
        {
            if (Candidate(other).CountsAsArticle)
            {
                return GroupOf(day) is { } own && HasProvision(day, own)
                    ? new MeasureOutcome(MeasureOutcomeKind.Displaced, MeasureCandidate.None, null, _measures[other].AppliesInstead)
                    : MeasureOutcome.NotReached;
            }
        }

        MeasureCandidate candidate = Candidate(index);
        if (candidate.Provision is not { } provision)
        {
            return MeasureOutcome.NotReached;
        }

        if (Suspension(day.Measure) is { } suspension)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Suspended, candidate, null, suspension);
        }

        if (provision.IsDuty && day.Measure.Chapter98 is not null && _facts.Chapter98 is { Base: Chapter98Base.Free })
        {
            return new MeasureOutcome(MeasureOutcomeKind.Exempt, MeasureCandidate.None, null, $"entered under {_facts.Stated.Chapter98!.Heading}");
        }

        if (provision.Kind == RateKind.Prohibited)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Prohibited, candidate, provision.Heading, provision.Why);
        }

        if (candidate.CountsAsArticle && GreaterOfSameRank(index, day, candidate) is { } greater)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, null, $"{greater.ReportedAs} applies instead: one duty of the group, the greatest");
        }

        return provision.IsDuty
            ? AfterDisplacement(day, candidate, provision)
            : new MeasureOutcome(MeasureOutcomeKind.Exempt, candidate, provision.Heading, provision.Why);
    }

    private MeasureOutcome AfterDisplacement(DayMeasure day, MeasureCandidate candidate, MeasureProvision provision)
    {
        decimal spared = 0;
        string? why = null;
        foreach ((Displacement displacement, ImmutableArray<int> targets) in day.YieldsTo)
        {
            if (!displacement.OwnGroups.IsEmpty && !displacement.OwnGroups.Contains(candidate.Group!))
            {
                continue;
            }

            foreach (int target in targets)
            {
                MeasureOutcome outcome = Outcome(target);
                if (!outcome.CountsAsArticle)
                {
                    continue;
                }

                if (!displacement.OnDisplacedValueOnly)
                {
                    return new MeasureOutcome(
                        MeasureOutcomeKind.Displaced, candidate, displacement.Heading, displacement.Why ?? _measures[target].AppliesInstead);
                }

                spared += outcome.Candidate.Base;
                why = displacement.Why;
            }
        }

        return spared >= candidate.Base && spared > 0
            ? new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, null, why)
            : new MeasureOutcome(MeasureOutcomeKind.Due, candidate, provision.Heading, why is null ? provision.Why : $"{provision.Why}; {why}") { SparedValue = spared };
    }

    private MeasureCandidate Candidate(int index) => _slots[index].Candidate ??= FindCandidate(_measures[index]);

    private MeasureCandidate FindCandidate(DayMeasure day)
    {
        if (GroupOf(day) is not { } group)
        {
            return MeasureCandidate.None;
        }

        foreach (MeasureProvision provision in day.Provisions)
        {
            if (InGroup(provision, group) && ConditionTest.Holds(provision.When, _facts, _columnOne.EnteredFree, provision.Cite))
            {
                return Priced(day.Measure, group, provision);
            }
        }

        return MeasureCandidate.None;
    }

    private MeasureCandidate Priced(TariffMeasure measure, string group, MeasureProvision provision)
    {
        decimal value = provision.IsDuty ? _facts.DutiableValue(measure) : _facts.Value;
        decimal basis = !provision.IsDuty ? 0 : provision.Base switch
        {
            DutyBase.MetalContent => Math.Min(value, _facts.MetalValue(provision.Metal!)),
            DutyBase.ValueLessUsContent => value - UsContent(provision, value),
            _ => value,
        };
        decimal? amount = provision.Kind switch
        {
            RateKind.Percent => Exact.PercentOf(provision.Percent, basis),
            RateKind.TopUp => _columnOne.General(value) is { } general ? Math.Max(0, Exact.PercentOf(provision.Percent, basis) - general) : 0,
            RateKind.NotComputed => _facts.AssumeUncomputed(measure, provision) ? (provision.AtMostPercent is { } most ? Exact.PercentOf(most, basis) : null) : 0,
            _ => 0,
        };
        return new MeasureCandidate(group, provision, basis, amount);
    }

    private decimal UsContent(MeasureProvision provision, decimal value)
    {
        decimal content = Math.Min(value, _facts.UsContent());
        return provision.UsContentCapPercent is { } cap ? Math.Min(content, Exact.PercentOf(cap, value)) : content;
    }

    private static bool InGroup(MeasureProvision provision, string group) => provision.Groups.IsEmpty || provision.Groups.Contains(group);

    private static bool HasProvision(DayMeasure day, string group)
    {
        foreach (MeasureProvision provision in day.Provisions)
        {
            if (InGroup(provision, group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The group of the list of the day the good is in; empty text when the measure covers every code.</summary>
    private string? GroupOf(DayMeasure day) => day.Measure.Lists.IsEmpty ? "" : day.List is { } list ? _facts.GroupIn(list) : null;

    private TariffMeasure? GreaterOfSameRank(int index, DayMeasure day, MeasureCandidate candidate)
    {
        foreach (int other in day.Equal)
        {
            MeasureCandidate rival = Candidate(other);
            if (!rival.CountsAsArticle)
            {
                continue;
            }

            // An amount that is open upward is the greatest; of two equal ones the first in the order of the tariff stays.
            int compared = rival.Amount is { } a && candidate.Amount is { } b ? a.CompareTo(b) : (rival.Amount is null).CompareTo(candidate.Amount is null);
            if (compared > 0 || (compared == 0 && other < index))
            {
                return _measures[other].Measure;
            }
        }

        return null;
    }

    private string? Suspension(TariffMeasure measure) =>
        Matches(_facts.Request.Terms.SuspendedMeasures, measure.ReportedAs) ? "suspended by the agreement"
        : Matches(_facts.Request.Terms.ReplacedMeasures, measure.ReportedAs) ? "the agreement's own surcharge stands in for it"
        : null;

    // A name ending in * stands for each measure whose name begins so.
    private static bool Matches(ImmutableArray<string> names, string measure)
    {
        foreach (string name in names)
        {
            if (name == measure || (name.EndsWith('*') && measure.AsSpan().StartsWith(name.AsSpan(0, name.Length - 1), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private struct Slot
    {
        public MeasureCandidate? Candidate;
        public MeasureOutcome? Outcome;
        public bool Resolving;
    }
}
