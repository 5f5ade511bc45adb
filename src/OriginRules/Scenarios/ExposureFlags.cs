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

        (string Measure, decimal Percent, string Cite)[] due = origin is { } known ? Due(code, known) : [.. terms.Countries.SelectMany(c => Due(code, c)).Distinct()];
        if (due.Length == 0)
        {
            return MayBeListed(code, origin)
                ? FlagOfTerms.Make(terms, Code, path, $"{code.ToDottedString()} of {origin?.Code ?? "unknown origin"} may bear duty by country, which turns on more digits: state the full hts{string.Concat(ask.Select(a => $" and {a}"))}.", [.. ask.Prepend("hts").Select(a => $"{path}.{a}")])
                : null;
        }

        string rates = string.Join(", ", due.Select(d => $"{d.Measure} {Figures.Number(d.Percent)}%"));
        decimal percent = due.Sum(d => d.Percent);
        string amount = Amounts.Value(good, line) is { } value ? $": {Figures.Money(Exact.PercentOf(percent, value), good)} on {Figures.Money(value, good)}" : "";
        return origin is { } country
            ? FlagOfTerms.Make(terms, Code, path, $"{code.ToDottedString()} of {country} would bear {rates} were it imported itself{amount}.", cite: due[0].Cite)
            : FlagOfTerms.Make(terms, Code, path, $"{code.ToDottedString()} of unknown origin would bear {rates} were it of a covered country{amount}: state {ask[0]}.", [$"{path}.{ask[0]}"], due[0].Cite);
    }

    /// <summary>True when only a longer code tells whether a measure covers the part.</summary>
    private bool MayBeListed(HsCode code, Country? origin) => (origin is { } known ? [known] : terms.Countries).Any(c => data.On(day, c).Measures.Any(m =>
        _exposure!.Measures.Contains(m.Measure.ReportedAs, StringComparer.Ordinal) && m.List?.TurnsOnSuffix(code, day) == true));

    /// <summary>The measures whose list holds the code, less those that yield to another of them.</summary>
    private (string Measure, decimal Percent, string Cite)[] Due(HsCode code, Country origin)
    {
        MeasuresOfDay measures = data.On(day, origin);
        var listed = new Dictionary<int, MeasureProvision>();
        for (int i = 0; i < measures.Measures.Length; i++)
        {
            DayMeasure measure = measures.Measures[i];
            if (_exposure!.Measures.Contains(measure.Measure.ReportedAs, StringComparer.Ordinal)
                && measure.List?.GroupOf(code, day) is { } group
                && measure.Provisions.FirstOrDefault(p => p.When is null && (p.Groups.IsEmpty || p.Groups.Contains(group))) is { IsDuty: true } provision)
            {
                listed.Add(i, provision);
            }
        }

        return [.. listed.Where(l => !measures.Measures[l.Key].YieldsTo.Any(y => y.Targets.Any(listed.ContainsKey))).Select(l => (measures.Measures[l.Key].Measure.ReportedAs, l.Value.Percent, l.Value.Cite))];
    }
}
