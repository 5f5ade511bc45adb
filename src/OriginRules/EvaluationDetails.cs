using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What an evaluation says beside its figures: the countries of origin with their reasons, and the flags. Each is worked out when somebody first asks.</summary>
/// <remarks>Everything it rests on is immutable, so it does not matter when or by which thread it is asked.</remarks>
internal sealed class EvaluationDetails
{
    private const int ExpectedFlags = 16;

    private readonly DutyTrials _duty;
    private readonly MarkingOrigin _marking;
    private readonly OriginExamination _origin;
    private readonly AgreementOutcome _agreement;
    private readonly RemedyOrigin _remedy;
    private CountryOfOriginFindings? _countries;
    private ImmutableArray<Flag> _flags;

    public EvaluationDetails(DutyTrials duty, MarkingOrigin marking, OriginExamination origin, AgreementOutcome agreement)
    {
        _duty = duty;
        _marking = marking;
        _origin = origin;
        _agreement = agreement;

        // The marking of a textile good is its origin for all customs purposes (102.21).
        _remedy = marking.GovernsForAllPurposes(duty.Good)
            ? Countries.TradeRemedy
            : TradeRemedyOrigin.Decide(duty.Good, duty.RuleSet, duty.Day, marking.ProcessWords(duty.Day));
        Tariff = duty.Pays(agreement, _remedy);
    }

    public TariffTreatment Tariff { get; }

    public CountryOfOriginFindings Countries
    {
        get
        {
            if (_countries is null)
            {
                Interlocked.CompareExchange(ref _countries, CountriesOfOrigin.Determine(_marking, _duty.Good, _duty.RuleSet, _duty.Day), null);
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

    private ImmutableArray<Flag> Raised()
    {
        TariffData data = _duty.Tariffs.Data;
        var flags = new List<Flag>(ExpectedFlags);
        _agreement.AddFlagsTo(flags);
        flags.AddRange(_origin.Flags);
        TradeRemedyFlags.Raise(Countries.TradeRemedy, _duty.RuleSet.ChinaContent, flags);
        new OriginDisagreementFlags(_duty, _agreement, _remedy, Countries, Tariff, _marking.Terms).Raise(flags);
        ExposureFlags.Raise(_duty.Good, _duty.Day, ExposureOfParts.Of(_duty.RuleSet.ChinaContent, data), Tariff, flags);
        UnclaimedPreferenceFlags.Raise(Tariff, data.Settings.Names.ColumnOne, flags);
        NotModelledFlags.Raise(_duty.Good, data.Settings.NotModelled, flags);
        return Flag.Sorted(flags);
    }
}
