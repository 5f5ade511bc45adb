using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags lines of covered origin in the sectors where forced labor is looked for first.</summary>
internal static class PrioritySectorFlags
{
    public const string Code = "FORCED-LABOR-SECTOR";
    private const int KeptCodes = 512;

    /// <summary>The sectors of the latest codes; of those that name only a longer code it is told.</summary>
    private static readonly ConditionalWeakTable<ChinaContentTerms, LatestCache<HsCode, ImmutableArray<(PrioritySector Sector, bool Named)>>> s_sectors = [];

    private static readonly Func<HsCode, ChinaContentTerms, ImmutableArray<(PrioritySector Sector, bool Named)>> s_find = static (code, terms) =>
        [.. terms.PrioritySectors.Select(s => (Sector: s, Named: HsRanges.Contain(s.Codes, code))).Where(s => s.Named || HsRanges.MayContain(s.Sector.Codes, code))];

    public static void Raise(FinishedGood good, PartsOfBill parts, ChinaContentTerms terms, DateOnly day, List<Flag> flags)
    {
        if (!FlagOfTerms.IsRaised(terms, Code) || !AnyOn(day, terms))
        {
            return;
        }

        LatestCache<HsCode, ImmutableArray<(PrioritySector Sector, bool Named)>> sectors = s_sectors.GetValue(terms, static _ => new(KeptCodes));
        for (int i = 0; i < parts.Count; i++)
        {
            Component line = parts[i];
            Country? origin = Lapse.OriginOf(line, terms.Countries, day);
            bool covered = origin is { } country && country.IsAmong(terms.Countries);
            if (origin is not null && !covered)
            {
                continue;
            }

            if (line.Hts is not { } code)
            {
                if (covered)
                {
                    flags.Add(FlagOfTerms.Make(terms, Code, parts.PathOf(i), "A line of covered origin without a tariff code may be of a priority sector: state hts.", [parts.PathOf(i) + ".hts"]));
                }

                continue;
            }

            foreach ((PrioritySector sector, bool named) in sectors.Get(code, terms, s_find))
            {
                if (day < sector.From)
                {
                    continue;
                }

                flags.Add(named && covered ? Sure(good, parts, i, sector, terms) : Open(good, parts, i, sector, terms, origin, named));
            }
        }
    }

    private static Flag Sure(FinishedGood good, PartsOfBill parts, int index, PrioritySector sector, ChinaContentTerms terms)
    {
        Component line = parts[index];
        return FlagOfTerms.Make(
            terms,
            Code,
            parts.PathOf(index),
            $"{line.Hts!.Value.Dotted} of {line.OriginCountry!.Value.Code}{Worth(good, line)}, is in the priority sector '{sector.Id}' since {Figures.Day(sector.From)} (confidence {sector.Confidence}); be ready to trace it to its raw material.",
            cite: sector.Cite);
    }

    private static Flag Open(FinishedGood good, PartsOfBill parts, int index, PrioritySector sector, ChinaContentTerms terms, Country? origin, bool named)
    {
        Component line = parts[index];
        string path = parts.PathOf(index);
        string[] ask = [.. Ask(line, origin is not null, named)];
        return FlagOfTerms.Make(
            terms,
            Code,
            path,
            $"{line.Hts!.Value.Dotted} of {origin?.Code ?? "unknown origin"}{Worth(good, line)}, may be in the priority sector '{sector.Id}': state {string.Join(" and ", ask)}.",
            [.. ask.Select(a => $"{path}.{a}")],
            sector.Cite);
    }

    private static Figure Worth(FinishedGood good, Component line) => Amounts.Value(good, line) is { } value ? Figures.Money(value, good).After(", ") : Figure.None;

    private static bool AnyOn(DateOnly day, ChinaContentTerms terms)
    {
        foreach (PrioritySector sector in terms.PrioritySectors)
        {
            if (day >= sector.From)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Ask(Component line, bool covered, bool named)
    {
        if (!covered)
        {
            yield return Lapse.FactToState(line.OriginCountry, "originCountry");
        }

        if (!named)
        {
            yield return "hts";
        }
    }
}
