using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Says what the good bears of the measures the rule set names, and what its parts would bear were they imported themselves.</summary>
internal static class ExposureFlags
{
    public const string Code = "REMEDY-EXPOSURE";
    private const string TrueOrigin = "declaredCountryOfOrigin.tradeRemedy";

    /// <param name="good">The good.</param>
    /// <param name="parts">The parts of the good.</param>
    /// <param name="day">The day.</param>
    /// <param name="exposure">What parts would bear under the terms.</param>
    /// <param name="tariff">What the good pays.</param>
    /// <param name="flags">Where the flags go.</param>
    public static void Raise(FinishedGood good, PartsOfBill parts, DateOnly day, ExposureOfParts exposure, TariffTreatment tariff, List<Flag> flags)
    {
        ChinaContentTerms terms = exposure.Terms;
        if (exposure.Held is not { } held)
        {
            return;
        }

        foreach (DutyLine line in tariff.Lines)
        {
            if (line.Amount is null or > 0 && exposure.IsNamed(line.Measure))
            {
                Figure amount = line.Amount is { } known ? Figures.Money(known, good).After(": ") : Figure.None;
                flags.Add(FlagOfTerms.Make(held, Code, null, $"The good itself {(line.Certain ? "bears" : "may bear")} {line.Measure}{amount}.", line.Certain ? [] : Open(tariff), line.Cite));
            }
        }

        for (int i = 0; i < parts.Count; i++)
        {
            Country? origin = Lapse.OriginOf(parts[i], terms.Countries, day);
            if (origin is { } country && !country.IsAmong(terms.Countries))
            {
                continue;
            }

            Flag? flag = origin is { } covered ? OfCovered(good, day, exposure, held, parts, i, covered) : OfUnknown(good, day, exposure, held, parts, i);
            if (flag is not null)
            {
                flags.Add(flag);
            }
        }
    }

    /// <summary>What the duty on the good turns on.</summary>
    private static ImmutableArray<string> Open(TariffTreatment tariff) => tariff.Range is { DependsOn: { IsEmpty: false } facts }
        ? [.. facts.Select(f => f.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [TrueOrigin];

    private static Flag? OfCovered(FinishedGood good, DateOnly day, ExposureOfParts exposure, FlagTerms held, PartsOfBill parts, int index, Country origin)
    {
        Component line = parts[index];
        if (line.Hts is not { } code)
        {
            return FlagOfTerms.Make(held, Code, parts.PathOf(index), $"A line of {origin} without a tariff code: state hts to see which duty by country it would bear.", [parts.PathOf(index) + ".hts"]);
        }

        ExposureOfCode duty = exposure.On(code, origin, day);
        if (!duty.IsDue)
        {
            return duty.MayBeListed
                ? FlagOfTerms.Make(held, Code, parts.PathOf(index), $"{code.Dotted} of {origin} may bear duty by country, which turns on more digits: state the full hts.", [parts.PathOf(index) + ".hts"])
                : null;
        }

        string message = Amounts.Value(good, line) is { } value
            ? $"{duty.Words}: {Figures.Money(duty.On(value), good)} on {Figures.Money(value, good)}."
            : $"{duty.Words}.";
        return FlagOfTerms.Make(held, Code, parts.PathOf(index), message, cite: duty.Cite);
    }

    private static Flag? OfUnknown(FinishedGood good, DateOnly day, ExposureOfParts exposure, FlagTerms held, PartsOfBill parts, int index)
    {
        Component line = parts[index];
        if (line.Hts is not { } code)
        {
            return null;
        }

        ExposureOfCode duty = exposure.On(code, null, day);
        if (!duty.IsDue && !duty.MayBeListed)
        {
            return null;
        }

        string path = parts.PathOf(index);
        string ask = Lapse.FactToState(line.OriginCountry, "originCountry");
        if (!duty.IsDue)
        {
            return FlagOfTerms.Make(held, Code, path, $"{code.Dotted} of unknown origin may bear duty by country, which turns on more digits: state the full hts and {ask}.", [$"{path}.hts", $"{path}.{ask}"]);
        }

        string message = Amounts.Value(good, line) is { } value
            ? $"{duty.Words}: {Figures.Money(duty.On(value), good)} on {Figures.Money(value, good)}: state {ask}."
            : $"{duty.Words}: state {ask}.";
        return FlagOfTerms.Make(held, Code, path, message, [$"{path}.{ask}"], duty.Cite);
    }
}
