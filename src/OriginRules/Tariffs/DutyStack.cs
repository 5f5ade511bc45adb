using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Computes every line and fee of one good under given assumptions.</summary>
internal sealed class DutyStack
{
    private const decimal WholeRate = 100m;
    private readonly TariffData _data;
    private readonly DutyFacts _facts;
    private readonly Assumptions _assumptions;
    private readonly List<DutyLine> _lines = [];
    private readonly List<InapplicableMeasure> _notApplied = [];

    public DutyStack(TariffData data, TariffRequest request, RateLine line, decimal value, Assumptions assumptions)
    {
        _data = data;
        _assumptions = assumptions;
        _facts = new DutyFacts(data, request, line, value, assumptions);
    }

    private AgreementTariffTerms Terms => _facts.Request.Terms;

    private LineNames Names => _facts.Settings.Names;

    public DutyWorld Compute()
    {
        if (_facts.FreeUnderUnmodelledChapter98())
        {
            return World([]);
        }

        ColumnOneDuty columnOne = ColumnOneDuty.Of(_facts);
        MeasuresOfDay day = _data.On(_facts.Day, _facts.Origin);
        var stack = new MeasureStack(day, _facts, columnOne);
        _lines.Add(columnOne.Line);
        bool reliefGroupDue = false;
        bool excluded = false;
        for (int i = 0; i < day.Measures.Length; i++)
        {
            TariffMeasure measure = day.Measures[i].Measure;
            MeasureOutcome outcome = stack.Outcome(i);
            switch (outcome.Kind)
            {
                case MeasureOutcomeKind.NotReached when _facts.Request.EveryMeasure:
                    _notApplied.Add(new InapplicableMeasure { Measure = measure.ReportedAs, Why = stack.WhyNotReached(i) });
                    break;
                case MeasureOutcomeKind.NotReached:
                    break;
                case MeasureOutcomeKind.Prohibited:
                    return new DutyWorld { Assumed = _assumptions.Assumed, Prohibited = true, NotApplied = [NotDue(measure, outcome)] };
                case MeasureOutcomeKind.Due:
                    reliefGroupDue |= measure.Group?.Name == _facts.Settings.ReliefGroup;
                    _lines.Add(Line(measure, outcome));
                    break;
                default:
                    reliefGroupDue |= outcome.CountsAsArticle && measure.Group?.Name == _facts.Settings.ReliefGroup;
                    excluded |= outcome.Candidate.Provision is { ProductExclusion: true };
                    _notApplied.Add(NotDue(measure, outcome));
                    break;
            }
        }

        AddOutOfReach(day);
        AddAntidumping();
        AddSurcharge(reliefGroupDue, excluded);
        AddLevy();
        return World(EntryFees.Of(_facts));
    }

    private DutyWorld World(ImmutableArray<FeeLine> fees) => new()
    {
        Assumed = _assumptions.Assumed,
        Lines = [.. _lines],
        Fees = fees,
        NotApplied = [.. _notApplied],
    };

    private DutyLine Line(TariffMeasure measure, MeasureOutcome outcome)
    {
        MeasureProvision provision = outcome.Candidate.Provision!;
        decimal relief = measure.Group?.Name == _facts.Settings.ReliefGroup ? Terms.Section232ReliefPercent : 0;
        decimal? amount = outcome.SparedValue > 0
            ? Exact.PercentOf(provision.Percent, outcome.Candidate.Base - outcome.SparedValue)
            : outcome.Candidate.Amount;
        string? why = outcome.Why;
        if (relief > 0)
        {
            amount = amount is { } full ? Exact.PercentOf(WholeRate - relief, full) : null;
            string relieved = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the agreement relieves {relief}% of the rate");
            why = why is null ? relieved : $"{why}; {relieved}";
        }

        return new DutyLine
        {
            Measure = measure.ReportedAs,
            Heading = amount == 0 && provision.HeadingWhenZero is { } zero ? zero : outcome.Heading,
            Rate = provision.Kind == RateKind.TopUp ? "top-up" : provision.Kind == RateKind.NotComputed ? "not on file" : null,
            Percent = provision.Kind == RateKind.Percent ? Exact.PercentOf(WholeRate - relief, provision.Percent) : null,
            Base = outcome.Candidate.Base - outcome.SparedValue,
            Amount = amount,
            Certain = true,
            Cite = provision.Cite,
            Why = why,
            Confidence = provision.Confidence,
        };
    }

    private static InapplicableMeasure NotDue(TariffMeasure measure, MeasureOutcome outcome) =>
        new() { Measure = measure.ReportedAs, Heading = outcome.Heading, Why = outcome.Why ?? "not due" };

    /// <summary>Measures of other countries and other days, when somebody asks for all.</summary>
    private void AddOutOfReach(MeasuresOfDay day)
    {
        if (!_facts.Request.EveryMeasure)
        {
            return;
        }

        foreach (TariffMeasure measure in _data.Measures)
        {
            if (!day.Measures.Any(m => m.Measure == measure))
            {
                string why = measure.Covers(_facts.Origin) ? $"not in force on the day: {measure.DaysInForce()}" : $"does not cover products of {(_facts.Origin.Code.Length == 0 ? "another country" : _facts.Origin.Code)}";
                _notApplied.Add(new InapplicableMeasure { Measure = measure.ReportedAs, Why = why });
            }
        }
    }

    private void AddAntidumping()
    {
        foreach (AntidumpingCase order in _facts.Stated.Adcvd ?? [])
        {
            if (Terms.AdcvdSuspended)
            {
                _notApplied.Add(new InapplicableMeasure { Measure = Names.Antidumping, Heading = order.Case, Why = "suspended by the agreement" });
            }
            else
            {
                _lines.Add(Made(Names.Antidumping, order.Case, order.Percent, _facts.Value, "case rate stated for the good", "19 CFR 351"));
            }
        }
    }

    private void AddSurcharge(bool reliefGroupDue, bool excluded)
    {
        if (Terms.SurchargePercent is not { } percent)
        {
            return;
        }

        string? reason = reliefGroupDue ? $"not due on an article of {_facts.Settings.ReliefGroup}"
            : percent == 0 ? Terms.SurchargeWhy ?? "the agreement asks for none"
            : excluded && Terms.RespectBaselineExclusions ? "the measure it stands in for excludes the product"
            : null;
        if (reason is null)
        {
            _lines.Add(Made(Names.Surcharge, null, percent, _facts.Value, Terms.SurchargeWhy, Terms.SurchargeCite));
        }
        else
        {
            _notApplied.Add(new InapplicableMeasure { Measure = Names.Surcharge, Why = reason });
        }
    }

    private void AddLevy()
    {
        if (Terms is { LevyPercent: { } percent, LevyBase: { } basis })
        {
            _lines.Add(Made(Names.Levy, null, percent, basis, "levy after a content violation", Terms.LevyCite));
        }
    }

    private static DutyLine Made(string name, string? heading, decimal percent, decimal basis, string? why, string? cite) => new()
    {
        Measure = name,
        Heading = heading,
        Percent = percent,
        Base = basis,
        Amount = Exact.PercentOf(percent, basis),
        Certain = true,
        Why = why,
        Cite = cite,
        Confidence = "high",
    };
}
