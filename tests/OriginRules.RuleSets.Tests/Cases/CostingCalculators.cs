using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>Runs a calculator on the facts of a case, and names its figures as the case does.</summary>
internal static class CostingCalculators
{
    private static readonly DateOnly Today = new(2021, 1, 1);

    public static JObject Run(string ruleSet, string calculator, JObject given) => calculator switch
    {
        "pointOfDirectShipment" => new JObject
        {
            ["place"] = TransactionValueAdjustment.PointOfDirectShipment([.. Rows(given, "shipments").Select(s => new ShipmentToBuyer(Word(s, "from"), Word(s, "buyer"), Figure(s, "units")))], Word(given, "buyer")),
        },
        "transactionValueAdjustment" => new JObject
        {
            ["value"] = TransactionValueAdjustment.Adjusted(Figure(given, "price"), Figure(given, "costsToPointNotInPrice"), Figure(given, "costsAfterPointInPrice"), Figure(given, "packingInPrice")),
        },
        "importedMaterialValue" => new JObject
        {
            ["value"] = ImportedMaterialValue.Of(Figure(given, "customsValue"), (bool)given["customsValueIsOfTheSaleToTheProducer"]!, Figure(given, "paidToSeller"), Figure(given, "internationalShipping")),
        },
        "currencyConversion" => CurrencyConversion(given),
        "netCostOfNetCostOfAllGoods" => NetCostOfAllGoods(given),
        "netCostOfAllocatedTotalCost" => new JObject
        {
            ["netCost"] = NetCostAllocation.OfAllocatedTotalCost(Figure(given, "allocatedTotalCost"), [.. given["allocatedExcludedCosts"]!.Select(f => f.Value<decimal>())]),
        },
        "netCostOfEachCost" => new JObject { ["netCost"] = NetCostAllocation.OfEachCost(Costs(given)) },
        "overheadByCostRatio" => new JObject { ["allocated"] = OverheadAllocation.ByCostRatio(Figure(given, "overhead"), Share(given), Figure(given, "excluded")) },
        "overheadByDirectLaborAndMaterial" => new JObject
        {
            ["allocated"] = OverheadAllocation.ByDirectLaborAndMaterial(Figure(given, "overhead"), Direct(given["good"]!), Direct(given["allGoods"]!), Figure(given, "excluded")),
        },
        "overheadByDirectCosts" => new JObject
        {
            ["allocated"] = OverheadAllocation.ByDirectCosts(Figure(given, "overhead"), Direct(given["good"]!), Direct(given["allGoods"]!), Figure(given, "excluded")),
        },
        "inventory" => Inventory(given),
        "inventoryOverPeriod" => InventoryOverPeriod(given),
        "nonAllowableInterest" => Interest(ruleSet, given),
        "firstAveragingPeriod" => FirstPeriod(ruleSet, given),
        _ => throw new ArgumentException($"There is no calculator '{calculator}'.", nameof(calculator)),
    };

    private static JObject CurrencyConversion(JObject given)
    {
        var conversion = new CurrencyConversionResult { RelatedGain = Figure(given, "relatedGain"), RelatedLoss = Figure(given, "relatedLoss") };
        return new JObject { ["totalCost"] = conversion.TotalCost(Figure(given, "totalCostBefore")) };
    }

    private static JObject NetCostOfAllGoods(JObject given) => new() { ["netCost"] = NetCostAllocation.OfNetCostOfAllGoods(Costs(given), Share(given)) };

    private static JObject Inventory(JObject given)
    {
        ImmutableArray<InventoryUse> uses = InventoryCalculator.Withdrawals(Enum.Parse<InventoryMethod>(Word(given, "method"), ignoreCase: true), Movements(given));
        return new JObject
        {
            ["originatingUnits"] = new JArray(uses.Select(u => u.OriginatingUnits)),
            ["nonOriginatingUnits"] = new JArray(uses.Select(u => u.NonOriginatingUnits)),
            ["nonOriginatingValue"] = new JArray(uses.Select(u => u.NonOriginatingValue)),
        };
    }

    private static JObject InventoryOverPeriod(JObject given)
    {
        ImmutableArray<InventoryMovement> movements = Movements(given);
        CostShare originating = InventoryCalculator.OriginatingShare(movements);
        decimal withdrawn = Figure(given, "withdrawn");
        decimal left = Figure(given, "left");
        var result = new JObject
        {
            ["originatingUnits"] = originating.Of(withdrawn),
            ["nonOriginatingUnits"] = withdrawn - originating.Of(withdrawn),
            ["originatingLeft"] = originating.Of(left),
            ["nonOriginatingLeft"] = left - originating.Of(left),
        };
        if (movements.All(m => m.UnitValue is not null))
        {
            decimal unit = InventoryCalculator.NonOriginatingValueOfAverageUnit(movements);
            result["nonOriginatingValueOfAUnit"] = unit;
            result["nonOriginatingValue"] = unit * withdrawn;
        }

        return result;
    }

    private static JObject Interest(string ruleSet, JObject given)
    {
        decimal margin = RuleSetCatalog.Bundled().Resolve(ruleSet).Parameters.Number("nonAllowableInterest.marginBasisPoints", Today)!.Value;
        decimal maturity = NonAllowableInterest.WeightedAverageMaturity([.. Rows(given, "payments").Select(p => new PrincipalPayment(Figure(p, "years"), Figure(p, "amount")))], Figure(given, "principal"));
        decimal rate = NonAllowableInterest.GovernmentRate([.. Rows(given, "governmentYields").Select(y => new GovernmentYield(Figure(y, "years"), Figure(y, "percent")))], maturity);
        return new JObject
        {
            ["maturityYears"] = maturity,
            ["governmentRatePercent"] = rate,
            ["nonAllowableInterest"] = NonAllowableInterest.Of(Figure(given, "interest"), Figure(given, "ratePercent"), rate, margin),
        };
    }

    private static JObject FirstPeriod(string ruleSet, JObject given)
    {
        AveragingPeriod period = AveragingPeriod.First(RuleSetCatalog.Bundled().Resolve(ruleSet).InForce.From!.Value, Day(given, "fiscalYearStart"));
        return new JObject { ["from"] = Written(period.From), ["to"] = Written(period.To), ["months"] = period.Months };
    }

    private static ImmutableArray<InventoryMovement> Movements(JObject given) =>
    [
        .. Rows(given, "movements").Select(m => new InventoryMovement
        {
            Date = Day(m, "date"),
            Received = (decimal?)m["received"],
            Withdrawn = (decimal?)m["withdrawn"],
            UnitValue = (decimal?)m["unitValue"],
            Originating = (bool?)m["originating"],
        }),
    ];

    private static RecordedCosts Costs(JObject given) => new()
    {
        OriginatingMaterials = Figure(given, "originatingMaterials"),
        NonOriginatingMaterials = Figure(given, "nonOriginatingMaterials"),
        OtherProductCosts = Figure(given, "otherProductCosts"),
        PeriodCosts = Figure(given, "periodCosts"),
        OtherCosts = Figure(given, "otherCosts"),
        ExcludedCosts = Figure(given, "excludedCosts"),
    };

    private static CostShare Share(JObject given) => new(Figure(given, "base"), Figure(given, "baseOfAllGoods"));

    private static DirectCosts Direct(JToken given) => new() { Labor = Figure(given, "labor"), Material = Figure(given, "material"), Overhead = Figure(given, "overhead") };

    private static IEnumerable<JObject> Rows(JObject given, string name) => given[name]!.Cast<JObject>();

    /// <summary>A figure; one that the case leaves out is nothing.</summary>
    private static decimal Figure(JToken given, string name) => (decimal?)given[name] ?? 0;

    private static string Word(JToken given, string name) => (string)given[name]!;

    private static DateOnly Day(JToken given, string name) => DateOnly.ParseExact(Word(given, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
