using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The lines behind the figures of a content trace.</summary>
internal sealed class ContentListing
{
    /// <summary>Where the value sits, sorted by path.</summary>
    public required ImmutableArray<ContentComponent> Components { get; init; }

    /// <summary>The line of each component, in their order; null for the good itself.</summary>
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

    /// <summary>What a walk listed.</summary>
    public static ContentListing Of(ContentWalk walk)
    {
        List<(ContentComponent Component, Component? Line)> found = walk.Components;
        found.Sort(static (left, right) => string.CompareOrdinal(left.Component.Path, right.Component.Path));
        var components = new ContentComponent[found.Count];
        var lines = new Component?[found.Count];
        for (int i = 0; i < components.Length; i++)
        {
            (components[i], lines[i]) = found[i];
        }

        return new ContentListing
        {
            Components = ImmutableCollectionsMarshal.AsImmutableArray(components),
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(lines),
            NotCoveredValue = walk.Sums.NotCovered,
            UndividedValue = walk.Sums.Undivided,
            NegativeAddedValue = Sorted(walk.NegativeAddedValue),
            WithoutValue = Sorted(walk.WithoutValue),
            UnknownOrigin = Sorted(walk.UnknownOrigin),
            OwnerShareUnknown = Sorted(walk.OwnerShareUnknown),
        };
    }

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
