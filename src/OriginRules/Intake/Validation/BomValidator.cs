using System.Collections.Immutable;
using FluentValidation;

namespace OriginRules;

/// <summary>The errors of a finished good itself; <see cref="LineValidator"/> holds those of its lines.</summary>
internal sealed class BomValidator : AbstractValidator<GoodOnDay>
{
    /// <summary>The first exchange rate that cannot be meant.</summary>
    public const decimal LargestRate = 10_000_000m;

    private const int ShortestGoodCode = 6;

    public BomValidator()
    {
        RuleFor(g => g).Custom((g, c) => Identity(g, c));
        RuleFor(g => g).Custom((g, c) => Amounts(g.Good, c));
        RuleFor(g => g).Custom((g, c) => Rates(g.Good, c));
        RuleFor(g => g).Custom((g, c) => Words(g.Good, c));
        RuleFor(g => g).Custom((g, c) => Shares(g.Good, c));
        RuleFor(g => g).Custom((g, c) => Duty(g.Good.TariffFacts, c)).When(g => g.Good.TariffFacts is not null);
        RuleFor(g => g).Custom((g, c) => AutomotiveFigures.Check(g.Good.Automotive!, c)).When(g => g.Good.Automotive is not null);
        RuleFor(g => g).Custom((g, c) => SiblingIds.Check(g.Good.Components, (id, index) => c.Error(FindingCodes.DuplicateId, $"components[{index}].id", id, SiblingIds.Message(id))));
    }

    private static void Identity(GoodOnDay onDay, ValidationContext<GoodOnDay> c)
    {
        FinishedGood good = onDay.Good;
        if (string.IsNullOrEmpty(good.Id))
        {
            c.Error(FindingCodes.Required, "id", null, "'id' is missing; give the good an id that is unique in the file.");
        }

        c.Id(good.Id ?? "");
        if (good.Hts.IsDefault)
        {
            c.Error(FindingCodes.Required, "hts", null, "'hts' is missing; state the import classification, 6 to 10 digits.");
        }
        else if (good.Hts.Length < ShortestGoodCode || good.Hts.Chapter == 0)
        {
            c.Error(FindingCodes.Hts, "hts", good.Hts, $"Found \"{good.Hts}\"; expected the import classification of the good, 6 to 10 digits, such as \"9401.39.0030\".");
        }
        else if (IntakeTerms.Bundled.ChaptersWithoutGoods.Contains(good.Hts.Chapter))
        {
            c.Error(FindingCodes.Hts, "hts", good.Hts, $"Found \"{good.Hts}\"; no good is classified in chapter {good.Hts.Truncate(2)}. State the classification of the good itself; a special provision is claimed under tariffFacts.");
        }

        if (good.Hs2012 is { } hs2012 && (hs2012.Length < ShortestGoodCode || hs2012.Chapter == 0))
        {
            c.Error(FindingCodes.Hts, "hs2012", hs2012, $"Found \"{hs2012}\"; expected the HS 2012 code of the good, 6 digits or more, such as \"9401.30\".");
        }

        if (good.EntryDate is null && onDay.AsOf is null)
        {
            c.Error(FindingCodes.Required, "entryDate", null, "'entryDate' is missing; state the day of entry, or evaluate as of a day (--as-of).");
        }
    }

    private static void Amounts(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        c.Amount("quantity", good.Quantity);
        c.Amount("netWeightKg", good.NetWeightKg);
        c.Amount("annualQuantity", good.AnnualQuantity);
        c.Amount("transactionValue", good.TransactionValue);
        c.Amount("customsValue", good.CustomsValue);
        c.Amount("netCost", good.NetCost);
        c.Amount("internationalShipping.amount", good.InternationalShipping?.Amount);
        if (good.Costs is { } costs)
        {
            c.Amount("costs.totalCost", costs.TotalCost);
            c.Amount("costs.salesPromotionMarketingAfterSales", costs.SalesPromotionMarketingAfterSales);
            c.Amount("costs.royalties", costs.Royalties);
            c.Amount("costs.shippingAndPacking", costs.ShippingAndPacking);
            c.Amount("costs.nonAllowableInterest", costs.NonAllowableInterest);
            c.Amount("costs.otherExcluded", costs.OtherExcluded);
        }
    }

    private static void Rates(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        foreach (KeyValuePair<Currency, decimal> rate in good.ExchangeRates)
        {
            if (rate.Value is <= 0 or >= LargestRate)
            {
                c.Error(FindingCodes.ExchangeRate, $"exchangeRates.{rate.Key}", rate.Value, $"Found {CheckReport.Text(rate.Value)}; expected what one {rate.Key} is worth in {good.Currency}, more than zero.");
            }
            else if (rate.Key == good.Currency && rate.Value != 1)
            {
                c.Error(FindingCodes.ExchangeRate, $"exchangeRates.{rate.Key}", rate.Value, $"Found {CheckReport.Text(rate.Value)}; one {rate.Key} is one {rate.Key}. Remove the rate, or correct the good's currency.");
            }
        }
    }

    private static void Words(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        c.Word("setKind", good.SetKind, BomWords.SetKinds);
        c.Word("automotive.vehicleCategory", good.Automotive?.VehicleCategory, BomWords.VehicleCategories);
        c.Word("elections.rvcMethod", good.Elections?.RvcMethod, BomWords.RvcMethods);
        c.Word("elections.deMinimisBase", good.Elections?.DeMinimisBase, BomWords.DeMinimisBases);
        c.Word("declaredRegionalValueContent.method", good.DeclaredRegionalValueContent?.Method, BomWords.RvcMethods);
    }

    private static void Shares(FinishedGood good, ValidationContext<GoodOnDay> c)
    {
        c.Percent("automotive.steelPurchasesPercent", good.Automotive?.SteelPurchasesPercent);
        c.Percent("automotive.aluminumPurchasesPercent", good.Automotive?.AluminumPurchasesPercent);
        c.Percent("declaredRegionalValueContent.percentAtLeast", good.DeclaredRegionalValueContent?.PercentAtLeast);
        foreach (KeyValuePair<string, decimal> share in good.Composition ?? ImmutableSortedDictionary<string, decimal>.Empty)
        {
            c.Percent($"composition.{share.Key}", share.Value);
        }
    }

    private static void Duty(TariffFacts? facts, ValidationContext<GoodOnDay> c)
    {
        c.Word("tariffFacts.vehiclePart", facts!.VehiclePart, BomWords.VehicleParts);
        c.Word("tariffFacts.foreignTradeZoneStatus", facts.ForeignTradeZoneStatus, BomWords.ForeignTradeZoneStatuses);
        c.Word("tariffFacts.quota.status", facts.Quota?.Status, BomWords.QuotaStatuses);
        if (facts.Chapter98 is { } claim && !(HsCode.TryParse(claim.Heading, out HsCode heading) && heading.Chapter == IntakeTerms.Bundled.SpecialProvisionsChapter))
        {
            c.Error(FindingCodes.Hts, "tariffFacts.chapter98.heading", claim.Heading, $"Found \"{FindingList.Short(claim.Heading)}\"; expected a code of chapter {IntakeTerms.Bundled.SpecialProvisionsChapter}, such as \"9802.00.80\".");
        }

        c.Word("tariffFacts.transportMode", facts.TransportMode, BomWords.TransportModes);
        c.Percent("tariffFacts.metalWeightPercent.steel", facts.MetalWeightPercent?.Steel);
        c.Percent("tariffFacts.metalWeightPercent.aluminum", facts.MetalWeightPercent?.Aluminum);
        c.Percent("tariffFacts.metalWeightPercent.copper", facts.MetalWeightPercent?.Copper);
        c.Percent("tariffFacts.usMetalWeightPercent", facts.UsMetalWeightPercent);
        c.Amount("tariffFacts.metalValue.steel", facts.MetalValue?.Steel);
        c.Amount("tariffFacts.metalValue.aluminum", facts.MetalValue?.Aluminum);
        c.Amount("tariffFacts.metalValue.copper", facts.MetalValue?.Copper);
        c.Amount("tariffFacts.usContentValue", facts.UsContentValue);
        c.Amount("tariffFacts.chapter98.usComponentsValue", facts.Chapter98?.UsComponentsValue);
        c.Amount("tariffFacts.chapter98.processingValue", facts.Chapter98?.ProcessingValue);
        for (int i = 0; i < (facts.Hts10Quantities?.Length ?? 0); i++)
        {
            c.Amount($"tariffFacts.hts10Quantities[{i}].quantity", facts.Hts10Quantities!.Value[i].Quantity);
        }

        for (int i = 0; i < (facts.Adcvd?.Length ?? 0); i++)
        {
            // A deposit rate may be above 100 percent.
            c.Amount($"tariffFacts.adcvd[{i}].percent", facts.Adcvd!.Value[i].Percent);
        }
    }
}
