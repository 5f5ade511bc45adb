using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace OriginRules;

/// <summary>Tells cheaply that the checks of a line would certainly find nothing; false says only that they must run.</summary>
/// <remarks>A test holds it to <see cref="LineValidator"/> and <see cref="LinePlausibility"/>; whatever is rare is left to them.</remarks>
internal static class CleanLine
{
    private const decimal Whole = 100;
    private const int FewLines = 8;

    /// <summary>True when the line has no error.</summary>
    public static bool HasNoError(FinishedGood good, Component line, int level) =>
        level <= BomLimits.Levels
        && IsId(line.Id)
        && line.Hts is not { Chapter: 0 } && line.Hs2012 is not { Chapter: 0 }
        && IsAmount(line.Quantity) && IsAmount(line.WeightKg) && IsAmount(line.Value)
        && (line.Deductions is not { } deductions || (IsAmount(deductions.Freight) && IsAmount(deductions.Duties) && IsAmount(deductions.Brokerage) && IsAmount(deductions.Waste)))
        && (line.Seldom is not { } seldom || HasNoError(seldom))
        && (line.Currency is not { } currency || currency == good.Currency || good.ExchangeRates.ContainsKey(currency))
        && AreDifferent(line.Components);

    private static bool HasNoError(SeldomFacts facts) =>
        IsAmount(facts.ProductionCost) && IsAmount(facts.RegionalProductionValue) && IsAmount(facts.Assists)
        && IsPercent(facts.ElastomericPercent) && IsPercent(facts.WeightPercentOfGood) && IsPercent(facts.VolumePercentOfGood) && IsPercent(facts.AlcoholPercentOfGood) && IsPercent(facts.ValuePercentOfGood)
        && facts is { SupplierStatement: null, Criterion: null, TextileRole: null }
        && (facts.Supplier is not { } supplier || (supplier.OwnershipChain is null && IsPercent(supplier.ParentSharePercent)));

    /// <summary>True when nothing about a line without errors is implausible or unknown.</summary>
    public static bool IsPlausible(FinishedGood good, Component? parent, Component line, DateOnly? day) =>
        line.WhollyObtained is not true && (parent is null ? good.WhollyObtained : parent.WhollyObtained) is not true
        && StatusIsPlausible(line)
        && (line.Deductions is not { } deductions || !((deductions.Freight ?? 0) + (deductions.Duties ?? 0) + (deductions.Brokerage ?? 0) + (deductions.Waste ?? 0) > line.Value))
        && !(line.RegionalProductionValue > line.Value)
        && (line.Components.IsEmpty || Amounts.Value(good, line) is not { } value || Worth.Of(good, line.Components) <= value)
        && (line.Declaration is not { } declaration || !(declaration.ValidTo < declaration.ValidFrom || day < declaration.ValidFrom || day > declaration.ValidTo))
        && AreKnown(line.Use, OpenWordLists.Bundled.Use) && AreKnown(line.Processes, OpenWordLists.Bundled.Processes) && AreKnown(line.Tags, OpenWordLists.Bundled.Tags);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAmount(decimal? amount) => amount is not { } given || (!decimal.IsNegative(given) && given < BomLimits.Amount);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPercent(decimal? percent) => percent is not { } given || (!decimal.IsNegative(given) && given <= Whole);

    public static bool IsId(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return false;
        }

        foreach (char c in id)
        {
            if (c == '/' || char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreKnown(ImmutableArray<string>? words, FrozenSet<string> known)
    {
        if (words is { } given)
        {
            foreach (string word in given)
            {
                if (!known.Contains(word))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>True when the ids of siblings differ, as ids in order do at a glance.</summary>
    public static bool AreDifferent(ImmutableArray<Component> lines)
    {
        bool ascending = true;
        for (int i = 1; i < lines.Length && ascending; i++)
        {
            ascending = string.CompareOrdinal(lines[i - 1].Id, lines[i].Id) < 0;
        }

        return ascending || (lines.Length <= FewLines ? FewAreDifferent(lines) : lines.Select(l => l.Id).ToHashSet(StringComparer.Ordinal).Count == lines.Length);
    }

    private static bool FewAreDifferent(ImmutableArray<Component> lines)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            for (int before = 0; before < i; before++)
            {
                if (lines[before].Id == lines[i].Id)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool StatusIsPlausible(Component line) => line.Originating switch
    {
        true => line.OriginCountry is not { } country ? !IsAskedAbout(line) : IntakeTerms.Bundled.PartyCountries.Contains(country),
        false => line.OriginatingUnder is null or { Length: 0 } && (line.OriginCountry is not null || !IsAskedAbout(line)),
        null => !IsAskedAbout(line),
    };

    /// <summary>True when origin and status count as unknown where they are not stated.</summary>
    private static bool IsAskedAbout(Component line) => line.Components.IsEmpty && line.Role is ComponentRole.Material;
}
