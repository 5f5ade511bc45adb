using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags lines of covered origin in the sectors where forced labor is looked for first.</summary>
internal static class PrioritySectorFlags
{
    public const string Code = "FORCED-LABOR-SECTOR";

    public static IEnumerable<Flag> Of(FinishedGood good, ChinaContentTerms terms, DateOnly day)
    {
        PrioritySector[] sectors = [.. terms.PrioritySectors.Where(s => day >= s.From)];
        if (sectors.Length == 0 || !FlagOfTerms.IsRaised(terms, Code))
        {
            yield break;
        }

        foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
        {
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
                    yield return FlagOfTerms.Make(terms, Code, path, "A line of covered origin without a tariff code may be of a priority sector: state hts.", [path + ".hts"]);
                }

                continue;
            }

            foreach (PrioritySector sector in sectors)
            {
                if (!HsRanges.Contain(sector.Codes, code) && !HsRanges.MayContain(sector.Codes, code))
                {
                    continue;
                }

                string[] ask = [.. Ask(line, covered, HsRanges.Contain(sector.Codes, code))];
                string worth = Amounts.Value(good, line) is { } value ? $", {Figures.Money(value, good)}" : "";
                yield return FlagOfTerms.Make(
                    terms,
                    Code,
                    path,
                    ask.Length == 0
                        ? $"{code.ToDottedString()} of {origin}{worth}, is in the priority sector '{sector.Id}' since {Figures.Day(sector.From)} (confidence {sector.Confidence}); be ready to trace it to its raw material."
                        : $"{code.ToDottedString()} of {origin?.Code ?? "unknown origin"}{worth}, may be in the priority sector '{sector.Id}': state {string.Join(" and ", ask)}.",
                    [.. ask.Select(a => $"{path}.{a}")],
                    sector.Cite);
            }
        }
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
