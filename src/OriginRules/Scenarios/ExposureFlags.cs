using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Says what the good bears of the measures the rule set names, and what its parts would bear were they imported themselves.</summary>
internal sealed class ExposureFlags(FinishedGood good, DateOnly day, ChinaContentTerms terms, TariffData data)
{
    public const string Code = "REMEDY-EXPOSURE";
    private const string TrueOrigin = "declaredCountryOfOrigin.tradeRemedy";
    private readonly ExposureTerms? _exposure = FlagOfTerms.IsRaised(terms, Code) ? terms.Exposure : null;

    /// <param name="tariff">What the good pays.</param>
    public IEnumerable<Flag> All(TariffTreatment tariff)
    {
        if (_exposure is null)
        {
            yield break;
        }

        foreach (DutyLine line in tariff.Lines.Where(l => _exposure.Measures.Contains(l.Measure, StringComparer.Ordinal) && l.Amount is null or > 0))
        {
            yield return FlagOfTerms.Make(terms, Code, null, $"The good itself {(line.Certain ? "bears" : "may bear")} {line.Measure}{(line.Amount is { } amount ? $": {Figures.Money(amount, good)}" : "")}.", line.Certain ? [] : Open(tariff), line.Cite);
        }

        foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
        {
            if (Part(path, line) is { } flag)
            {
                yield return flag;
            }
        }
    }

    /// <summary>What the duty on the good turns on.</summary>
    private static ImmutableArray<string> Open(TariffTreatment tariff) => tariff.Range is { DependsOn: { IsEmpty: false } facts }
        ? [.. facts.Select(f => f.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [TrueOrigin];

    private Flag? Part(string path, Component line)
    {
        Country? origin = Lapse.OriginOf(line, terms.Countries, day);
        if (origin is { } other && !terms.Countries.Contains(other))
        {
            return null;
        }

        string[] ask = origin is null ? [Lapse.FactToState(line.OriginCountry, "originCountry")] : [];

        if (line.Hts is not { } code)
        {
            return origin is null ? null : FlagOfTerms.Make(terms, Code, path, $"A line of {origin} without a tariff code: state hts to see which duty by country it would bear.", [path + ".hts"]);
        }

        List<MeasureProvision> due = Due(code, origin, out string rates);
        if (due.Count == 0)
        {
            return MayBeListed(code, origin)
                ? FlagOfTerms.Make(terms, Code, path, $"{code.ToDottedString()} of {origin?.Code ?? "unknown origin"} may bear duty by country, which turns on more digits: state the full hts{string.Concat(ask.Select(a => $" and {a}"))}.", [.. ask.Prepend("hts").Select(a => $"{path}.{a}")])
                : null;
        }

        decimal percent = 0;
        foreach (MeasureProvision provision in due)
        {
            percent += provision.Percent;
        }

        string amount = Amounts.Value(good, line) is { } value ? $": {Figures.Money(Exact.PercentOf(percent, value), good)} on {Figures.Money(value, good)}" : "";
        return origin is { } country
            ? FlagOfTerms.Make(terms, Code, path, $"{code.ToDottedString()} of {country} would bear {rates} were it imported itself{amount}.", cite: due[0].Cite)
            : FlagOfTerms.Make(terms, Code, path, $"{code.ToDottedString()} of unknown origin would bear {rates} were it of a covered country{amount}: state {ask[0]}.", [$"{path}.{ask[0]}"], due[0].Cite);
    }

    /// <summary>True when only a longer code tells whether a measure covers the part.</summary>
    private bool MayBeListed(HsCode code, Country? origin)
    {
        foreach (Country country in origin is { } known ? [known] : terms.Countries)
        {
            foreach (string measure in data.ListedOn(day, country, code).TurningOnSuffix)
            {
                if (IsNamed(measure))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The measures whose list holds the code, less those that yield to another of them; of a part of unknown origin as if it were of each covered country, each once.</summary>
    private List<MeasureProvision> Due(HsCode code, Country? origin, out string rates)
    {
        var provisions = new List<MeasureProvision>();
        var names = new List<string>();
        foreach (Country country in origin is { } known ? [known] : terms.Countries)
        {
            ImmutableArray<ListedDuty> listed = data.ListedOn(day, country, code).Duties;
            foreach (ListedDuty duty in listed)
            {
                if (IsNamed(duty.Name) && !Yields(duty, listed) && (origin is not null || !IsAmong(duty, names, provisions)))
                {
                    names.Add(duty.Name);
                    provisions.Add(duty.Provision);
                }
            }
        }

        rates = string.Join(", ", names.Zip(provisions, static (name, provision) => $"{name} {Figures.Number(provision.Percent)}%"));
        return provisions;
    }

    private bool Yields(ListedDuty duty, ImmutableArray<ListedDuty> listed)
    {
        foreach (ListedDuty other in listed)
        {
            if (IsNamed(other.Name) && duty.YieldsTo(other.Index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmong(ListedDuty duty, List<string> names, List<MeasureProvision> provisions)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] == duty.Name && provisions[i].Percent == duty.Provision.Percent && provisions[i].Cite == duty.Provision.Cite)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamed(string measure) => _exposure!.Measures.Contains(measure, StringComparer.Ordinal);
}
