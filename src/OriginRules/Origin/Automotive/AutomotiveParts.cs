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
        if (@case.PartListings.IsDefault)
        {
            @case.PartListings = @case.Applies(ArticleIds.Automotive) ? Listings(@case, @case.RuleSet.Provisions.AutomotiveParts) : [];
        }

        return @case.PartListings.IsEmpty ? [] : OfListed(@case, rule, alternative);
    }

    private static ImmutableArray<PartRoute> OfListed(OriginCase @case, ProductRule rule, RuleAlternative alternative)
    {
        AutomotivePartTerms terms = @case.RuleSet.Provisions.AutomotiveParts;
        List<PartListing> listings = [.. @case.PartListings.Where(l => IsOpen(terms, rule, alternative, l))];
        if (listings.Count == 0)
        {
            return [];
        }

        ImmutableArray<PartRoute>.Builder routes = ImmutableArray.CreateBuilder<PartRoute>();
        Ternary listed = Ternary.No;
        foreach (PartListing listing in listings)
        {
            listed = listing.Match > listed ? listing.Match : listed;
            routes.Add(Staged(@case, rule, alternative, listing));
        }

        if (!Covers(terms, rule, listings))
        {
            routes.Add(new PartRoute { Match = Opposite(listed), Required = alternative.Rvc, Asks = [.. listings.SelectMany(l => l.Asks).Distinct(StringComparer.Ordinal)] });
        }

        // Where no way asks for content, nor the printed branch, the ways need not be told apart.
        return alternative.Rvc is null && routes.All(r => r.Required is null) ? [] : routes.ToImmutable();
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
    private static bool IsOpen(AutomotivePartTerms terms, ProductRule rule, RuleAlternative alternative, PartListing listing)
    {
        ImmutableArray<string> noneOf = [.. rule.UseNoneOf, .. alternative.Goods?.NoneOf ?? []];
        ImmutableArray<string> anyOf = alternative.Goods?.AnyOf ?? [];
        return !listing.Use.All(noneOf.Contains)
            && (listing.Entry.Words.IsEmpty || !listing.Entry.Words.All(noneOf.Contains))
            && !listing.Entry.NotWords.Any(w => rule.Use.Contains(w) || anyOf.Contains(w))
            && (rule.Use.IsEmpty || rule.Use.Any(w => listing.Use.Contains(w) || Categories(terms, w).Any(c => listing.Use.Contains(c))));
    }

    /// <summary>True when every good the rule is printed for is in one of the listings.</summary>
    private static bool Covers(AutomotivePartTerms terms, ProductRule rule, List<PartListing> listings) =>
        !rule.Use.IsEmpty
        && rule.Use.All(word => listings.Any(l => l.Entry.Words.IsEmpty
            ? Categories(terms, word).All(c => l.Use.Contains(c))
            : l.Entry.Words.Contains(word)));

    private static ImmutableArray<string> Categories(AutomotivePartTerms terms, string word) => AutomotiveUse.Find(terms, word)?.Categories ?? [word];

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
            Asks = listing.Asks,
            Doubtful = required is null ? null : new[] { netCost, transactionValue }.FirstOrDefault(v => v?.Confidence == Low),
        };
    }

    private static Ternary Opposite(Ternary value) => value switch { Ternary.Yes => Ternary.No, Ternary.No => Ternary.Yes, _ => Ternary.Unknown };

    private static Ternary Least(Ternary left, Ternary right) => left < right ? left : right;
}
