using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>The value of a parameter: a number, a yes or no, a word or a list of words. Exactly one is given.</summary>
public sealed record ParameterValue
{
    /// <summary>The number; percentages are 0 to 100.</summary>
    public decimal? Number { get; init; }

    /// <summary>The yes or no.</summary>
    public bool? Flag { get; init; }

    /// <summary>The word.</summary>
    public string? Text { get; init; }

    /// <summary>The list of words.</summary>
    public ImmutableArray<string>? List { get; init; }

    /// <summary>The value as it is written on the command line.</summary>
    public override string ToString() =>
        Number is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : Flag is { } flag ? (flag ? "true" : "false")
        : List is { } list ? string.Join(',', list)
        : Text ?? "";
}
