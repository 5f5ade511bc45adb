using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags lines of covered origin in the sectors where forced labor is looked for first.</summary>
internal static class PrioritySectorFlags
{
    public const string Code = "FORCED-LABOR-SECTOR";

    public static void Raise(FinishedGood good, PartsOfBill parts, ChinaContentTerms terms, DateOnly day, List<Flag> flags)
    {
        if (!FlagOfTerms.IsRaised(terms, Code) || !AnyOn(day, terms))
        {
            return;
        }

        for (int i = 0; i < parts.Count; i++)
        {
            Component line = parts[i];
            Country? origin = Lapse.OriginOf(line, terms.Countries, day);
            bool covered = origin is { } country && terms.Countries.Contains(country);
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

            foreach (PrioritySector sector in terms.PrioritySectors)
            {
                bool named = HsRanges.Contain(sector.Codes, code);
                if (day < sector.From || !(named || HsRanges.MayContain(sector.Codes, code)))
                {
                    continue;
                }

                string path = parts.PathOf(i);
                ImmutableArray<string> ask = named && covered ? [] : [.. Ask(line, covered, named)];
                Figure worth = Amounts.Value(good, line) is { } value ? Figures.Money(value, good).After(", ") : Figure.None;
                flags.Add(FlagOfTerms.Make(
                    terms,
                    Code,
                    path,
                    ask.IsEmpty
                        ? $"{code.Dotted} of {origin}{worth}, is in the priority sector '{sector.Id}' since {Figures.Day(sector.From)} (confidence {sector.Confidence}); be ready to trace it to its raw material."
                        : $"{code.Dotted} of {origin?.Code ?? "unknown origin"}{worth}, may be in the priority sector '{sector.Id}': state {string.Join(" and ", ask)}.",
                    ask.IsEmpty ? [] : [.. ask.Select(a => $"{path}.{a}")],
                    sector.Cite));
            }
        }
    }

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
