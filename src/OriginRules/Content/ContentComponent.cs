using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A line that carries content of a covered country.</summary>
public sealed record ContentComponent
{
    /// <summary>The line.</summary>
    public required string Path { get; init; }

    /// <summary>The value at this line.</summary>
    public required decimal Value { get; init; }

    /// <summary>originCountry, addedValue or ownership.</summary>
    public required ImmutableArray<string> Why { get; init; }
}
