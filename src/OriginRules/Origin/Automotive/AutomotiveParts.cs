using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Parts for vehicles: as original equipment a part is held to the percentage of its table on the day, as any other good to the printed one.</summary>
/// <remarks>
/// GN 11(k); 19 CFR 182 App. A s. 13 to 15, 20, Tables A.1 to F. A method that the product rule does not print is not opened by a table. For heavy trucks a change of classification alone is
/// not enough unless the branch is printed for them (HQ H313365).
/// </remarks>
internal static class AutomotiveParts
{
    private const string Low = "low";

    /// <summary>The ways an alternative may be meant for the good; empty when no table lists the good, and the printed rule applies as it is.</summary>
    public static ImmutableArray<PartRoute> Of(OriginCase @case, ProductRule rule, RuleAlternative alternative)
    {
        if (!@case.Terms.MayBeAutomotivePart)
        {
            return [];
        }

        // What is said of a plain part is the same of every good of the code.
        if (@case is { Good: { Use.IsEmpty: true, Automotive: null }, VehicleCategory: null, UnderAlternativeStaging: false })
        {
            return @case.Terms.WaysOfPlainParts.TryGetValue(alternative, out ImmutableArray<PartRoute> known) ? known : @case.Terms.WaysOfPlainParts.GetOrAdd(alternative, Find(@case, rule, alternative));
        }

        return Find(@case, rule, alternative);
    }

    private static ImmutableArray<PartRoute> Find(OriginCase @case, ProductRule rule, RuleAlternative alternative)
    {
        if (@case.PartListings.IsDefault)
        {
            @case.PartListings = Listings(@case, @case.RuleSet.Provisions.AutomotiveParts);
        }

        return @case.PartListings.IsEmpty ? [] : OfListed(@case, rule, alternative);
    }

    private static ImmutableArray<PartRoute> OfListed(OriginCase @case, ProductRule rule, RuleAlternative alternative)
    {
        AutomotivePartTerms terms = @case.RuleSet.Provisions.AutomotiveParts;
        ImmutableArray<PartListing> listings = Open(terms, rule, alternative, @case.PartListings);
        ImmutableArray<PartRoute>.Builder? routes = null;
        Ternary listed = Ternary.No;
        bool anyContent = alternative.Rvc is not null;
        foreach (PartListing listing in listings)
        {
            listed = listing.Match > listed ? listing.Match : listed;
            PartRoute route = Staged(@case, rule, alternative, listing);
            anyContent |= route.Required is not null;
            routes ??= ImmutableArray.CreateBuilder<PartRoute>(listings.Length + 1);
            routes.Add(route);
        }

        // Where no way asks for content, nor the printed branch, the ways need not be told apart.
        if (routes is null || !anyContent)
        {
            return [];
        }

        if (!Covers(terms, rule, listings))
        {
            routes.Add(new PartRoute { Match = listed.Not(), Required = alternative.Rvc, Listings = listings });
        }

        return routes.ToImmutable();
    }

    /// <summary>The listings for goods that the rule and the branch are printed for too.</summary>
    private static ImmutableArray<PartListing> Open(AutomotivePartTerms terms, ProductRule rule, RuleAlternative alternative, ImmutableArray<PartListing> listings)
    {
        foreach (PartListing listing in listings)
        {
            if (!IsOpen(terms, rule, alternative, listing))
            {
                return [.. listings.Where(l => IsOpen(terms, rule, alternative, l))];
            }
        }

        return listings;
    }

    private static ImmutableArray<PartListing> Listings(OriginCase @case, AutomotivePartTerms terms)
    {
        ImmutableArray<PartListing> listings = [];
        foreach (AutomotivePartTable table in terms.Tables)
        {
            foreach (AutomotivePartEntry entry in table.Entries)
            {
                Ternary byCode = SelectorMatch.Codes(entry.Codes, @case.Code);
                if (byCode != Ternary.No)
                {
                    ImmutableArray<string> use = entry.Use.IsEmpty ? table.Use : entry.Use;
                    Ternary byUse = Least(AutomotiveUse.AnyOf(@case, use), entry.Words.IsEmpty ? Ternary.Yes : AutomotiveUse.AnyOf(@case, entry.Words));
                    Ternary byNotWords = entry.NotWords.IsEmpty ? Ternary.Yes : AutomotiveUse.NoneOf(@case, entry.NotWords);
                    listings = listings.Add(new PartListing(table, entry, use, Least(byCode, Least(byUse, byNotWords))));
                }
            }
        }

        return listings;
    }

    /// <summary>False where the rule or the branch is printed for other goods than the listing.</summary>
    private static bool IsOpen(AutomotivePartTerms terms, ProductRule rule, RuleAlternative alternative, PartListing listing) =>
        !AreLeftOut(rule, alternative, listing.Use)
        && (listing.Entry.Words.IsEmpty || !AreLeftOut(rule, alternative, listing.Entry.Words))
        && !AreWanted(rule, alternative, listing.Entry.NotWords)
        && (rule.Use.IsEmpty || IsForUse(terms, rule.Use, listing.Use));

    private static bool AreLeftOut(ProductRule rule, RuleAlternative alternative, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (!rule.UseNoneOf.Contains(word) && alternative.Goods?.NoneOf.Contains(word) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreWanted(ProductRule rule, RuleAlternative alternative, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (rule.Use.Contains(word) || alternative.Goods?.AnyOf.Contains(word) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForUse(AutomotivePartTerms terms, ImmutableArray<string> words, ImmutableArray<string> use)
    {
        foreach (string word in words)
        {
            if (use.Contains(word))
            {
                return true;
            }

            foreach (string category in AutomotiveUse.Find(terms, word)?.Categories ?? [])
            {
                if (use.Contains(category))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True when every good the rule is printed for is in one of the listings.</summary>
    private static bool Covers(AutomotivePartTerms terms, ProductRule rule, ImmutableArray<PartListing> listings)
    {
        foreach (string word in rule.Use)
        {
            bool covered = false;
            foreach (PartListing listing in listings)
            {
                covered |= listing.Entry.Words.IsEmpty ? IsForAll(terms, word, listing.Use) : listing.Entry.Words.Contains(word);
            }

            if (!covered)
            {
                return false;
            }
        }

        return !rule.Use.IsEmpty;
    }

    /// <summary>True when the use is for every class of vehicles that the word is for.</summary>
    private static bool IsForAll(AutomotivePartTerms terms, string word, ImmutableArray<string> use)
    {
        if (AutomotiveUse.Find(terms, word) is not { } automotive)
        {
            return use.Contains(word);
        }

        foreach (string category in automotive.Categories)
        {
            if (!use.Contains(category))
            {
                return false;
            }
        }

        return true;
    }

    private static PartRoute Staged(OriginCase @case, ProductRule rule, RuleAlternative alternative, PartListing listing)
    {
        AutomotivePartTable table = listing.Table;
        bool regime = AlternativeStaging.Governs(@case, listing.Use.AsSpan());
        DatedValue? netCost = AlternativeStaging.Find(@case.RuleSet, listing.Entry.NetCostParameter ?? table.NetCostParameter, @case.Day, regime);
        DatedValue? transactionValue = table.TransactionValueParameter is { } name ? AlternativeStaging.Find(@case.RuleSet, name, @case.Day, regime) : null;
        RegionalValueContentRequirement? required = alternative.Rvc switch
        {
            _ when regime && listing.Entry.AnyChangeUnderAlternativeStaging => null,
            null when table.TariffShiftSuffices || !rule.Use.IsEmpty => null,
            null => new() { NetCost = netCost?.Value.Number, TransactionValue = transactionValue?.Value.Number },
            { } printed => new()
            {
                NetCost = printed.NetCost is null && transactionValue is not null ? null : netCost?.Value.Number,
                TransactionValue = printed.TransactionValue is null ? null : transactionValue?.Value.Number,
            },
        };
        return new PartRoute
        {
            Table = table,
            Match = listing.Match,
            Required = required,
            Listings = [listing],
            Doubtful = required is null ? null : netCost?.Confidence == Low ? netCost : transactionValue?.Confidence == Low ? transactionValue : null,
        };
    }

    private static Ternary Least(Ternary left, Ternary right) => left < right ? left : right;
}
