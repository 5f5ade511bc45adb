using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What an evaluation says beside its figures: the countries of origin with their reasons, and the flags. Each is worked out when somebody first asks.</summary>
/// <remarks>Everything it rests on is immutable, so it does not matter when or by which thread it is asked.</remarks>
internal sealed class EvaluationDetails
{
    private const int ExpectedFlags = 16;

    private readonly TariffEngine _tariffs;
    private readonly MarkingOrigin _marking;
    private readonly OriginExamination _origin;
    private readonly AgreementOutcome _agreement;
    private CountryOfOriginFindings? _countries;
    private ImmutableArray<Flag> _flags;

    public EvaluationDetails(TariffEngine tariffs, MarkingOrigin marking, OriginExamination origin, AgreementOutcome agreement)
    {
        _tariffs = tariffs;
        _marking = marking;
        _origin = origin;
        _agreement = agreement;
        Tariff = Duty.Pays(Remedy());
    }

    public TariffTreatment Tariff { get; }

    public CountryOfOriginFindings Countries
    {
        get
        {
            if (_countries is null)
            {
                Interlocked.CompareExchange(ref _countries, CountriesOfOrigin.Determine(_marking, Good, RuleSet, Day), null);
            }

            return _countries;
        }
    }

    public ImmutableArray<Flag> Flags
    {
        get
        {
            if (_flags.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _flags, Raised());
            }

            return _flags;
        }
    }

    private FinishedGood Good => _agreement.Case.Good;

    private RuleSet RuleSet => _agreement.Case.RuleSet;

    private DateOnly Day => _agreement.Case.Day;

    private DutyTrials Duty => new(_tariffs, _origin.Determination, _agreement);

    /// <summary>The country of origin for trade remedies. The marking of a textile good is its origin for all customs purposes (102.21).</summary>
    private RemedyOrigin Remedy() => _marking.GovernsForAllPurposes(Good)
        ? Countries.TradeRemedy
        : TradeRemedyOrigin.Decide(Good, RuleSet, Day, _marking.ProcessWords(Day));

    private ImmutableArray<Flag> Raised()
    {
        TariffData data = _tariffs.Data;
        var disagreements = new OriginDisagreementFlags(Good, Day, Countries, Tariff, _marking.Terms, data) { PaysIfOf = PaysIfOf, PaysIf = other => Duty.PaysAs(other, Remedy()) };
        var flags = new List<Flag>(ExpectedFlags);
        using PartsOfBill.Loan loan = PartsOfBill.Of(Good);
        _agreement.AddFlagsTo(flags, loan.Parts);
        flags.AddRange(_origin.Flags);
        TradeRemedyFlags.Raise(Countries.TradeRemedy, RuleSet.ChinaContent, flags);
        disagreements.Raise(flags);
        ExposureFlags.Raise(Good, loan.Parts, Day, ExposureOfParts.Of(RuleSet.ChinaContent, data), Tariff, flags);
        UnclaimedPreferenceFlags.Raise(Tariff, data.Settings.Names.ColumnOne, flags);
        NotModelledFlags.Raise(Good, data.Settings.NotModelled, flags);
        return Flag.Sorted(flags);
    }

    // Of the country it is of, the good pays what it pays.
    private TariffTreatment PaysIfOf(Country other)
    {
        RemedyOrigin remedy = Remedy();
        return remedy.Country == other ? Tariff : Duty.PaysIfOf(RemedyOrigin.Settled(other, remedy.Cite));
    }
}
