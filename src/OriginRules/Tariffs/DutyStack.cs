using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Computes every duty and fee of one good under given assumptions, as figures or with the lines of the result.</summary>
/// <remarks>Used again for one good after the other: what it gives out holds nothing of it.</remarks>
internal sealed class DutyStack
{
    [ThreadStatic]
    private static DutyStack? t_spare;

    private readonly DutyFacts _facts = new();
    private readonly Assumptions _assumptions = new();
    private readonly ColumnOneDuty _columnOne;
    private readonly MeasureStack _measures;
    private readonly List<DutyLine> _lines = [];
    private readonly List<InapplicableMeasure> _notApplied = [];
    private TariffData _data = null!;
    private bool _written;
    private decimal? _duty;

    private DutyStack()
    {
        _columnOne = new ColumnOneDuty(_facts);
        _measures = new MeasureStack(_facts, _columnOne);
    }

    /// <summary>The first open fact without an assumed value in the last computation; null when there was none.</summary>
    public OpenFact? Pending => _assumptions.Pending;

    private AgreementTariffTerms Terms => _facts.Terms;

    private LineNames Names => _facts.Settings.Names;

    /// <summary>A stack for a good; give it back with <see cref="Return"/>.</summary>
    public static DutyStack Rent(TariffData data, in TariffRequest request, RateLine line, decimal value)
    {
        DutyStack stack = t_spare ?? new DutyStack();
        t_spare = null;
        stack.Turn(data, request, request.Terms, line, value);
        return stack;
    }

    /// <summary>Turns to another good, or to the same one on other terms.</summary>
    public void Turn(TariffData data, in TariffRequest request, AgreementTariffTerms terms, RateLine line, decimal value)
    {
        _data = data;
        _facts.Begin(data, request, terms, line, value);
    }

    public void Return()
    {
        _facts.End();
        _lines.Clear();
        _notApplied.Clear();
        t_spare = this;
    }

    /// <summary>The totals.</summary>
    public DutyTotals Total(ImmutableArray<Assumption> assumed)
    {
        if (!Compute(assumed, written: false))
        {
            return DutyTotals.OfProhibited;
        }

        (decimal? processing, decimal? harbor) = FreeOfEverything ? (0, 0) : EntryFees.AmountsOf(_facts);
        return new DutyTotals(_duty, 0 + processing + harbor, false);
    }

    /// <summary>The lines behind the totals.</summary>
    public WrittenDuty Write()
    {
        DutyWorld world = World([]);
        return Pending is null ? WrittenDuty.Of(world) : WrittenDuty.Of(DutyWorlds.Explore(this, written: true));
    }

    /// <summary>The totals with every line, fee and measure that is not due.</summary>
    public DutyWorld World(ImmutableArray<Assumption> assumed)
    {
        if (!Compute(assumed, written: true))
        {
            return new DutyWorld { Assumed = assumed, Totals = DutyTotals.OfProhibited, NotApplied = [_notApplied[^1]] };
        }

        ImmutableArray<FeeLine> fees = FreeOfEverything ? [] : EntryFees.Of(_facts);
        decimal? total = 0;
        foreach (FeeLine fee in fees)
        {
            total += fee.Amount;
        }

        return new DutyWorld { Assumed = assumed, Totals = new DutyTotals(_duty, total, false), Lines = [.. _lines], Fees = fees, NotApplied = [.. _notApplied] };
    }

    private bool FreeOfEverything { get; set; }

    /// <summary>Computes the duties. Returns false when the good may not enter.</summary>
    private bool Compute(ImmutableArray<Assumption> assumed, bool written)
    {
        _written = written;
        _duty = 0;
        _lines.Clear();
        _notApplied.Clear();
        _assumptions.Begin(assumed);
        _facts.Assume(_assumptions);
        FreeOfEverything = _facts.FreeUnderUnmodelledChapter98();
        if (FreeOfEverything)
        {
            return true;
        }

        _columnOne.Begin(written);
        Add(_columnOne.Amount, _columnOne.Line);
        CodeMeasure[] measures = _facts.Measures().Measures;
        _measures.Begin(measures);
        bool reliefGroupDue = false;
        bool excluded = false;
        for (int i = 0; i < measures.Length; i++)
        {
            CodeMeasure measure = measures[i];
            ref readonly MeasureOutcome outcome = ref _measures.Outcome(i);
            switch (outcome.Kind)
            {
                case MeasureOutcomeKind.NotReached:
                    AddNotReached(measure, i);
                    break;
                case MeasureOutcomeKind.Prohibited:
                    AddNotDue(measure, outcome);
                    return false;
                case MeasureOutcomeKind.Due:
                    reliefGroupDue |= measure.IsRelievable;
                    AddDue(measure, outcome);
                    break;
                default:
                    reliefGroupDue |= outcome.CountsAsArticle && measure.IsRelievable;
                    excluded |= outcome.Candidate.Provision is { ProductExclusion: true };
                    AddNotDue(measure, outcome);
                    break;
            }
        }

        AddOutOfReach(measures);
        AddAntidumping();
        AddSurcharge(reliefGroupDue, excluded);
        AddLevy();
        return true;
    }

    private void Add(decimal? amount, DutyLine? line)
    {
        _duty += amount;
        if (line is not null)
        {
            _lines.Add(line);
        }
    }

    private void AddDue(CodeMeasure measure, in MeasureOutcome outcome)
    {
        decimal relief = measure.IsRelievable ? Terms.Section232ReliefPercent : 0;
        decimal? amount = MeasureWords.Amount(outcome, relief);
        Add(amount, _written ? MeasureWords.Line(measure.Measure, outcome, amount, relief) : null);
    }

    private void AddNotDue(CodeMeasure measure, in MeasureOutcome outcome)
    {
        if (_written)
        {
            _notApplied.Add(MeasureWords.NotDue(measure.Measure, outcome, _facts));
        }
    }

    private void AddNotReached(CodeMeasure measure, int index)
    {
        if (_written && _facts.Request.EveryMeasure)
        {
            _notApplied.Add(new InapplicableMeasure { Measure = measure.Measure.ReportedAs, Why = _measures.WhyNotReached(index) });
        }
    }

    /// <summary>Measures of other countries and other days, when somebody asks for all.</summary>
    private void AddOutOfReach(CodeMeasure[] measures)
    {
        if (!_written || !_facts.Request.EveryMeasure)
        {
            return;
        }

        foreach (TariffMeasure measure in _data.Measures)
        {
            if (!measures.Any(m => m.Measure == measure))
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
            if (!Terms.AdcvdSuspended)
            {
                AddMade(Names.Antidumping, order.Case, order.Percent, _facts.Value, "case rate stated for the good", "19 CFR 351");
            }
            else if (_written)
            {
                _notApplied.Add(new InapplicableMeasure { Measure = Names.Antidumping, Heading = order.Case, Why = "suspended by the agreement" });
            }
        }
    }

    private void AddSurcharge(bool reliefGroupDue, bool excluded)
    {
        if (Terms.SurchargePercent is not { } percent)
        {
            return;
        }

        if (!reliefGroupDue && percent != 0 && !(excluded && Terms.RespectBaselineExclusions))
        {
            AddMade(Names.Surcharge, null, percent, _facts.Value, Terms.SurchargeWhy, Terms.SurchargeCite);
        }
        else if (_written)
        {
            string why = reliefGroupDue ? $"not due on an article of {_facts.Settings.ReliefGroup}"
                : percent == 0 ? Terms.SurchargeWhy ?? "the agreement asks for none"
                : "the measure it stands in for excludes the product";
            _notApplied.Add(new InapplicableMeasure { Measure = Names.Surcharge, Why = why });
        }
    }

    private void AddLevy()
    {
        if (Terms is { LevyPercent: { } percent, LevyBase: { } basis })
        {
            AddMade(Names.Levy, null, percent, basis, "levy after a content violation", Terms.LevyCite);
        }
    }

    private void AddMade(string name, string? heading, decimal percent, decimal basis, string? why, string? cite)
    {
        decimal amount = Exact.PercentOf(percent, basis);
        Add(amount, !_written ? null : new DutyLine
        {
            Measure = name,
            Heading = heading,
            Percent = percent,
            Base = basis,
            Amount = amount,
            Certain = true,
            Why = why,
            Cite = cite,
            Confidence = "high",
        });
    }
}
