using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One way a part may be meant: original equipment under a table, or, without a table, any other good of the rule.</summary>
internal sealed record PartRoute
{
    /// <summary>The listings the way is about: the one of the table, or for any other good all that it is none of.</summary>
    public required ImmutableArray<PartListing> Listings { get; init; }

    /// <summary>The table; null for any other good.</summary>
    public AutomotivePartTable? Table { get; init; }

    /// <summary>Whether the good is meant this way.</summary>
    public required Ternary Match { get; init; }

    /// <summary>The content the branch asks for, with the percentages of the day.</summary>
    public RegionalValueContentRequirement? Required { get; init; }

    /// <summary>A text that is equal for branches of a rule that are meant the same way.</summary>
    public string Signature => $"{Table?.Id} {string.Join(' ', Asks)}";

    /// <summary>The words that decide whether the good is meant this way.</summary>
    public ImmutableArray<string> Asks => Listings is [var only] ? only.Asks : [.. Listings.SelectMany(l => l.Asks).Distinct(StringComparer.Ordinal)];

    /// <summary>A percentage of low confidence that the branch rests on; null when none is.</summary>
    public DatedValue? Doubtful { get; init; }
}
