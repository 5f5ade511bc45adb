using System.Collections.Immutable;
using FluentValidation;

namespace OriginRules;

/// <summary>The errors of the figures behind automotive certifications.</summary>
internal static class AutomotiveFigures
{
    public static void Check(AutomotiveFacts facts, ValidationContext<GoodOnDay> c)
    {
        for (int i = 0; i < (facts.CorePartFigures?.Length ?? 0); i++)
        {
            CorePart part = facts.CorePartFigures!.Value[i];
            string place = $"automotive.corePartFigures[{i}]";
            AboveZero(c, $"{place}.netCost", part.NetCost);
            c.Amount($"{place}.nonOriginatingMaterials", part.NonOriginatingMaterials);
            c.Amount($"{place}.nonOriginatingComponents", part.NonOriginatingComponents);
        }

        if (facts.LaborValueContent is { } labor)
        {
            Check(labor, c);
        }

        Check(facts.SteelPurchases ?? [], "automotive.steelPurchases", c);
        Check(facts.AluminumPurchases ?? [], "automotive.aluminumPurchases", c);
    }

    private static void Check(LaborValueContentFigures labor, ValidationContext<GoodOnDay> c)
    {
        const string Place = "automotive.laborValueContent";
        AboveZero(c, $"{Place}.base", labor.Base);
        c.Amount($"{Place}.highWageMaterials", labor.HighWageMaterials);
        c.Amount($"{Place}.highWageLaborCosts", labor.HighWageLaborCosts);
        c.Amount($"{Place}.highWageTransportation", labor.HighWageTransportation);
        c.Amount($"{Place}.technologyWages", labor.TechnologyWages);
        c.Amount($"{Place}.productionWages", labor.ProductionWages);
        if (labor is { TechnologyWages: > 0, ProductionWages: 0 })
        {
            c.Error(FindingCodes.Required, $"{Place}.productionWages", null, "'productionWages' is missing; the credit for technology is a share of them.");
        }
    }

    private static void Check(ImmutableArray<MetalPurchase> purchases, string place, ValidationContext<GoodOnDay> c)
    {
        for (int i = 0; i < purchases.Length; i++)
        {
            c.Amount($"{place}[{i}].value", purchases[i].Value);
        }
    }

    private static void AboveZero(ValidationContext<GoodOnDay> c, string property, decimal amount)
    {
        c.Amount(property, amount);
        if (amount == 0)
        {
            c.Error(FindingCodes.Limit, property, amount, "Found 0; expected more than zero, because a share of it is computed.");
        }
    }
}
