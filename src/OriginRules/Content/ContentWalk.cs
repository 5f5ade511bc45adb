using System.Collections.Immutable;
using System.Text;
using OriginRules.Results;

namespace OriginRules;

/// <summary>One walk over the lines of a good, without recursion.</summary>
/// <remarks>
/// Each line with a value holds a pool: what is left of it after the lines inside belongs to whoever added value there.
/// A line without a value draws on the pool around it, so a missing value leaves open only what that pool could be.
/// Sums alone need no paths; lines are listed when asked for. Used again for one good after the other of a thread: what it gives out holds nothing of it.
/// </remarks>
internal sealed class ContentWalk
{
    [ThreadStatic]
    private static ContentWalk? t_spare;

    private const int MostKept = 1 << 12;
    private static readonly ImmutableArray<string> OriginCountry = ["originCountry"];
    private static readonly ImmutableArray<string> AddedValue = ["addedValue"];
    private static readonly ImmutableArray<string> Ownership = ["ownership"];

    private Level[] _levels = new Level[4];
    private int _depth;
    private FinishedGood _good = null!;
    private ContentOrigins _origins;
    private ContentSums _sums;
    private bool _listed;

    /// <summary>The sums so far.</summary>
    public ref readonly ContentSums Sums => ref _sums;

    /// <summary>What carries content, each with its line; null for the line is the good itself.</summary>
    public List<(ContentComponent Component, Component? Line)> Components { get; } = [];

    public List<string>? NegativeAddedValue { get; private set; }

    public List<string>? WithoutValue { get; private set; }

    public List<OpenOrigin>? UnknownOrigin { get; private set; }

    public List<OpenOrigin>? OwnerShareUnknown { get; private set; }

    /// <summary>The value of every first-tier line; null when one has none.</summary>
    public decimal? MaterialsValue { get; private set; }

    /// <summary>The value of first-tier lines of covered origin; null when one has none.</summary>
    public decimal? FirstTierValue { get; private set; }

    /// <summary>The covered value that the last production of the good adds itself: no material holds it.</summary>
    public decimal OwnCoveredValue { get; private set; }

    /// <summary>Walks a good; give the walk back with <see cref="Return"/>.</summary>
    /// <param name="good">The good.</param>
    /// <param name="origins">Where value comes from.</param>
    /// <param name="ownershipCounts">Whether value of covered owners counts.</param>
    /// <param name="listed">True to list lines beside the sums.</param>
    public static ContentWalk Of(FinishedGood good, ContentOrigins origins, bool ownershipCounts, bool listed)
    {
        ContentWalk walk = t_spare ?? new ContentWalk();
        t_spare = null;
        walk._good = good;
        walk._origins = origins;
        walk._listed = listed;
        walk._sums = new ContentSums(ownershipCounts);
        walk.MaterialsValue = 0;
        walk.FirstTierValue = 0;
        walk.OwnCoveredValue = 0;
        walk.Run();
        return walk;
    }

    /// <summary>Forgets the good. A walk that failed is not given back.</summary>
    public void Return()
    {
        _good = null!;
        _levels.AsSpan().Clear();
        Components.Clear();
        NegativeAddedValue = null;
        WithoutValue = null;
        UnknownOrigin = null;
        OwnerShareUnknown = null;
        t_spare = Components.Capacity <= MostKept && _levels.Length <= MostKept ? this : null;
    }

    private void Run()
    {
        ContentSource source = _origins.OfGood(_good);
        Push(null, _good.Components, 0, Amounts.CustomsValue(_good), source);
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

        decimal? value = Amounts.Value(_good, line);
        if (_depth == 1)
        {
            MaterialsValue += value;
            if (_origins.IsCovered(line.OriginCountry))
            {
                FirstTierValue += value;
            }
        }

        int pool = _levels[_depth - 1].Pool;
        _levels[pool].Inside += value ?? 0;
        ContentSource source = _origins.OfLine(line);
        if (!line.Components.IsEmpty)
        {
            Push(line, line.Components, value is null ? pool : _depth, value, source);
            if (value is null)
            {
                JoinPool(pool, source, null);
            }
        }
        else if (value is { } portion)
        {
            Add(source, portion, line, OriginCountry);
        }
        else
        {
            JoinPool(pool, source, line);
        }
    }

    private void JoinPool(int pool, ContentSource source, Component? leaf)
    {
        ref Level holder = ref _levels[pool];
        if (source != holder.Source)
        {
            holder.Sources |= source;
            if (_listed)
            {
                (WithoutValue ??= []).Add(Path(leaf?.Id));
            }
        }
    }

    private void Close()
    {
        ref Level level = ref _levels[_depth - 1];
        if (level.Pool == _depth - 1)
        {
            decimal? added = level.Value - level.Inside;
            if (added < 0)
            {
                added = 0;
                if (_listed)
                {
                    (NegativeAddedValue ??= []).Add(Path(null));
                }
            }

            if (level.Sources == level.Source)
            {
                Add(level.Source, added, null, AddedValue);
                OwnCoveredValue += _depth == 1 && level.Source == ContentSource.Covered ? added ?? 0 : 0;
            }
            else
            {
                _sums.Add(level.Sources, added);
            }
        }

        _depth--;
    }

    private void Add(ContentSource source, decimal? value, Component? leaf, ImmutableArray<string> why)
    {
        _sums.Add(source, value);
        if (_listed && source != ContentSource.Other && value is { } portion && portion != 0)
        {
            List(source, portion, Path(leaf?.Id), leaf ?? _levels[_depth - 1].Line, why);
        }
    }

    private void List(ContentSource source, decimal portion, string path, Component? line, ImmutableArray<string> why)
    {
        switch (source)
        {
            case ContentSource.Covered:
                Components.Add((new ContentComponent { Path = path, Value = portion, Why = why }, line));
                break;
            case ContentSource.OtherOwned:
                Components.Add((new ContentComponent { Path = path, Value = portion, Why = Ownership }, line));
                break;
            case ContentSource.UnknownOwned:
                Components.Add((new ContentComponent { Path = path, Value = portion, Why = Ownership }, line));
                (UnknownOrigin ??= []).Add(new OpenOrigin(path, OpenOrigin.FactOf(line)));
                break;
            case ContentSource.Unknown:
                (UnknownOrigin ??= []).Add(new OpenOrigin(path, OpenOrigin.FactOf(line)));
                break;
            case ContentSource.OtherShareUnknown:
                foreach (string fact in _origins.OpenOwnerFacts(line))
                {
                    (OwnerShareUnknown ??= []).Add(new OpenOrigin(path, fact));
                }

                break;
            default:
                break;
        }
    }

    private void Push(Component? line, ImmutableArray<Component> lines, int pool, decimal? value, ContentSource source)
    {
        if (_depth == _levels.Length)
        {
            Array.Resize(ref _levels, _depth * 2);
        }

        _levels[_depth++] = new Level { Line = line, Lines = lines, Pool = pool, Value = value, Source = source, Sources = source };
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
        public ContentSource Source;
        public ContentSource Sources;
    }
}
