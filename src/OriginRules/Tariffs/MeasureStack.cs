using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Decides for each measure whether it is due, as the displacement data says; never by a measure's name.</summary>
internal sealed class MeasureStack
{
    private readonly TariffData _data;
    private readonly DutyFacts _facts;
    private readonly ColumnOneDuty _columnOne;
    private readonly MeasureCandidate?[] _candidates;
    private readonly MeasureOutcome?[] _outcomes;
    private readonly bool[] _resolving;

    public MeasureStack(TariffData data, DutyFacts facts, ColumnOneDuty columnOne)
    {
        _data = data;
        _facts = facts;
        _columnOne = columnOne;
        _candidates = new MeasureCandidate?[data.Measures.Length];
        _outcomes = new MeasureOutcome?[data.Measures.Length];
        _resolving = new bool[data.Measures.Length];
    }

    public MeasureOutcome Outcome(int index)
    {
        if (_outcomes[index] is { } known)
        {
            return known;
        }

        if (_resolving[index])
        {
            throw new InvalidOperationException($"Tariff measures displace each other in a circle through '{_data.Measures[index].Id}' on {_facts.Day:yyyy-MM-dd}.");
        }

        _resolving[index] = true;
        MeasureOutcome outcome = Resolve(index);
        _outcomes[index] = outcome;
        return outcome;
    }

    private MeasureOutcome Resolve(int index)
    {
        TariffMeasure measure = _data.Measures[index];
        if (!InForce(measure) || !measure.Covers(_facts.Origin))
        {
            return MeasureOutcome.NotReached;
        }

        if (OfLowerRank(measure) is { } stronger)
        {
            return GroupOf(measure) is { } own && measure.Provisions.Any(p => Covers(p, own))
                ? new MeasureOutcome(MeasureOutcomeKind.Displaced, MeasureCandidate.None, null, $"{stronger.ReportedAs} applies instead")
                : MeasureOutcome.NotReached;
        }

        MeasureCandidate candidate = Candidate(index);
        if (candidate.Provision is not { } provision)
        {
            return MeasureOutcome.NotReached;
        }

        if (provision.Kind == RateKind.Prohibited)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Prohibited, candidate, provision.Heading, provision.Why);
        }

        if (Suspension(measure) is { } suspension)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Suspended, candidate, null, suspension);
        }

        if (candidate.CountsAsArticle && OfSameRank(index, measure, candidate) is { } greater)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, null, $"{greater.ReportedAs} applies instead: one duty of the group, the greatest");
        }

        return provision.IsDuty
            ? AfterDisplacement(measure, candidate, provision)
            : new MeasureOutcome(MeasureOutcomeKind.Exempt, candidate, provision.Heading, provision.Why);
    }

    private MeasureOutcome AfterDisplacement(TariffMeasure measure, MeasureCandidate candidate, MeasureProvision provision)
    {
        decimal spared = 0;
        string? why = null;
        foreach (Displacement displacement in measure.YieldsTo)
        {
            if (!displacement.Period.Contains(_facts.Day) || (!displacement.OwnGroups.IsEmpty && !displacement.OwnGroups.Contains(candidate.Group!)))
            {
                continue;
            }

            for (int other = 0; other < _data.Measures.Length; other++)
            {
                TariffMeasure target = _data.Measures[other];
                if ((!displacement.Measures.Contains(target.Id) && (displacement.Group is null || target.Group?.Name != displacement.Group)) || !InForce(target))
                {
                    continue;
                }

                MeasureOutcome outcome = Outcome(other);
                if (!outcome.CountsAsArticle)
                {
                    continue;
                }

                if (!displacement.OnDisplacedValueOnly)
                {
                    return new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, displacement.Heading, displacement.Why ?? $"{target.ReportedAs} applies instead");
                }

                spared += outcome.Candidate.Base;
                why = displacement.Why;
            }
        }

        return spared >= candidate.Base && spared > 0
            ? new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, null, why)
            : new MeasureOutcome(MeasureOutcomeKind.Due, candidate, provision.Heading, why is null ? provision.Why : $"{provision.Why}; {why}") { SparedValue = spared };
    }

    private MeasureCandidate Candidate(int index) => _candidates[index] ??= FindCandidate(_data.Measures[index]);

    private MeasureCandidate FindCandidate(TariffMeasure measure)
    {
        if (!InForce(measure) || !measure.Covers(_facts.Origin) || GroupOf(measure) is not { } group)
        {
            return MeasureCandidate.None;
        }

        foreach (MeasureProvision provision in measure.Provisions)
        {
            if (Covers(provision, group) && ConditionTest.Holds(provision.When, _facts, _columnOne.EnteredFree, provision.Cite))
            {
                return Priced(measure, group, provision);
            }
        }

        return MeasureCandidate.None;
    }

    private MeasureCandidate Priced(TariffMeasure measure, string group, MeasureProvision provision)
    {
        decimal value = measure.ValueLessUsComponents ? _facts.AssembledAbroadValue() : _facts.Value;
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
            RateKind.NotComputed => _facts.AssumeUncomputed(measure, provision) ? null : 0,
            _ => 0,
        };
        return new MeasureCandidate(group, provision, basis, amount);
    }

    private decimal UsContent(MeasureProvision provision, decimal value)
    {
        decimal content = Math.Min(value, _facts.UsContent());
        return provision.UsContentCapPercent is { } cap ? Math.Min(content, Exact.PercentOf(cap, value)) : content;
    }

    private bool Covers(MeasureProvision provision, string group) =>
        provision.Period.Contains(_facts.Day) && (provision.Groups.IsEmpty || provision.Groups.Contains(group));

    private bool InForce(TariffMeasure measure)
    {
        foreach (MeasureProvision provision in measure.Provisions)
        {
            if (provision.Period.Contains(_facts.Day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The group of the measure's list in force the good is in; empty text when every code is covered.</summary>
    private string? GroupOf(TariffMeasure measure)
    {
        if (measure.Lists.IsEmpty)
        {
            return "";
        }

        foreach (DatedList list in measure.Lists)
        {
            if (list.Period.Contains(_facts.Day))
            {
                return _facts.GroupIn(list.List);
            }
        }

        return null;
    }

    private TariffMeasure? OfLowerRank(TariffMeasure measure)
    {
        for (int other = 0; other < _data.Measures.Length; other++)
        {
            if (Competes(measure, other) && _data.Measures[other].Group!.Rank < measure.Group!.Rank && Candidate(other).CountsAsArticle)
            {
                return _data.Measures[other];
            }
        }

        return null;
    }

    private TariffMeasure? OfSameRank(int index, TariffMeasure measure, MeasureCandidate candidate)
    {
        for (int other = 0; other < _data.Measures.Length; other++)
        {
            if (other == index || !Competes(measure, other) || _data.Measures[other].Group!.Rank != measure.Group!.Rank || !Candidate(other).CountsAsArticle)
            {
                continue;
            }

            // An amount that is open upward is the greatest; of two equal ones the first in the order of the tariff stays.
            int compared = Compare(Candidate(other).Amount, candidate.Amount);
            if (compared > 0 || (compared == 0 && other < index))
            {
                return _data.Measures[other];
            }
        }

        return null;
    }

    private static int Compare(decimal? left, decimal? right) =>
        left is { } a && right is { } b ? a.CompareTo(b) : (left is null).CompareTo(right is null);

    private bool Competes(TariffMeasure measure, int other) =>
        measure.Group is { } own && own.ExclusiveFrom <= _facts.Day
        && _data.Measures[other].Group is { } group && group.Name == own.Name && group.ExclusiveFrom <= _facts.Day && InForce(_data.Measures[other]);

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
}
