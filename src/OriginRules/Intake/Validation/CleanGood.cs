namespace OriginRules;

/// <summary>Tells cheaply that the checks of a good and its lines would certainly find nothing; false says only that they must run.</summary>
/// <remarks>A test holds it to <see cref="BomValidator"/> and <see cref="GoodPlausibility"/>; whatever is rare is left to them.</remarks>
internal static class CleanGood
{
    private const int ShortestGoodCode = 6;
    private const decimal Whole = 100;

    /// <summary>True when neither the good nor any line has a finding.</summary>
    public static bool Throughout(FinishedGood good, DateOnly? asOf)
    {
        int lines = 0;
        return HasNoError(good, asOf) && LinesHaveNoError(good, good.Components.AsSpan(), 1, ref lines)
            && IsPlausible(good) && LinesArePlausible(good, null, good.Components.AsSpan(), asOf ?? good.EntryDate);
    }

    /// <summary>True when the good itself has no error.</summary>
    public static bool HasNoError(FinishedGood good, DateOnly? asOf) =>
        CleanLine.IsId(good.Id)
        && good.Hts.Length >= ShortestGoodCode && good.Hts.Chapter != 0 && !IntakeTerms.Bundled.ChaptersWithoutGoods.Contains(good.Hts.Chapter)
        && good.Hs2012 is null or { Length: >= ShortestGoodCode, Chapter: not 0 }
        && (good.EntryDate ?? asOf) is not null
        && CleanLine.IsAmount(good.Quantity) && CleanLine.IsAmount(good.NetWeightKg) && CleanLine.IsAmount(good.AnnualQuantity)
        && CleanLine.IsAmount(good.TransactionValue) && CleanLine.IsAmount(good.CustomsValue) && CleanLine.IsAmount(good.NetCost)
        && good is { Costs: null, InternationalShipping: null, SetKind: null, Automotive: null, Elections: null, DeclaredRegionalValueContent: null, Composition: null }
        && RatesAreClean(good) && DutyIsClean(good.TariffFacts)
        && CleanLine.AreDifferent(good.Components);

    /// <summary>True when nothing about a good without errors is implausible; the same fields are left out as of the errors.</summary>
    public static bool IsPlausible(FinishedGood good) =>
        good is { Costs: null, Composition: null, TariffFacts: null or { MetalValue: null, UsContentValue: null, Chapter98: null } }
        && (good is { ProducedInTerritory: not true, WhollyObtained: not true } || (good.ProductionCountry is { } country && IntakeTerms.Bundled.PartyCountries.Contains(country)))
        && (good.TariffFacts?.MetalWeightPercent is not { } metals || (metals.Steel ?? 0) + (metals.Aluminum ?? 0) + (metals.Copper ?? 0) <= Whole)
        && SharesArePlausible(good)
        && !(Worth.Of(good, good.Components) > good.TransactionValue)
        && CleanLine.AreKnown(good.Use, OpenWordLists.Bundled.Use) && CleanLine.AreKnown(good.Processes, OpenWordLists.Bundled.Processes);

    private static bool LinesHaveNoError(FinishedGood good, ReadOnlySpan<Component> lines, int level, ref int count)
    {
        foreach (Component line in lines)
        {
            if (++count > BomLimits.Lines || !CleanLine.HasNoError(good, line, level) || !LinesHaveNoError(good, line.Components.AsSpan(), level + 1, ref count))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LinesArePlausible(FinishedGood good, Component? parent, ReadOnlySpan<Component> lines, DateOnly? day)
    {
        foreach (Component line in lines)
        {
            if (!CleanLine.IsPlausible(good, parent, line, day) || !LinesArePlausible(good, line, line.Components.AsSpan(), day))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RatesAreClean(FinishedGood good)
    {
        if (good.ExchangeRates.IsEmpty)
        {
            return true;
        }

        foreach (KeyValuePair<Currency, decimal> rate in good.ExchangeRates)
        {
            if (rate.Value is <= 0 or >= BomValidator.LargestRate || (rate.Key == good.Currency && rate.Value != 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool DutyIsClean(TariffFacts? facts) =>
        facts is null
        || (facts is { VehiclePart: null, ForeignTradeZoneStatus: null, Quota: null, Chapter98: null, MetalValue: null, UsContentValue: null, Hts10Quantities: null, Adcvd: null }
            && (facts.TransportMode is null || BomWords.TransportModes.Contains(facts.TransportMode))
            && (facts.MetalWeightPercent is not { } metals || (CleanLine.IsPercent(metals.Steel) && CleanLine.IsPercent(metals.Aluminum) && CleanLine.IsPercent(metals.Copper)))
            && CleanLine.IsPercent(facts.UsMetalWeightPercent));

    private static bool SharesArePlausible(FinishedGood good)
    {
        decimal weight = 0;
        decimal volume = 0;
        decimal alcohol = 0;
        foreach (Component line in good.Components)
        {
            weight += line.WeightPercentOfGood ?? 0;
            volume += line.VolumePercentOfGood ?? 0;
            alcohol += line.AlcoholPercentOfGood ?? 0;
        }

        return weight <= Whole && volume <= Whole && alcohol <= Whole;
    }
}
