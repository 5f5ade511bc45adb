using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The lines behind the figures of a content trace.</summary>
internal sealed class ContentListing
{
    /// <summary>The line of each component of the trace, in their order; null for the good itself.</summary>
    public required ImmutableArray<Component?> Lines { get; init; }

    /// <summary>Value of known countries that are not covered.</summary>
    public required decimal NotCoveredValue { get; init; }

    /// <summary>Value that cannot be divided between sources because a line has no value.</summary>
    public required decimal UndividedValue { get; init; }

    /// <summary>Lines whose materials are worth more than they are; empty text for the good.</summary>
    public required ImmutableArray<string> NegativeAddedValue { get; init; }

    /// <summary>Lines without a value whose value could change a figure.</summary>
    public required ImmutableArray<string> WithoutValue { get; init; }

    /// <summary>Lines and goods whose country of added value is unknown.</summary>
    public required ImmutableArray<OpenOrigin> UnknownOrigin { get; init; }

    /// <summary>The shares and countries of owners that leave open whether a line is owned, each with its line.</summary>
    public required ImmutableArray<OpenOrigin> OwnerShareUnknown { get; init; }

    /// <summary>The value by country, largest first, unknown last.</summary>
    public required ImmutableArray<CountryContent> ByCountry { get; init; }

    /// <summary>Value that cannot be divided between countries because a line inside has no value.</summary>
    public required decimal UndividedByCountry { get; init; }

    /// <summary>What lines are worth more than what contains them.</summary>
    public required decimal OverstatedValue { get; init; }

    /// <summary>The facts that would narrow the bounds, largest first; those that nothing bounds before them.</summary>
    public required ImmutableArray<OpenContent> Open { get; init; }

    /// <summary>Where the value sits, sorted by path.</summary>
    public static ImmutableArray<ContentComponent> ComponentsOf(ContentWalk walk)
    {
        List<(ContentComponent Component, Component? Line)> found = walk.Components;
        var components = new ContentComponent[found.Count];
        for (int i = 0; i < components.Length; i++)
        {
            components[i] = found[i].Component;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(components);
    }

    /// <summary>What a walk listed beside the components.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="customsValue">What shares are taken of; null when not stated.</param>
    public static ContentListing Of(ContentWalk walk, decimal? customsValue)
    {
        List<(ContentComponent Component, Component? Line)> found = walk.Components;
        var lines = new Component?[found.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = found[i].Line;
        }

        return new ContentListing
        {
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(lines),
            NotCoveredValue = walk.Sums.NotCovered,
            UndividedValue = walk.Sums.Undivided,
            NegativeAddedValue = Sorted(walk.NegativeAddedValue),
            WithoutValue = Sorted(walk.WithoutValue),
            UnknownOrigin = Sorted(walk.UnknownOrigin),
            OwnerShareUnknown = Sorted(walk.OwnerShareUnknown),
            ByCountry = Countries(walk, customsValue),
            UndividedByCountry = walk.UndividedByCountry,
            OverstatedValue = walk.Overstated,
            Open = Sorted(walk.Open),
        };
    }

    private static ImmutableArray<CountryContent> Countries(ContentWalk walk, decimal? customsValue)
    {
        List<(Country Country, decimal Value)> known = walk.ByCountry.LargestFirst();
        ImmutableArray<CountryContent>.Builder contents = ImmutableArray.CreateBuilder<CountryContent>(known.Count + (walk.OfNoCountry > 0 ? 1 : 0));
        foreach ((Country country, decimal value) in known)
        {
            contents.Add(new CountryContent { Country = country, Value = value, Percent = Exact.Percent(value, customsValue) });
        }

        if (walk.OfNoCountry > 0)
        {
            contents.Add(new CountryContent { Country = null, Value = walk.OfNoCountry, Percent = Exact.Percent(walk.OfNoCountry, customsValue) });
        }

        return contents.MoveToImmutable();
    }

    private static ImmutableArray<OpenContent> Sorted(List<OpenContent>? open) => open is null
        ? []
        : [.. open.OrderBy(o => o.Value is not null).ThenByDescending(o => o.Value ?? 0).ThenBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Fact, StringComparer.Ordinal)];

    private static ImmutableArray<OpenOrigin> Sorted(List<OpenOrigin>? origins)
    {
        origins?.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path) is var byPath and not 0 ? byPath : string.CompareOrdinal(left.Fact, right.Fact));
        return origins is null ? [] : [.. origins];
    }

    private static ImmutableArray<string> Sorted(List<string>? paths)
    {
        paths?.Sort(string.CompareOrdinal);
        return paths is null ? [] : [.. paths];
    }
}
