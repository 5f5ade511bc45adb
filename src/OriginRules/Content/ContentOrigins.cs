using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Says where value comes from: the country, and the owner of who added it.</summary>
internal readonly struct ContentOrigins(ImmutableArray<Country> covered, decimal? ownershipThresholdPercent, DateOnly day)
{
    public bool IsCovered(Country? country)
    {
        if (country is not { Code: var code })
        {
            return false;
        }

        foreach (Country one in covered)
        {
            // Codes are interned: the same text is the same object.
            if (ReferenceEquals(one.Code, code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The source of the value a line adds itself.</summary>
    public ContentSource OfLine(Component line) => Of(CountryOf(line), line.Supplier);

    /// <summary>The country of the value a line adds itself; unknown when its declaration has run out, unless what it declares is a covered country: a lapse takes no content away.</summary>
    public Country? CountryOf(Component line) =>
        Lapse.Standing(line.Components.IsEmpty ? line.OriginCountry : line.ProductionCountry ?? line.OriginCountry, line, covered, day);

    /// <summary>The source of the value added by the last production of the good, whose owner the bill does not state.</summary>
    public ContentSource OfGood(FinishedGood good) => Of(good.ProductionCountry, null);

    /// <summary>The facts about owners of the supplier that leave open whether one of a covered country holds the threshold.</summary>
    public ImmutableArray<string> OpenOwnerFacts(Component? line) =>
        ownershipThresholdPercent is { } threshold ? OwnerShare.OpenFacts(line?.Supplier, covered, threshold) : [];

    /// <summary>Whether an owner in a covered country holds the threshold of a supplier elsewhere; null when shares leave it open.</summary>
    public bool? IsOwned(Country? country, Supplier? supplier) => IsCovered(country) ? false : IsOwned(supplier);

    /// <summary>The source of value added in a country by a supplier.</summary>
    public ContentSource Of(Country? country, Supplier? supplier)
    {
        if (IsCovered(country))
        {
            return ContentSource.Covered;
        }

        bool known = country is not null;
        return IsOwned(supplier) switch
        {
            true => known ? ContentSource.OtherOwned : ContentSource.UnknownOwned,
            null => known ? ContentSource.OtherShareUnknown : ContentSource.Unknown,
            _ => known ? ContentSource.Other : ContentSource.Unknown,
        };
    }

    private bool? IsOwned(Supplier? supplier) => supplier is not null && ownershipThresholdPercent is { } threshold ? OwnerShare.Reaches(supplier, covered, threshold) : false;
}
