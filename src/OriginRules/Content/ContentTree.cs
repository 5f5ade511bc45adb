using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Traces a good with the value of each country and what leaves it open; for reports, which ask for more than a determination does.</summary>
/// <param name="good">The good.</param>
/// <param name="origins">Where value comes from.</param>
/// <param name="ownershipCounts">Whether value of covered owners counts.</param>
/// <param name="day">The day that declarations must cover.</param>
internal sealed class ContentTree(FinishedGood good, ContentOrigins origins, bool ownershipCounts, DateOnly day)
{
    private readonly CountrySums _byCountry = new();
    private readonly decimal? _customsValue = Amounts.CustomsValue(good);
    private List<OpenContent>? _open;
    private ILookup<string, string>? _flags;

    public decimal Unknown { get; private set; }

    public decimal Undivided { get; private set; }

    public decimal Overstated { get; private set; }

    /// <summary>Largest first; those that nothing bounds before them.</summary>
    public ImmutableArray<OpenContent> Open() => _open is null
        ? []
        : [.. _open.OrderBy(o => o.Value is not null).ThenByDescending(o => o.Value ?? 0).ThenBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Fact, StringComparer.Ordinal)];

    public ImmutableArray<CountryContent> ByCountry()
    {
        List<(Country Country, decimal Value)> known = _byCountry.LargestFirst();
        ImmutableArray<CountryContent>.Builder contents = ImmutableArray.CreateBuilder<CountryContent>(known.Count + (Unknown > 0 ? 1 : 0));
        foreach ((Country country, decimal value) in known)
        {
            contents.Add(Content(country, value));
        }

        if (Unknown > 0)
        {
            contents.Add(Content(null, Unknown));
        }

        return contents.MoveToImmutable();
    }

    /// <summary>Adds up the good; nothing of it is kept but the sums and what is open.</summary>
    public void Sum() => Good();

    /// <summary>Adds up the good and gives the tree of its lines.</summary>
    /// <param name="flags">The codes of flags by path.</param>
    public ContentNode Build(ILookup<string, string> flags)
    {
        _flags = flags;
        return Good()!;
    }

    private ContentNode? Good()
    {
        var pool = new Pool(good.ProductionCountry, origins.OfGood(good));
        ImmutableArray<ContentNode> children = Lines(good.Components, "", 1, ref pool);
        decimal? own = Close(ref pool, _customsValue, "", null);
        return _flags is null ? null : new ContentNode
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
            IsCovered = origins.IsCovered(good.ProductionCountry),
            IsOwned = false,
            CoveredValue = pool.Covered + children.Sum(c => c.CoveredValue),
            Evidence = ContentEvidence.Of(good),
            Flags = FlagsOf(""),
            Children = children,
        };
    }

    private CountryContent Content(Country? country, decimal value) => new() { Country = country, Value = value, Percent = Exact.Percent(value, _customsValue) };

    private ImmutableArray<ContentNode> Lines(ImmutableArray<Component> lines, string prefix, int tier, ref Pool around)
    {
        ImmutableArray<ContentNode>.Builder? nodes = _flags is null ? null : ImmutableArray.CreateBuilder<ContentNode>(lines.Length);
        foreach (Component line in lines)
        {
            if (line.Role is not (ComponentRole.Indirect or ComponentRole.ShippingPacking) && Line(line, prefix, tier, ref around) is { } node)
            {
                nodes!.Add(node);
            }
        }

        return nodes?.ToImmutable() ?? [];
    }

    private ContentNode? Line(Component line, string prefix, int tier, ref Pool around)
    {
        decimal? value = Amounts.Value(good, line);
        Country? country = origins.CountryOf(line);
        ContentSource source = origins.Of(country, line.Supplier);
        var ownPool = new Pool(country, source);
        ref Pool pool = ref (value is null ? ref around : ref ownPool);
        around.Inside += value ?? 0;
        if (value is null && (country != around.Country || source != around.Source))
        {
            around.Sources |= source;
            (around.WithoutValue ??= []).Add((prefix + line.Id, line.Supplier?.Name));
        }

        ImmutableArray<ContentNode> children = line.Components.IsEmpty ? [] : Lines(line.Components, $"{prefix}{line.Id}/", tier + 1, ref pool);
        decimal? own = value is null ? null : Close(ref pool, value, prefix, line);
        return _flags is null ? null : Node(line, prefix + line.Id, tier, value, own, country, value is null ? 0 : pool.Covered, children);
    }

    private ContentNode Node(Component line, string path, int tier, decimal? value, decimal? own, Country? country, decimal covered, ImmutableArray<ContentNode> children) => new()
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
        IsCovered = origins.IsCovered(country),
        IsOwned = origins.IsOwned(country, line.Supplier),
        CoveredValue = covered + children.Sum(c => c.CoveredValue),
        Evidence = ContentEvidence.Of(line, day),
        Flags = FlagsOf(path),
        Children = children,
    };

    /// <summary>What a line, or the good, adds itself; null when lines without a value draw on it.</summary>
    private decimal? Close(ref Pool pool, decimal? value, string prefix, Component? line)
    {
        decimal? own = value - pool.Inside;
        if (own < 0)
        {
            Overstated -= own.Value;
            own = 0;
        }

        pool.Covered = pool.Sources == ContentSource.Covered ? own ?? 0 : 0;
        if (pool.WithoutValue is { } drawing)
        {
            Undivided += own ?? 0;
            if (own != 0 && ContentSums.IsOpen(pool.Sources, ownershipCounts))
            {
                foreach ((string path, string? supplier) in drawing)
                {
                    AddOpen(new OpenContent { Path = path, Fact = "value", Value = own, Supplier = supplier, Why = "the line has no value; what contains it bounds it" });
                }
            }

            return null;
        }

        if (own is not { } amount || amount == 0)
        {
            if (own is null && pool.Country is null)
            {
                AddOpen(new OpenContent { Path = prefix + line?.Id, Fact = OpenOrigin.FactOf(line), Why = "unknown origin, and the good has no customs value" });
            }

            return own;
        }

        if (pool.Country is { } country)
        {
            _byCountry.Add(country, amount);
            if (pool.Source == ContentSource.OtherShareUnknown && ownershipCounts)
            {
                // The value is open once; the other facts about owners are asked for when this one leaves it open.
                AddOpen(new OpenContent { Path = prefix + line?.Id, Fact = origins.OpenOwnerFacts(line)[0], Value = amount, Supplier = line?.Supplier?.Name, Why = "an owner in a covered country, or that may be in one, may hold the threshold" });
            }
        }
        else
        {
            Unknown += amount;
            if (!(pool.Source == ContentSource.UnknownOwned && ownershipCounts))
            {
                string fact = OpenOrigin.FactOf(line);
                AddOpen(new OpenContent { Path = prefix + line?.Id, Fact = fact, Value = amount, Supplier = line?.Supplier?.Name, Why = fact == "declaration" ? "the declaration does not cover the day" : "unknown origin" });
            }
        }

        return amount;
    }

    private void AddOpen(OpenContent open) => (_open ??= []).Add(open);

    private ImmutableArray<string> FlagsOf(string path) => !_flags!.Contains(path) ? [] : [.. _flags[path].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What is left of a value after the lines inside; lines without a value draw on what is around them.</summary>
    private struct Pool(Country? country, ContentSource source)
    {
        public readonly Country? Country = country;
        public readonly ContentSource Source = source;

        /// <summary>What it may consist of.</summary>
        public ContentSource Sources = source;

        /// <summary>What of it is of the group.</summary>
        public decimal Covered;

        public decimal Inside;

        /// <summary>The lines that draw on it and are of another source; null for none.</summary>
        public List<(string Path, string? Supplier)>? WithoutValue;
    }
}
