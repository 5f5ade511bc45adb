using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Decides for each measure that can reach a code whether it is due, as the displacement data says; never by a measure's name.</summary>
/// <remarks>Used again for one computation after the other.</remarks>
internal sealed class MeasureStack(DutyFacts facts, ColumnOneDuty columnOne)
{
    private CodeMeasure[] _measures = [];
    private Slot[] _slots = [];

    public void Begin(CodeMeasure[] measures)
    {
        _measures = measures;
        if (_slots.Length < measures.Length)
        {
            _slots = new Slot[measures.Length];
        }

        Array.Clear(_slots);
    }

    /// <summary>What became of a measure; valid until the next computation begins.</summary>
    public ref readonly MeasureOutcome Outcome(int index)
    {
        ref Slot slot = ref _slots[index];
        if (!slot.IsResolved)
        {
            if (slot.IsResolving)
            {
                throw new InvalidOperationException($"Tariff measures displace each other in a circle through '{_measures[index].Measure.Id}' on {facts.Day:yyyy-MM-dd}.");
            }

            slot.IsResolving = true;
            slot.Outcome = Resolve(index);
            slot.IsResolved = true;
        }

        return ref slot.Outcome;
    }

    /// <summary>Why a measure of the day and the country does not reach the good.</summary>
    public string WhyNotReached(int index)
    {
        CodeMeasure measure = _measures[index];
        return GroupOf(measure) is not { } group ? "the code is not on its list"
            : HasProvision(measure, group) ? "no provision of it fits the facts"
            : "no provision for this part of its list is in force on the day";
    }

    private MeasureOutcome Resolve(int index)
    {
        CodeMeasure measure = _measures[index];
        foreach (int other in measure.Stronger)
        {
            if (Candidate(other).CountsAsArticle)
            {
                return GroupOf(measure) is { } own && HasProvision(measure, own)
                    ? new MeasureOutcome(MeasureOutcomeKind.Displaced, default, Other: _measures[other].OfDay)
                    : MeasureOutcome.NotReached;
            }
        }

        ref readonly MeasureCandidate candidate = ref Candidate(index);
        if (candidate.Provision is not { } provision)
        {
            return MeasureOutcome.NotReached;
        }

        if (Matches(facts.Terms.SuspendedMeasures, measure.Measure.ReportedAs))
        {
            return new MeasureOutcome(MeasureOutcomeKind.Suspended, candidate);
        }

        if (Matches(facts.Terms.ReplacedMeasures, measure.Measure.ReportedAs))
        {
            return new MeasureOutcome(MeasureOutcomeKind.Replaced, candidate);
        }

        if (provision.IsDuty && measure.Measure.Chapter98 is not null && facts.Chapter98 is { Base: Chapter98Base.Free })
        {
            return new MeasureOutcome(MeasureOutcomeKind.Relieved, default);
        }

        if (provision.Kind == RateKind.Prohibited)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Prohibited, candidate);
        }

        if (candidate.CountsAsArticle && GreaterOfSameRank(index, measure, candidate) is { } greater)
        {
            return new MeasureOutcome(MeasureOutcomeKind.Outweighed, candidate, Other: greater);
        }

        return provision.IsDuty ? AfterDisplacement(measure, candidate) : new MeasureOutcome(MeasureOutcomeKind.Exempt, candidate);
    }

    private MeasureOutcome AfterDisplacement(CodeMeasure measure, in MeasureCandidate candidate)
    {
        decimal spared = 0;
        Displacement? because = null;
        foreach ((Displacement displacement, int[] targets) in measure.YieldsTo)
        {
            if (!displacement.OwnGroups.IsEmpty && !displacement.OwnGroups.Contains(candidate.Group!))
            {
                continue;
            }

            foreach (int target in targets)
            {
                ref readonly MeasureOutcome outcome = ref Outcome(target);
                if (!outcome.CountsAsArticle)
                {
                    continue;
                }

                if (!displacement.OnDisplacedValueOnly)
                {
                    return new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, 0, displacement, _measures[target].OfDay);
                }

                spared += outcome.Candidate.Base;
                because = displacement;
            }
        }

        return spared >= candidate.Base && spared > 0
            ? new MeasureOutcome(MeasureOutcomeKind.Displaced, candidate, 0, because)
            : new MeasureOutcome(MeasureOutcomeKind.Due, candidate, spared, because);
    }

    private ref readonly MeasureCandidate Candidate(int index)
    {
        ref Slot slot = ref _slots[index];
        if (!slot.IsTried)
        {
            slot.Candidate = FindCandidate(_measures[index]);
            slot.IsTried = true;
        }

        return ref slot.Candidate;
    }

    private MeasureCandidate FindCandidate(CodeMeasure measure)
    {
        if (GroupOf(measure) is not { } group)
        {
            return default;
        }

        foreach (MeasureProvision provision in measure.Provisions)
        {
            if (provision.Covers(group) && ConditionTest.Holds(provision.When, facts, columnOne.EnteredFree, provision.Cite))
            {
                return Priced(measure.Measure, group, provision);
            }
        }

        return default;
    }

    private MeasureCandidate Priced(TariffMeasure measure, string group, MeasureProvision provision)
    {
        decimal value = provision.IsDuty ? facts.DutiableValue(measure) : facts.Value;
        decimal basis = !provision.IsDuty ? 0 : provision.Base switch
        {
            DutyBase.MetalContent => Math.Min(value, facts.MetalValue(provision.Metal!)),
            DutyBase.ValueLessUsContent => value - UsContent(provision, value),
            _ => value,
        };
        decimal? amount = provision.Kind switch
        {
            RateKind.Percent => Exact.PercentOf(provision.Percent, basis),
            RateKind.TopUp => columnOne.General(value) is { } general ? Math.Max(0, Exact.PercentOf(provision.Percent, basis) - general) : 0,
            RateKind.NotComputed => facts.AssumeUncomputed(measure, provision) ? (provision.AtMostPercent is { } most ? Exact.PercentOf(most, basis) : null) : 0,
            _ => 0,
        };
        return new MeasureCandidate(group, provision, basis, amount);
    }

    private decimal UsContent(MeasureProvision provision, decimal value)
    {
        decimal content = Math.Min(value, facts.UsContent());
        return provision.UsContentCapPercent is { } cap ? Math.Min(content, Exact.PercentOf(cap, value)) : content;
    }

    private string? GroupOf(CodeMeasure measure) => measure.TurnsOnSuffix ? facts.GroupIn(measure.OfDay.List!) : measure.Group;

    private static bool HasProvision(CodeMeasure measure, string group) => measure.TurnsOnSuffix ? measure.OfDay.Provisions.Any(p => p.Covers(group)) : measure.HasProvision;

    private DayMeasure? GreaterOfSameRank(int index, CodeMeasure measure, in MeasureCandidate candidate)
    {
        foreach (int other in measure.Equal)
        {
            ref readonly MeasureCandidate rival = ref Candidate(other);
            if (!rival.CountsAsArticle)
            {
                continue;
            }

            // An amount that is open upward is the greatest; of two equal ones the first in the order of the tariff stays.
            int compared = rival.Amount is { } a && candidate.Amount is { } b ? a.CompareTo(b) : (rival.Amount is null).CompareTo(candidate.Amount is null);
            if (compared > 0 || (compared == 0 && other < index))
            {
                return _measures[other].OfDay;
            }
        }

        return null;
    }

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
        public MeasureCandidate Candidate;
        public MeasureOutcome Outcome;
        public bool IsTried;
        public bool IsResolving;
        public bool IsResolved;
    }
}
