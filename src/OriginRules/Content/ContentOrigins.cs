using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Says where value comes from: the country, and the owner of who added it.</summary>
internal sealed class ContentOrigins(ImmutableArray<Country> covered, decimal? ownershipThresholdPercent)
{
    public bool IsCovered(Country? country) => country is { } known && covered.Contains(known);

    /// <summary>The source of the value a line adds itself.</summary>
    public ContentSource OfLine(Component line) =>
        Of(line.Components.IsEmpty ? line.OriginCountry : line.ProductionCountry ?? line.OriginCountry, line.Supplier);

    /// <summary>The source of the value added by the last production of the good, whose owner the bill does not state.</summary>
    public ContentSource OfGood(FinishedGood good) => Of(good.ProductionCountry, null);

    private ContentSource Of(Country? country, Supplier? supplier)
    {
        if (IsCovered(country))
        {
            return ContentSource.Covered;
        }

        bool known = country is not null;
        if (ownershipThresholdPercent is not { } threshold || !IsCovered(supplier?.UltimateParentCountry))
        {
            return known ? ContentSource.Other : ContentSource.Unknown;
        }

        return supplier!.ParentSharePercent switch
        {
            null => known ? ContentSource.OtherShareUnknown : ContentSource.Unknown,
            { } share when share >= threshold => known ? ContentSource.OtherOwned : ContentSource.UnknownOwned,
            _ => known ? ContentSource.Other : ContentSource.Unknown,
        };
    }
}
