using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The report on the content of a good with the bounds that conditions are tested against.</summary>
internal sealed record ContentTrace
{
    /// <summary>The report.</summary>
    public required ChineseContent Content { get; init; }

    /// <summary>What shares are taken of; null when not stated.</summary>
    public required decimal? CustomsValue { get; init; }

    /// <summary>The least value that counts towards a cap: covered and, where it counts, owned.</summary>
    public required decimal CountedAtLeast { get; init; }

    /// <summary>The most that could count if every open fact were covered; null when nothing bounds it.</summary>
    public required decimal? CountedAtMost { get; init; }

    /// <summary>The most that could count while value of unknown origin counts as nothing; null when nothing bounds it.</summary>
    public required decimal? CountedAtMostOfKnownOrigin { get; init; }

    /// <summary>True when value added by entities with a covered owner counts towards a cap.</summary>
    public required bool OwnershipCounts { get; init; }

    /// <summary>Value of known countries that are not covered.</summary>
    public required decimal NotCoveredValue { get; init; }

    /// <summary>Value that cannot be divided between sources because a line has no value.</summary>
    public required decimal UndividedValue { get; init; }

    /// <summary>Lines whose materials are worth more than they are; empty text for the good.</summary>
    public ImmutableArray<string> NegativeAddedValue { get; init; } = [];

    /// <summary>Lines without a value whose value could change a figure.</summary>
    public ImmutableArray<string> WithoutValue { get; init; } = [];

    /// <summary>Lines and goods whose country of added value is unknown.</summary>
    public ImmutableArray<OpenOrigin> UnknownOrigin { get; init; } = [];

    /// <summary>The shares and countries of owners that leave open whether a line is owned, each with its line.</summary>
    public ImmutableArray<OpenOrigin> OwnerShareUnknown { get; init; } = [];
}
