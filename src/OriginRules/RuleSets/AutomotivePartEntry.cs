using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Parts of a table: codes, narrowed by what the part is and the vehicle it is for.</summary>
public sealed record AutomotivePartEntry
{
    /// <summary>The codes, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The part carries one of these words; empty when the table lists the codes whole.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The part carries none of these words.</summary>
    public ImmutableArray<string> NotWords { get; init; } = [];

    /// <summary>The classes of vehicles in place of those of the table; empty for the same.</summary>
    public ImmutableArray<string> Use { get; init; } = [];

    /// <summary>The parameter in place of that of the table.</summary>
    public string? NetCostParameter { get; init; }

    /// <summary>True when, under an alternative staging regime, any change of classification is enough, also within the subheading (19 CFR 182 App. A s. 19(4)(b)(iii)).</summary>
    public bool AnyChangeUnderAlternativeStaging { get; init; }
}
