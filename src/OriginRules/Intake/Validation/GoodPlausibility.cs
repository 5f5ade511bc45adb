using FluentValidation;

namespace OriginRules;

/// <summary>Facts of a good that contradict each other, and words no rule asks for.</summary>
internal sealed class GoodPlausibility : AbstractValidator<GoodOnDay>
{
    private const decimal Whole = 100;

    public GoodPlausibility()
    {
        RuleFor(g => g).Custom((g, c) => NetCost(g.Good, c)).When(g => g.Good is { Costs.TotalCost: not null, NetCost: not null });
        RuleFor(g => g).Custom((g, c) => Territory(g.Good, c));
        RuleFor(g => g).Custom((g, c) => CustomsValue(g.Good, c));
        RuleFor(g => g).Custom((g, c) => Shares(g.Good, c));
        RuleFor(g => g).Custom((g, c) => LinesWorth(g.Good, c));
        RuleFor(g => g).Custom((g, c) => OpenWords(g.Good, c));
    }

    private static void NetCost(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        ProductionCosts costs = good.Costs!;
        decimal computed = costs.TotalCost!.Value - (costs.SalesPromotionMarketingAfterSales ?? 0) - (costs.Royalties ?? 0)
            - (costs.ShippingAndPacking ?? 0) - (costs.NonAllowableInterest ?? 0) - (costs.OtherExcluded ?? 0);
        if (computed != good.NetCost)
        {
            c.Warning(FindingCodes.NetCostConflict, "netCost", good.NetCost, $"Found {CheckReport.Text(good.NetCost)}, but the costs give {CheckReport.Text(computed)}; the costs are used. Correct one of them.");
        }
    }

    private static void Territory(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        if (good.ProductionCountry is not { } country || IntakeTerms.Bundled.PartyCountries.Contains(country))
        {
            return;
        }

        if (good.ProducedInTerritory is true)
        {
            c.Warning(FindingCodes.TerritoryConflict, "producedInTerritory", "true", $"The good is stated as produced in the territory, but its productionCountry is {country}, which no agreement here has as a party; correct one of the two.");
        }

        if (good.WhollyObtained is true)
        {
            c.Warning(FindingCodes.WhollyObtainedConflict, "whollyObtained", "true", $"The good is stated as wholly obtained in the territory, but its productionCountry is {country}, which no agreement here has as a party; correct one of the two.");
        }
    }

    private static void CustomsValue(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        decimal? customsValue = Amounts.CustomsValue(good);
        Above(c, "tariffFacts.usContentValue", good.TariffFacts?.UsContentValue, customsValue);
        Above(c, "tariffFacts.chapter98.usComponentsValue", good.TariffFacts?.Chapter98?.UsComponentsValue, customsValue);
        Above(c, "tariffFacts.chapter98.processingValue", good.TariffFacts?.Chapter98?.ProcessingValue, customsValue);
        MetalShares? metals = good.TariffFacts?.MetalValue;
        Above(c, "tariffFacts.metalValue", metals is null ? null : (metals.Steel ?? 0) + (metals.Aluminum ?? 0) + (metals.Copper ?? 0), customsValue);
    }

    private static void Above(ValidationContext<GoodOnDay> c, string property, decimal? part, decimal? customsValue)
    {
        if (part > customsValue)
        {
            c.Warning(FindingCodes.CustomsValueConflict, property, part, $"Found {CheckReport.Text(part)}, more than the customs value {CheckReport.Text(customsValue)}; check that both are for the good's whole quantity.");
        }
    }

    private static void Shares(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        MetalShares? metals = good.TariffFacts?.MetalWeightPercent;
        TooMuch(c, "tariffFacts.metalWeightPercent", (metals?.Steel ?? 0) + (metals?.Aluminum ?? 0) + (metals?.Copper ?? 0));
        TooMuch(c, "composition", good.Composition?.Values.Sum() ?? 0);
        TooMuch(c, "components", good.Components.Sum(l => l.WeightPercentOfGood ?? 0), "weightPercentOfGood of the lines");
        TooMuch(c, "components", good.Components.Sum(l => l.VolumePercentOfGood ?? 0), "volumePercentOfGood of the lines");
        TooMuch(c, "components", good.Components.Sum(l => l.AlcoholPercentOfGood ?? 0), "alcoholPercentOfGood of the lines");
    }

    private static void TooMuch(ValidationContext<GoodOnDay> c, string property, decimal sum, string? what = null)
    {
        if (sum > Whole)
        {
            c.Warning(FindingCodes.ShareConflict, property, sum, $"The shares ({what ?? property}) add up to {CheckReport.Text(sum)} percent; expected at most 100. Correct them.");
        }
    }

    private static void LinesWorth(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        decimal worth = Worth.Of(good, good.Components);
        if (worth > good.TransactionValue)
        {
            c.Warning(FindingCodes.ChildrenValue, "transactionValue", good.TransactionValue, $"The lines are worth {CheckReport.Text(worth)}, more than the transaction value {CheckReport.Text(good.TransactionValue)}; check that line values are for the good's whole quantity and in its currency.");
        }
    }

    private static void OpenWords(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        OpenWordLists words = OpenWordLists.Bundled;
        OpenWordLists.Check(c, "use", good.Use, words.Use);
        OpenWordLists.Check(c, "processes", good.Processes, words.Processes);
    }
}
