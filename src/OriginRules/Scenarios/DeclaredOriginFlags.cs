using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags lines whose declared origin nothing in their own bill comes from.</summary>
internal static class DeclaredOriginFlags
{
    public const string Code = "DECLARED-ORIGIN-CONTRADICTED";

    public static IEnumerable<Flag> Of(FinishedGood good, ChinaContentTerms terms, DateOnly day)
    {
        if (!FlagOfTerms.IsRaised(terms, Code))
        {
            yield break;
        }

        foreach ((string path, Component line) in BillLines.PartsOf(good, _ => true))
        {
            if (line.Components.IsEmpty || line.OriginCountry is not { } declared)
            {
                continue;
            }

            bool comes = line.ProductionCountry is not { } made || made == declared;
            var open = new List<string>();
            foreach ((string inside, Component part) in BillLines.PartsOf(good with { Components = line.Components }, _ => true))
            {
                Country? origin = Lapse.OriginOf(part, terms.Countries, day);
                if (origin == declared || part.ProductionCountry == declared)
                {
                    comes = true;
                    break;
                }

                if (origin is null && part.Components.IsEmpty)
                {
                    open.Add($"{path}/{inside}.{Lapse.FactToState(part.OriginCountry, "originCountry")}");
                }
            }

            if (comes)
            {
                continue;
            }

            string worth = Amounts.Value(good, line) is { } value ? $" ({Figures.Money(value, good)})" : "";
            yield return open.Count == 0
                ? FlagOfTerms.Make(terms, Code, path, $"The line{worth} is declared to be of {declared}; it is made in {line.ProductionCountry}, and nothing in its bill is of {declared}. Check the declaration.")
                : FlagOfTerms.Make(terms, Code, path, $"The line{worth} is declared to be of {declared}; it is made in {line.ProductionCountry}, and nothing in its bill is known to be of {declared}: state {string.Join(", ", open)}.", [.. open]);
        }
    }
}
