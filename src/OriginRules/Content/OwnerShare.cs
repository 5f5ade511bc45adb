using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>Whether an owner in a covered country holds at least a threshold of a supplier, directly or through a chain.</summary>
internal static class OwnerShare
{
    private const decimal Hundred = 100m;
    private const string ParentCountry = "supplier.ultimateParentCountry";
    private const string ParentShare = "supplier.parentSharePercent";

    /// <returns>True or false; null when shares or countries that are not stated leave it open.</returns>
    public static bool? Reaches(Supplier? supplier, ImmutableArray<Country> covered, decimal threshold) => Reaches(supplier, covered, threshold, null);

    /// <summary>The facts about the supplier that leave it open; empty when nothing does.</summary>
    public static ImmutableArray<string> OpenFacts(Supplier? supplier, ImmutableArray<Country> covered, decimal threshold)
    {
        var open = new List<string>();
        return Reaches(supplier, covered, threshold, open) is null ? [.. open.Distinct(StringComparer.Ordinal)] : [];
    }

    private static bool? Reaches(Supplier? supplier, ImmutableArray<Country> covered, decimal threshold, List<string>? open)
    {
        if (supplier is null)
        {
            return false;
        }

        bool? chain = Chain(supplier.OwnershipChain ?? [], covered, threshold, open);
        bool? direct = Direct(supplier, covered, threshold, open);
        return direct == true || chain == true ? true : direct is null || chain is null ? null : false;
    }

    private static bool? Direct(Supplier supplier, ImmutableArray<Country> covered, decimal threshold, List<string>? open)
    {
        ImmutableArray<OwnershipLink> links = supplier.OwnershipChain ?? [];
        switch (supplier.UltimateParentCountry, supplier.ParentSharePercent)
        {
            case (null, null):
                return false;
            case ({ } parent, _) when !covered.Contains(parent):
                return false;
            case (_, { } share) when !Holds(share, threshold):
                return false;
            case ({ }, { }):
                return true;
            case ({ } parent, null) when links.Any(l => l.Country == parent):
            case (null, _) when !links.IsEmpty && links[^1].Country is not null:
                // The chain tells of the same owner.
                return false;
            case (null, _):
                open?.Add(ParentCountry);
                return null;
            default:
                open?.Add(ParentShare);
                return null;
        }
    }

    // Shares never grow along a chain, so what the known shares leave is the most an unknown one can hold.
    private static bool? Chain(ImmutableArray<OwnershipLink> links, ImmutableArray<Country> covered, decimal threshold, List<string>? open)
    {
        decimal most = Hundred;
        bool exact = true;
        bool? reaches = false;
        for (int i = 0; i < links.Length; i++)
        {
            OwnershipLink link = links[i];
            most = link.SharePercent is { } share ? most * share / Hundred : most;
            exact &= link.SharePercent is not null;
            if (!Holds(most, threshold))
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
            AddOpen(links, i, open);
        }

        return reaches;
    }

    private static void AddOpen(ImmutableArray<OwnershipLink> links, int owner, List<string>? open)
    {
        if (open is null)
        {
            return;
        }

        if (links[owner].Country is null)
        {
            open.Add(Link(owner, "country"));
        }

        for (int i = 0; i <= owner; i++)
        {
            if (links[i].SharePercent is null)
            {
                open.Add(Link(i, "sharePercent"));
            }
        }
    }

    /// <summary>A share of nothing is no owner's, however low the threshold.</summary>
    private static bool Holds(decimal share, decimal threshold) => share > 0 && share >= threshold;

    private static string Link(int index, string fact) => string.Create(CultureInfo.InvariantCulture, $"supplier.ownershipChain[{index}].{fact}");
}
