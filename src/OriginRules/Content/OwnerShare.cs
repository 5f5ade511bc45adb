using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Whether an owner in a covered country holds at least a threshold of a supplier, directly or through a chain.</summary>
internal static class OwnerShare
{
    private const decimal Hundred = 100m;

    /// <returns>True or false; null when shares or countries that are not stated leave it open.</returns>
    public static bool? Reaches(Supplier? supplier, ImmutableArray<Country> covered, decimal threshold)
    {
        if (supplier is null)
        {
            return false;
        }

        bool? chain = Chain(supplier.OwnershipChain ?? [], covered, threshold);
        bool? direct = Direct(supplier, covered, threshold);
        return direct == true || chain == true ? true : direct is null || chain is null ? null : false;
    }

    private static bool? Direct(Supplier supplier, ImmutableArray<Country> covered, decimal threshold) =>
        supplier.UltimateParentCountry is not { } parent || !covered.Contains(parent) ? false
        : supplier.ParentSharePercent is { } share ? share >= threshold
        : supplier.OwnershipChain is { IsEmpty: false } links && links.Any(l => l.Country == parent) ? false
        : null;

    // Shares never grow along a chain, so what the known shares leave is the most an unknown one can hold.
    private static bool? Chain(ImmutableArray<OwnershipLink> links, ImmutableArray<Country> covered, decimal threshold)
    {
        decimal most = Hundred;
        bool exact = true;
        bool? reaches = false;
        foreach (OwnershipLink link in links)
        {
            most = link.SharePercent is { } share ? most * share / Hundred : most;
            exact &= link.SharePercent is not null;
            if (most < threshold)
            {
                break;
            }

            if (link.Country is { } country && !covered.Contains(country))
            {
                continue;
            }

            if (exact && link.Country is not null)
            {
                return true;
            }

            reaches = null;
        }

        return reaches;
    }
}
