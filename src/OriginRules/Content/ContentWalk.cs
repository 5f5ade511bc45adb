using System.Collections.Immutable;
using System.Text;

namespace OriginRules;

/// <summary>One walk over the lines of a good, without recursion.</summary>
/// <remarks>
/// Each line with a value holds a pool: what is left of it after the lines inside belongs to whoever added value there.
/// A line without a value draws on the pool around it, so a missing value leaves open only what that pool could be.
/// Sums alone need no paths; lines are listed when asked for. Used again for one good after the other of a thread: what it gives out holds nothing of it.
/// </remarks>
internal sealed partial class ContentWalk
{
    [ThreadStatic]
    private static ContentWalk? t_spare;

    private const int MostKept = 1 << 12;
    private static readonly ImmutableArray<string> OriginCountry = ["originCountry"];
    private static readonly ImmutableArray<string> AddedValue = ["addedValue"];

    private Level[] _levels = new Level[4];
    private int _depth;
    private FinishedGood _good = null!;
    private ContentOrigins _origins;
    private ContentSums _sums;
    private RatesAtHand _rates;
    private bool _ownershipCounts;
    private ContentDetail _detail;
    private bool _materialsOpen;

    /// <summary>What it keeps.</summary>
    public ContentDetail Detail => _detail;

    /// <summary>The sums so far.</summary>
    public ref readonly ContentSums Sums => ref _sums;

    /// <summary>The value of every first-tier line; null when one has none.</summary>
    public decimal? MaterialsValue => _materialsOpen ? null : _levels[0].Inside;

    /// <summary>The value of first-tier lines of covered origin; null when one has none.</summary>
    public decimal? FirstTierValue { get; private set; }

    /// <summary>The covered value that the last production of the good adds itself: no material holds it.</summary>
    public decimal OwnCoveredValue { get; private set; }

    /// <summary>Walks a good; give the walk back with <see cref="Return"/>.</summary>
    /// <param name="good">The good.</param>
    /// <param name="origins">Where value comes from.</param>
    /// <param name="ownershipCounts">Whether value of covered owners counts.</param>
    /// <param name="detail">What to keep beside the sums.</param>
    public static ContentWalk Of(FinishedGood good, ContentOrigins origins, bool ownershipCounts, ContentDetail detail)
    {
        ContentWalk walk = t_spare ?? new ContentWalk();
        t_spare = null;
        walk._good = good;
        walk._rates = default;
        walk._origins = origins;
        walk._ownershipCounts = ownershipCounts;
        walk._detail = detail;
        walk._sums = new ContentSums(ownershipCounts);
        walk._materialsOpen = false;
        walk.FirstTierValue = 0;
        walk.OwnCoveredValue = 0;
        walk.Run();
        walk.SortComponents();
        return walk;
    }

    /// <summary>Forgets the good. A walk that failed is not given back.</summary>
    public void Return()
    {
        _good = null!;
        _levels.AsSpan().Clear();
        ForgetLists();
        t_spare = Components.Capacity <= MostKept && _levels.Length <= MostKept ? this : null;
    }

    private void Run()
    {
        Push(null, _good.Components, 0, Amounts.CustomsValue(_good), _good.ProductionCountry, _origins.OfGood(_good));
        while (_depth > 0)
        {
            ref Level level = ref _levels[_depth - 1];
            if (level.Next < level.Lines.Length)
            {
                Visit(level.Lines[level.Next++]);
            }
            else
            {
                Close();
            }
        }
    }

    private void Visit(Component line)
    {
        if (line.Role is ComponentRole.Indirect or ComponentRole.ShippingPacking)
        {
            return;
        }

        decimal? value = Value(line);
        int pool = _levels[_depth - 1].Pool;
        if (value is { } stated)
        {
            _levels[pool].Inside += stated;
        }

        Country? country = _origins.CountryOf(line);
        ContentSource source = _origins.Of(country, line.Supplier);
        bool nested = !line.Components.IsEmpty;
        if (_depth == 1)
        {
            // Where every line has a value, what is inside the good is what they come to.
            _materialsOpen |= value is null;
            if (nested ? _origins.IsCovered(line.OriginCountry) : source == ContentSource.Covered)
            {
                FirstTierValue += value;
            }
        }

        if (nested)
        {
            Push(line, line.Components, value is null ? pool : _depth, value, country, source);
            if (value is null)
            {
                JoinPool(pool, country, source, null);
            }
        }
        else if (value is { } portion)
        {
            _sums.Add(source, portion);
            if (_detail != ContentDetail.Sums)
            {
                List(source, portion, line, OriginCountry);
            }

            if (_detail == ContentDetail.Listing)
            {
                Divide(country, source, portion, line, line.Id);
            }
        }
        else
        {
            JoinPool(pool, country, source, line);
        }
    }

    /// <summary>The value of a line in the currency of the good; null when not stated.</summary>
    private decimal? Value(Component line) => line is { Value: { } value, Currency: { } currency } && !currency.Is(_good.Currency)
        ? value * _rates.Of(currency, _good.ExchangeRates, _good.Id, line)
        : line.Value;

    private void JoinPool(int pool, Country? country, ContentSource source, Component? leaf)
    {
        ref Level holder = ref _levels[pool];
        if (_detail == ContentDetail.Listing)
        {
            ListDrawing(ref holder, country, source, leaf);
        }

        holder.Sources |= source;
    }

    private void Close()
    {
        ref Level level = ref _levels[_depth - 1];
        if (level.Pool == _depth - 1)
        {
            decimal? left = level.Value - level.Inside;
            decimal? added = left < 0 ? 0 : left;
            if (level.Sources == level.Source)
            {
                _sums.Add(level.Source, added);
                if (_detail != ContentDetail.Sums && added is { } portion)
                {
                    List(level.Source, portion, null, AddedValue);
                }

                OwnCoveredValue += _depth == 1 && level.Source == ContentSource.Covered ? added ?? 0 : 0;
            }
            else
            {
                _sums.Add(level.Sources, added);
            }

            if (_detail == ContentDetail.Listing)
            {
                ListLeft(level, left);
            }
        }

        _depth--;
    }

    private void List(ContentSource source, decimal portion, Component? leaf, ImmutableArray<string> why)
    {
        if (source != ContentSource.Other && portion != 0)
        {
            List(source, portion, leaf?.Id, leaf ?? _levels[_depth - 1].Line, why);
        }
    }

    private void Push(Component? line, ImmutableArray<Component> lines, int pool, decimal? value, Country? country, ContentSource source)
    {
        if (_depth == _levels.Length)
        {
            Array.Resize(ref _levels, _depth * 2);
        }

        _levels[_depth++] = new Level { Line = line, Lines = lines, Pool = pool, Value = value, Country = country, Source = source, Sources = source };
    }

    /// <summary>The path of the line being closed, or of a line of it.</summary>
    private string Path(string? id)
    {
        if (_depth == 1)
        {
            return id ?? "";
        }

        if (_depth == 2)
        {
            return id is null ? _levels[1].Line!.Id : $"{_levels[1].Line!.Id}/{id}";
        }

        var path = new StringBuilder();
        for (int i = 1; i < _depth; i++)
        {
            path.Append(i > 1 ? "/" : "").Append(_levels[i].Line!.Id);
        }

        return id is null ? path.ToString() : path.Append('/').Append(id).ToString();
    }

    private struct Level
    {
        public Component? Line;
        public ImmutableArray<Component> Lines;
        public int Next;
        public int Pool;
        public decimal? Value;
        public decimal Inside;
        public Country? Country;
        public ContentSource Source;
        public ContentSource Sources;

        /// <summary>The lines without a value that draw on it and are of another country or source; null for none.</summary>
        public List<(string Path, string? Supplier)>? Drawing;
    }
}
