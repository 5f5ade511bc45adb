using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What a good pays at the US border on a day.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TariffEngine
{
    private readonly TariffData _data;

    private TariffEngine(TariffData data)
    {
        _data = data;
        Identity = new TariffDataIdentity { Version = data.Settings.Version, Sha256 = data.Sha256, CheckedOn = data.Settings.CheckedOn };
    }

    public TariffDataIdentity Identity { get; }

    internal TariffData Data => _data;

    /// <exception cref="RuleSetException">The tariff data has errors.</exception>
    public static TariffEngine Load(DataFiles files) => new(TariffData.Load(files));

    /// <summary>Every day on which some figure of the tariff may change, for any code.</summary>
    public ImmutableArray<DateOnly> ChangeDays(DateOnly from, DateOnly to) => TariffChanges.Days(_data, null, from, to);

    /// <summary>The days on which what one code pays may change: a measure that can reach it, its season, a fee or the confidence of its rate.</summary>
    public ImmutableArray<DateOnly> ChangeDays(HsCode code, DateOnly from, DateOnly to) => TariffChanges.Days(_data, code, from, to);

    /// <summary>The judgment that found a measure void, by its name in results.</summary>
    public FoundVoid? FoundVoid(string measure) => _data.Measures.FirstOrDefault(m => m.FoundVoid is not null && m.ReportedAs == measure)?.FoundVoid;

    /// <summary>The agreement a question is about.</summary>
    public string AgreementOf(TariffQuery query) => query.RuleSet ?? _data.Settings.AgreementInForce;

    /// <summary>The stack of one code, asked for without a bill.</summary>
    /// <param name="query">The question.</param>
    /// <param name="inForce">The days the agreement claimed is in force.</param>
    /// <exception cref="ArgumentException">The code or the program is unknown; the message lists the valid ones.</exception>
    public TariffTreatment EvaluateQuery(TariffQuery query, EffectivePeriod inForce)
    {
        TariffQueryCheck.Check(query, _data);
        var without = new AgreementTariffTerms { RuleSetId = AgreementOf(query), Status = PreferenceStatus.NotClaimed };
        AgreementTariffTerms terms = Claimed(query, without, inForce);
        return Evaluate(new TariffRequest
        {
            Good = new FinishedGood { Id = query.Hts.ToDottedString(), Hts = query.Hts, CustomsValue = query.CustomsValue, ExportCountry = query.Origin },
            Day = query.AsOf,
            Terms = terms,
            WithoutPreference = terms.Status == PreferenceStatus.Granted ? without : null,
            EveryMeasure = query.EveryMeasure,
            TradeRemedyOrigin = RemedyOrigin.Settled(query.Origin, "stated with the question"),
        });
    }

    // Without a bill the claim is taken at its word, as far as the day and the line have such a claim.
    private AgreementTariffTerms Claimed(TariffQuery query, AgreementTariffTerms without, EffectivePeriod inForce)
    {
        if (query.Program is not { } program)
        {
            return without;
        }

        if (!inForce.Contains(query.AsOf))
        {
            return without with { Status = PreferenceStatus.NotAvailable, Reasons = [string.Create(CultureInfo.InvariantCulture, $"{without.RuleSetId} is not in force on {query.AsOf:yyyy-MM-dd}.")] };
        }

        return program == _data.Settings.ProgramPlus && _data.Rates.Find(query.Hts) is { QuotaHeadings: null } line
            ? without with { Status = PreferenceStatus.Denied, Reasons = [$"{line.Heading} has no {program} rate."] }
            : without with { Status = PreferenceStatus.Granted, Program = program };
    }

    public TariffTreatment Evaluate(in TariffRequest request)
    {
        if (request.Good.ImportCountry != _data.Settings.ImportCountry)
        {
            string why = $"the tariff on file is that of {_data.Settings.ImportCountry}, not of {request.Good.ImportCountry}";
            return Open(new PreferenceClaim { RuleSet = request.Terms.RuleSetId, Status = PreferenceStatus.NotAvailable, Reasons = [why] }, "importCountry", why);
        }

        if (request.Day < _data.Settings.CoverageFrom)
        {
            string first = _data.Settings.CoverageFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Open(request.Terms.Claim, "entryDate", $"beforeCoverage: measures are on file from {first}");
        }

        if (Amounts.CustomsValue(request.Good) is not { } value)
        {
            return Open(request.Terms.Claim, "customsValue", "no customs or transaction value is stated");
        }

        if (_data.Rates.Find(request.Good.Hts) is not { } line)
        {
            return Open(request.Terms.Claim, "hts", $"{request.Good.Hts.ToDottedString()} is no eight-digit line of {_data.Settings.RateEdition}");
        }

        SeasonalLines seasons = _data.Settings.Seasons;
        return seasons.IsOpen(line.Code, request.Day)
            ? DutyWorlds.Treatment(_data, request, line, value)
            : Open(request.Terms.Claim, "hts", seasons.WhyClosed(line.Code, request.Day), seasons.Cite);
    }

    private static TariffTreatment Open(PreferenceClaim claim, string fact, string why, string? cite = null) => new()
    {
        Preference = claim,
        ImportProhibited = false,
        Range = new DutyRange { Lower = null, Upper = null, DependsOn = [new RangeDependency { Fact = fact, LowerIf = why, UpperIf = why, Cite = cite }] },
    };
}
