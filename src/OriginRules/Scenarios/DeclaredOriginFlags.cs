using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags lines whose declared origin nothing in their own bill comes from.</summary>
internal static class DeclaredOriginFlags
{
    public const string Code = "DECLARED-ORIGIN-CONTRADICTED";

    public static void Raise(FinishedGood good, PartsOfBill parts, ChinaContentTerms terms, DateOnly day, List<Flag> flags)
    {
        if (!FlagOfTerms.IsRaised(terms, Code))
        {
            return;
        }

        for (int i = 0; i < parts.Count; i++)
        {
            Component line = parts[i];
            if (line.Components.IsEmpty || line.OriginCountry is not { } declared)
            {
                continue;
            }

            bool comes = line.ProductionCountry is not { } made || made == declared;
            List<string>? open = null;
            for (int inside = i + 1; !comes && inside < parts.EndOf(i); inside++)
            {
                Component part = parts[inside];
                Country? origin = Lapse.OriginOf(part, terms.Countries, day);
                if (origin == declared || part.ProductionCountry == declared)
                {
                    comes = true;
                }
                else if (origin is null && part.Components.IsEmpty)
                {
                    (open ??= []).Add($"{parts.PathOf(inside)}.{Lapse.FactToState(part.OriginCountry, "originCountry")}");
                }
            }

            if (comes)
            {
                continue;
            }

            string path = parts.PathOf(i);
            string worth = Amounts.Value(good, line) is { } value ? $" ({Figures.Money(value, good)})" : "";
            flags.Add(open is null
                ? FlagOfTerms.Make(terms, Code, path, $"The line{worth} is declared to be of {declared}; it is made in {line.ProductionCountry}, and nothing in its bill is of {declared}. Check the declaration.")
                : FlagOfTerms.Make(terms, Code, path, $"The line{worth} is declared to be of {declared}; it is made in {line.ProductionCountry}, and nothing in its bill is known to be of {declared}: state {string.Join(", ", open)}.", [.. open]));
        }
    }
}
