using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>One printed product-specific rule of origin.</summary>
/// <remarks>GN 11(o); alternatives are or-ed after those for another good are left out (19 CFR 182 App. A s. 3(6)).</remarks>
public sealed record ProductRule
{
    /// <summary>The printed rule: chapter, slash, rule.</summary>
    public required string Id { get; init; }

    /// <summary>The codes it is printed for, in the nomenclature of its rule set; after a child rule set cut codes out, what is left.</summary>
    public required ImmutableArray<HsRange> For { get; init; }

    /// <summary>The codes it is printed for before any was cut out: the group of "outside that group", and the level that ranks the rule.</summary>
    public required ImmutableArray<HsRange> PrintedFor { get; init; }

    /// <summary>The good must carry one of these words; empty when the rule does not ask.</summary>
    public ImmutableArray<string> Use { get; init; } = [];

    /// <summary>The good must carry none of these words.</summary>
    public ImmutableArray<string> UseNoneOf { get; init; } = [];

    /// <summary>The trade the rule is limited to; null for all.</summary>
    public TradeRoute? Trade { get; init; }

    /// <summary>The alternatives; one that holds is enough.</summary>
    public ImmutableArray<RuleAlternative> AnyOf { get; init; } = [];

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>The first and last day on which the printed text is law.</summary>
    public required EffectivePeriod InForce { get; init; }

    /// <summary>high, medium or low.</summary>
    public required string Confidence { get; init; }

    /// <summary>The day somebody last compared it with the source.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>Why the rule cannot be expressed; it then answers undetermined.</summary>
    public string? Unmodelled { get; init; }

    /// <summary>True for a row that a chapter note stands for, where no rule is printed; its id is the note's.</summary>
    public bool IsNote => Id.IndexOf("/N", StringComparison.Ordinal) is >= 0 and int slash && slash + 2 < Id.Length && char.IsAsciiDigit(Id[slash + 2]);

    /// <summary>The rule set that states the rule.</summary>
    public required string RuleSetId { get; init; }

    /// <summary>The digits at which the rule names a code, 2 to 8: the higher, the more specific; 0 when it does not name the code or no longer does.</summary>
    /// <param name="code">The good, in the nomenclature of the rule set.</param>
    public int SpecificityFor(HsCode code)
    {
        if (!For.Any(r => r.Contains(code)))
        {
            return 0;
        }

        int digits = 0;
        foreach (HsRange range in PrintedFor)
        {
            digits = range.Contains(code) ? Math.Max(digits, range.Length) : digits;
        }

        return digits;
    }
}
