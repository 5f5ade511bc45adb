using System.Collections.Immutable;
using FluentValidation;

namespace OriginRules;

/// <summary>The errors of the figures behind automotive certifications.</summary>
internal static class AutomotiveFigures
{
    public static void Check(AutomotiveFacts facts, ValidationContext<GoodOnDay> c)
    {
        if (facts.CoreParts is { } word && !BomWords.CoreParts.Contains(word))
        {
            Unknown(c, "automotive.coreParts", word, BomWords.CoreParts, "whether core parts originate stays open");
        }

        for (int i = 0; i < (facts.CorePartFigures?.Length ?? 0); i++)
        {
            CorePart part = facts.CorePartFigures!.Value[i];
            string place = $"automotive.corePartFigures[{i}]";
            if (!BomWords.CorePartCategories.Contains(part.Category))
            {
                Unknown(c, $"{place}.category", part.Category, BomWords.CorePartCategories, "whether core parts originate stays open");
            }

            AboveZero(c, $"{place}.netCost", part.NetCost);
            c.Amount($"{place}.nonOriginatingMaterials", part.NonOriginatingMaterials);
            c.Amount($"{place}.nonOriginatingComponents", part.NonOriginatingComponents);
        }

        if (facts.LaborValueContent is { } labor)
        {
            Check(labor, c);
        }

        c.Percent("automotive.certifiedLaborValueContent.percent", facts.CertifiedLaborValueContent?.Percent);
        c.Percent("automotive.certifiedLaborValueContent.highWagePoints", facts.CertifiedLaborValueContent?.HighWagePoints);
        Order(c, "automotive.alternativeStaging", facts.AlternativeStaging?.From, facts.AlternativeStaging?.To);
        c.Word("automotive.newPlant.kind", facts.NewPlant?.Kind, BomWords.PlantKinds);
        c.Amount("automotive.newPlant.closureMonths", facts.NewPlant?.ClosureMonths);
        if (facts.Averaging is { } averaging)
        {
            Check(averaging, c);
        }

        Check(facts.SteelPurchases ?? [], "automotive.steelPurchases", c);
        Check(facts.AluminumPurchases ?? [], "automotive.aluminumPurchases", c);
    }

    private static void Check(LaborValueContentFigures labor, ValidationContext<GoodOnDay> c)
    {
        const string Place = "automotive.laborValueContent";
        if (labor.Vehicles is { IsEmpty: false } vehicles)
        {
            c.Amount($"{Place}.base", labor.Base);
            for (int i = 0; i < vehicles.Length; i++)
            {
                string place = $"{Place}.vehicles[{i}]";
                AboveZero(c, $"{place}.base", vehicles[i].Base);
                c.Amount($"{place}.highWageMaterials", vehicles[i].HighWageMaterials);
                c.Amount($"{place}.highWageLaborCosts", vehicles[i].HighWageLaborCosts);
                c.Amount($"{place}.highWageTransportation", vehicles[i].HighWageTransportation);
            }
        }
        else
        {
            AboveZero(c, $"{Place}.base", labor.Base);
        }

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

    private static void Check(AveragingElection averaging, ValidationContext<GoodOnDay> c)
    {
        const string Place = "automotive.averaging";
        c.Word($"{Place}.category", averaging.Category, BomWords.AveragingCategories);
        c.Word($"{Place}.basis", averaging.Basis, BomWords.AveragingBases);
        c.Word($"{Place}.over", averaging.Over, BomWords.AveragingPeriods);
        Order(c, Place, averaging.From, averaging.To);
        if (averaging.NetCost is { } netCost)
        {
            AboveZero(c, $"{Place}.netCost", netCost);
        }

        c.Amount($"{Place}.nonOriginatingMaterials", averaging.NonOriginatingMaterials);
        for (int i = 0; i < (averaging.Goods?.Length ?? 0); i++)
        {
            AboveZero(c, $"{Place}.goods[{i}].netCost", averaging.Goods!.Value[i].NetCost);
            c.Amount($"{Place}.goods[{i}].nonOriginatingMaterials", averaging.Goods.Value[i].NonOriginatingMaterials);
        }
    }

    private static void Order(ValidationContext<GoodOnDay> c, string place, DateOnly? from, DateOnly? to)
    {
        if (to < from)
        {
            c.Error(FindingCodes.Date, $"{place}.to", to, "The last day is before the first; expected a later day.");
        }
    }

    private static void Unknown(ValidationContext<GoodOnDay> c, string property, string word, string[] words, string effect) =>
        c.Info(FindingCodes.UnknownWord, property, word, $"Found \"{FindingList.Short(word)}\"; known are {string.Join(", ", words)}, so {effect}.{Suggestion.DidYouMean(word, words)}");

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
