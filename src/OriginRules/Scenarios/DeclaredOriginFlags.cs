using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags lines whose declared origin nothing in their own bill comes from.</summary>
internal static class DeclaredOriginFlags
{
    public const string Code = "DECLARED-ORIGIN-CONTRADICTED";

    public static IEnumerable<Flag> Of(FinishedGood good, ChinaContentTerms terms)
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

            bool? comes = line.ProductionCountry is not { } made || made == declared;
            foreach ((_, Component part) in BillLines.PartsOf(good with { Components = line.Components }, _ => true))
            {
                comes = comes == true || part.OriginCountry == declared || part.ProductionCountry == declared ? true
                    : part.OriginCountry is null && part.Components.IsEmpty ? null
                    : comes;
            }

            if (comes == true)
            {
                continue;
            }

            string worth = Amounts.Value(good, line) is { } value ? $" ({Figures.Money(value, good)})" : "";
            yield return comes == false
                ? FlagOfTerms.Make(terms, Code, path, $"The line{worth} is declared to be of {declared}; it is made in {line.ProductionCountry}, and nothing in its bill is of {declared}. Check the declaration.")
                : FlagOfTerms.Make(terms, Code, path, $"The line{worth} is declared to be of {declared}; it is made in {line.ProductionCountry}, and nothing in its bill is known to be of {declared}: state the origin of its lines.", certain: false);
        }
    }
}
