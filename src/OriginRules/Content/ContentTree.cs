using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Traces a good as a tree of its lines; for reports, which ask for more than a determination does.</summary>
/// <param name="good">The good.</param>
/// <param name="origins">Where value comes from.</param>
/// <param name="day">The day that declarations must cover.</param>
/// <param name="flags">The codes of flags by path.</param>
internal sealed class ContentTree(FinishedGood good, ContentOrigins origins, DateOnly day, ILookup<string, string> flags)
{
    private readonly decimal? _customsValue = Amounts.CustomsValue(good);

    public ContentNode Build()
    {
        var pool = new Pool(good.ProductionCountry, origins.OfGood(good));
        ImmutableArray<ContentNode> children = Lines(good.Components, "", 1, ref pool);
        return new ContentNode
        {
            Path = "",
            Id = good.Id,
            Description = good.Description,
            Tier = 0,
            Hts = good.Hts,
            Value = _customsValue,
            Percent = Exact.Percent(_customsValue, _customsValue),
            OwnValue = pool.Own(_customsValue),
            Country = good.ProductionCountry,
            IsCovered = origins.IsCovered(good.ProductionCountry),
            IsOwned = false,
            CoveredValue = pool.Covered(_customsValue) + children.Sum(c => c.CoveredValue),
            Evidence = ContentEvidence.Of(good),
            Flags = FlagsOf(""),
            Children = children,
        };
    }

    private ImmutableArray<ContentNode> Lines(ImmutableArray<Component> lines, string prefix, int tier, ref Pool around)
    {
        ImmutableArray<ContentNode>.Builder nodes = ImmutableArray.CreateBuilder<ContentNode>(lines.Length);
        foreach (Component line in lines)
        {
            if (line.Role is not (ComponentRole.Indirect or ComponentRole.ShippingPacking))
            {
                nodes.Add(Line(line, prefix + line.Id, tier, ref around));
            }
        }

        return nodes.ToImmutable();
    }

    private ContentNode Line(Component line, string path, int tier, ref Pool around)
    {
        decimal? value = Amounts.Value(good, line);
        Country? country = origins.CountryOf(line);
        ContentSource source = origins.Of(country, line.Supplier);
        var own = new Pool(country, source);
        ref Pool pool = ref (value is null ? ref around : ref own);
        around.Inside += value ?? 0;
        if (value is null)
        {
            around.IsMixed |= country != around.Country || source != around.Source;
            around.Sources |= source;
        }

        ImmutableArray<ContentNode> children = Lines(line.Components, path + "/", tier + 1, ref pool);
        return new ContentNode
        {
            Path = path,
            Id = line.Id,
            Description = line.Description,
            Tier = tier,
            Hts = line.Hts,
            Value = value,
            Percent = Exact.Percent(value, _customsValue),
            OwnValue = value is null ? null : pool.Own(value),
            Country = country,
            IsCovered = origins.IsCovered(country),
            IsOwned = origins.IsOwned(country, line.Supplier),
            CoveredValue = (value is null ? 0 : pool.Covered(value)) + children.Sum(c => c.CoveredValue),
            Evidence = ContentEvidence.Of(line, day),
            Flags = FlagsOf(path),
            Children = children,
        };
    }

    private ImmutableArray<string> FlagsOf(string path) => !flags.Contains(path) ? [] : [.. flags[path].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What is left of a value after the lines inside; lines without a value draw on what is around them.</summary>
    private struct Pool(Country? country, ContentSource source)
    {
        public readonly Country? Country = country;
        public readonly ContentSource Source = source;

        /// <summary>What it may consist of.</summary>
        public ContentSource Sources = source;

        public decimal Inside;

        /// <summary>True when a line without a value, of another country or source, draws on it.</summary>
        public bool IsMixed;

        /// <summary>What a line, or the good, adds itself; null when it cannot be told.</summary>
        public readonly decimal? Own(decimal? value) => IsMixed ? null : Left(value);

        /// <summary>What of it is of the group.</summary>
        public readonly decimal Covered(decimal? value) => Sources == ContentSource.Covered ? Left(value) ?? 0 : 0;

        private readonly decimal? Left(decimal? value) => value - Inside is var left && left < 0 ? 0 : left;
    }
}
