using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What a walk lists beside the sums: where the value is, whose it is, and what leaves it open.</summary>
internal sealed partial class ContentWalk
{
    private static readonly ImmutableArray<string> Ownership = ["ownership"];

    /// <summary>What carries content, each with its line, sorted by path; null for the line is the good itself.</summary>
    public List<(ContentComponent Component, Component? Line)> Components { get; } = [];

    public List<string>? NegativeAddedValue { get; private set; }

    public List<string>? WithoutValue { get; private set; }

    public List<OpenOrigin>? UnknownOrigin { get; private set; }

    public List<OpenOrigin>? OwnerShareUnknown { get; private set; }

    /// <summary>The value of each known country.</summary>
    public CountrySums ByCountry { get; } = new();

    /// <summary>The value of no known country.</summary>
    public decimal OfNoCountry { get; private set; }

    /// <summary>Value that cannot be divided between countries because a line inside has no value.</summary>
    public decimal UndividedByCountry { get; private set; }

    /// <summary>What lines are worth more than what contains them.</summary>
    public decimal Overstated { get; private set; }

    /// <summary>The facts that would narrow the bounds.</summary>
    public List<OpenContent>? Open { get; private set; }

    private void SortComponents() => Components.Sort(static (left, right) => string.CompareOrdinal(left.Component.Path, right.Component.Path));

    private void ForgetLists()
    {
        Components.Clear();
        NegativeAddedValue = null;
        WithoutValue = null;
        UnknownOrigin = null;
        OwnerShareUnknown = null;
        ByCountry.Clear();
        OfNoCountry = 0;
        UndividedByCountry = 0;
        Overstated = 0;
        Open = null;
    }

    private void List(ContentSource source, decimal portion, string? id, Component? line, ImmutableArray<string> why)
    {
        if (source is ContentSource.Covered or ContentSource.OtherOwned or ContentSource.UnknownOwned)
        {
            Components.Add((new ContentComponent { Path = Path(id), Value = portion, Why = source == ContentSource.Covered ? why : Ownership }, line));
        }

        if (_detail != ContentDetail.Listing)
        {
            return;
        }

        if (source is ContentSource.Unknown or ContentSource.UnknownOwned)
        {
            (UnknownOrigin ??= []).Add(new OpenOrigin(Path(id), OpenOrigin.FactOf(line)));
        }
        else if (source == ContentSource.OtherShareUnknown)
        {
            foreach (string fact in _origins.OpenOwnerFacts(line))
            {
                (OwnerShareUnknown ??= []).Add(new OpenOrigin(Path(id), fact));
            }
        }
    }

    /// <summary>A line without a value, which draws on a pool.</summary>
    private void ListDrawing(ref Level holder, Country? country, ContentSource source, Component? leaf)
    {
        if (source != holder.Source)
        {
            (WithoutValue ??= []).Add(Path(leaf?.Id));
        }

        if (source != holder.Source || country != holder.Country)
        {
            (holder.Drawing ??= []).Add((Path(leaf?.Id), (leaf ?? _levels[_depth - 1].Line)!.Supplier?.Name));
        }
    }

    /// <summary>What is left of a line, or of the good, after the lines inside.</summary>
    private void ListLeft(in Level level, decimal? left)
    {
        if (left < 0)
        {
            (NegativeAddedValue ??= []).Add(Path(null));
        }

        if (level.Drawing is not { } drawing)
        {
            Divide(level.Country, level.Source, left, level.Line, null);
            return;
        }

        decimal? own = Stated(left);
        UndividedByCountry += own ?? 0;
        if (own != 0 && ContentSums.IsOpen(level.Sources, _ownershipCounts))
        {
            foreach ((string path, string? supplier) in drawing)
            {
                Ask(new OpenContent { Path = path, Fact = "value", Value = own, Supplier = supplier, Why = "the line has no value; what contains it bounds it" });
            }
        }
    }

    /// <summary>Gives what a line, or the good, adds itself to its country.</summary>
    private void Divide(Country? country, ContentSource source, decimal? left, Component? line, string? id)
    {
        if (Stated(left) is not { } amount)
        {
            if (country is null)
            {
                Ask(new OpenContent { Path = Path(id), Fact = OpenOrigin.FactOf(line), Why = "unknown origin, and the good has no customs value" });
            }

            return;
        }

        if (amount == 0)
        {
            return;
        }

        if (country is { } known)
        {
            ByCountry.Add(known, amount);
            if (source == ContentSource.OtherShareUnknown && _ownershipCounts)
            {
                // The value is open once; the other facts about owners are asked for when this one leaves it open.
                Ask(new OpenContent { Path = Path(id), Fact = _origins.OpenOwnerFacts(line)[0], Value = amount, Supplier = line?.Supplier?.Name, Why = "an owner in a covered country, or that may be in one, may hold the threshold" });
            }

            return;
        }

        OfNoCountry += amount;
        if (!(source == ContentSource.UnknownOwned && _ownershipCounts))
        {
            string fact = OpenOrigin.FactOf(line);
            Ask(new OpenContent { Path = Path(id), Fact = fact, Value = amount, Supplier = line?.Supplier?.Name, Why = fact == "declaration" ? "the declaration does not cover the day" : "unknown origin" });
        }
    }

    /// <summary>What is left, nothing where it is less; that is overstated.</summary>
    private decimal? Stated(decimal? left)
    {
        if (left >= 0 || left is null)
        {
            return left;
        }

        Overstated -= left.Value;
        return 0;
    }

    private void Ask(OpenContent open) => (Open ??= []).Add(open);
}
