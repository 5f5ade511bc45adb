using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Traces a good as a tree, with the value of each country; for reports, which ask for more than a determination does.</summary>
internal sealed class ContentTree(FinishedGood good, ContentOrigins origins, ImmutableArray<Country> countries, decimal? threshold, bool ownershipCounts, DateOnly day, ILookup<string, string> flags)
{
    private readonly Dictionary<Country, decimal> _byCountry = [];
    private readonly List<OpenContent> _open = [];
    private readonly ContentSums _sums = new(ownershipCounts);
    private readonly decimal? _customsValue = Amounts.CustomsValue(good);

    public decimal Unknown { get; private set; }

    public decimal Undivided { get; private set; }

    public decimal Overstated { get; private set; }

    /// <summary>Largest first; those that nothing bounds before them.</summary>
    public ImmutableArray<OpenContent> Open =>
        [.. _open.OrderBy(o => o.Value is not null).ThenByDescending(o => o.Value ?? 0).ThenBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Fact, StringComparer.Ordinal)];

    public ImmutableArray<CountryContent> ByCountry()
    {
        IEnumerable<CountryContent> known = _byCountry.Select(c => Content(c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Country!.Value.Code, StringComparer.Ordinal);
        return Unknown > 0 ? [.. known, Content(null, Unknown)] : [.. known];
    }

    public ContentNode Build()
    {
        var pool = new Pool(good.ProductionCountry, origins.OfGood(good));
        ImmutableArray<ContentNode> children = Lines(good.Components, "", 1, pool);
        bool covered = origins.IsCovered(good.ProductionCountry);
        decimal? own = Close(pool, _customsValue, "", "productionCountry", null, owned: false);
        return new ContentNode
        {
            Path = "",
            Id = good.Id,
            Description = good.Description,
            Tier = 0,
            Hts = good.Hts,
            Value = _customsValue,
            Percent = Exact.Percent(_customsValue, _customsValue),
            OwnValue = own,
            Country = good.ProductionCountry,
            IsCovered = covered,
            IsOwned = false,
            CoveredValue = pool.Covered + children.Sum(c => c.CoveredValue),
            Evidence = new ContentEvidence { Kind = good.ProductionCountry is null ? "none" : "statement" },
            Flags = FlagsOf(""),
            Children = children,
        };
    }

    private CountryContent Content(Country? country, decimal value) => new() { Country = country, Value = value, Percent = Exact.Percent(value, _customsValue) };

    private ImmutableArray<ContentNode> Lines(ImmutableArray<Component> lines, string prefix, int tier, Pool around)
    {
        ImmutableArray<ContentNode>.Builder nodes = ImmutableArray.CreateBuilder<ContentNode>(lines.Length);
        foreach (Component line in lines)
        {
            if (line.Role is not (ComponentRole.Indirect or ComponentRole.ShippingPacking))
            {
                nodes.Add(Line(line, prefix + line.Id, tier, around));
            }
        }

        return nodes.ToImmutable();
    }

    private ContentNode Line(Component line, string path, int tier, Pool around)
    {
        decimal? value = Amounts.Value(good, line);
        Country? country = origins.CountryOf(line);
        bool? owned = threshold is { } least && !origins.IsCovered(country) ? OwnerShare.Reaches(line.Supplier, countries, least) : false;
        ContentSource source = origins.OfLine(line);
        Pool pool = value is null ? around : new Pool(country, source);
        around.Inside += value ?? 0;
        if (value is null && (country != around.Country || source != around.Source))
        {
            around.Mixed = true;
            around.Sources |= source;
            around.WithoutValue.Add((path, line.Supplier?.Name));
        }

        ImmutableArray<ContentNode> children = Lines(line.Components, path + "/", tier + 1, pool);
        decimal? own = value is null ? null : Close(pool, value, path, OpenOrigin.FactOf(line), line, owned);
        bool covered = origins.IsCovered(country);
        return new ContentNode
        {
            Path = path,
            Id = line.Id,
            Description = line.Description,
            Tier = tier,
            Hts = line.Hts,
            Value = value,
            Percent = Exact.Percent(value, _customsValue),
            OwnValue = own,
            Country = country,
            IsCovered = covered,
            IsOwned = owned,
            CoveredValue = (value is null ? 0 : pool.Covered) + children.Sum(c => c.CoveredValue),
            Evidence = ContentEvidence.Of(line, day),
            Flags = FlagsOf(path),
            Children = children,
        };
    }

    /// <summary>What a node adds itself; null when lines without a value draw on it.</summary>
    private decimal? Close(Pool pool, decimal? value, string path, string fact, Component? line, bool? owned)
    {
        decimal? own = value - pool.Inside;
        if (own < 0)
        {
            Overstated -= own.Value;
            own = 0;
        }

        pool.Covered = pool.Sources == ContentSource.Covered ? own ?? 0 : 0;
        if (pool.Mixed)
        {
            Undivided += own ?? 0;
            if (own != 0 && _sums.IsOpen(pool.Sources))
            {
                _open.AddRange(pool.WithoutValue.Select(w => new OpenContent { Path = w.Path, Fact = "value", Value = own, Supplier = w.Supplier, Why = "the line has no value; what contains it bounds it" }));
            }

            return null;
        }

        if (own is not { } amount || amount == 0)
        {
            if (own is null && pool.Country is null)
            {
                _open.Add(new OpenContent { Path = path, Fact = fact, Why = "unknown origin, and the good has no customs value" });
            }

            return own;
        }

        if (pool.Country is { } country)
        {
            _byCountry[country] = _byCountry.GetValueOrDefault(country) + amount;
            if (owned is null && ownershipCounts)
            {
                // The value is open once; the other facts about owners are asked for when this one leaves it open.
                _open.Add(new OpenContent { Path = path, Fact = origins.OpenOwnerFacts(line)[0], Value = amount, Supplier = line?.Supplier?.Name, Why = "an owner in a covered country, or that may be in one, may hold the threshold" });
            }
        }
        else
        {
            Unknown += amount;
            if (!(owned == true && ownershipCounts))
            {
                _open.Add(new OpenContent { Path = path, Fact = fact, Value = amount, Supplier = line?.Supplier?.Name, Why = fact == "declaration" ? "the declaration does not cover the day" : "unknown origin" });
            }
        }

        return amount;
    }

    private ImmutableArray<string> FlagsOf(string path) => !flags.Contains(path) ? [] : [.. flags[path].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What is left of a value after the lines inside; lines without a value draw on what is around them.</summary>
    private sealed class Pool(Country? country, ContentSource source)
    {
        public Country? Country { get; } = country;

        public ContentSource Source { get; } = source;

        /// <summary>What it may consist of.</summary>
        public ContentSource Sources { get; set; } = source;

        /// <summary>What of it is of the group.</summary>
        public decimal Covered { get; set; }

        public decimal Inside { get; set; }

        public bool Mixed { get; set; }

        public List<(string Path, string? Supplier)> WithoutValue { get; } = [];
    }
}
