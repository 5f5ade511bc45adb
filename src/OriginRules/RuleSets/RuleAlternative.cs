using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>One way to satisfy a product rule.</summary>
public sealed record RuleAlternative
{
    /// <summary>The printed label: A, B …</summary>
    public string? Label { get; init; }

    /// <summary>The described good the alternative is for; null for every good of the rule.</summary>
    public GoodsRoute? Goods { get; init; }

    /// <summary>The change each non-originating material must make.</summary>
    public required ChangeLevel Change { get; init; }

    /// <summary>The sources allowed; empty for any. With change none they need no change.</summary>
    public ImmutableArray<CodeSelector> From { get; init; } = [];

    /// <summary>A material that makes this change is accepted too, whatever From says.</summary>
    public ChangeLevel? AlsoFrom { get; init; }

    /// <summary>Sources that are refused, even with AlsoFrom.</summary>
    public ImmutableArray<CodeSelector> Except { get; init; } = [];

    /// <summary>False: the source must lie outside every code the rule is printed for; true or null: another code of the group is a change.</summary>
    public bool? WithinGroup { get; init; }

    /// <summary>Refused when non-originating materials come from more than one of these groups.</summary>
    public ImmutableArray<ImmutableArray<CodeSelector>> ExceptMoreThanOneOf { get; init; } = [];

    /// <summary>The good must be made from non-originating materials of more than one of these groups.</summary>
    public ImmutableArray<ImmutableArray<CodeSelector>> FromMoreThanOneOf { get; init; } = [];

    /// <summary>The regional value content required; null for none.</summary>
    public RegionalValueContentRequirement? Rvc { get; init; }

    /// <summary>Where the phase-in of the agreement starts, in the methods that are phased in; null when the content is asked in full at once.</summary>
    internal RegionalValueContentRequirement? PhasedInFrom { get; init; }

    /// <summary>Processes the good must have undergone: one word of each inner list.</summary>
    public ImmutableArray<ImmutableArray<string>> Process { get; init; } = [];

    /// <summary>Processes that do not confer origin: a change that results from one of them alone is refused.</summary>
    public ImmutableArray<ImmutableArray<string>> ExceptProcess { get; init; } = [];

    /// <summary>A limit on weight.</summary>
    public ShareCondition? Weight { get; init; }

    /// <summary>A limit on volume.</summary>
    public ShareCondition? Volume { get; init; }

    /// <summary>A limit on the share of the good's alcohol, by volume.</summary>
    public ShareCondition? Alcohol { get; init; }

    /// <summary>A limit on non-originating pieces.</summary>
    public CountCondition? Count { get; init; }

    /// <summary>Least originating shares of named materials, all of which must hold.</summary>
    public ImmutableArray<ShareCondition> OriginatingShare { get; init; } = [];

    /// <summary>A further condition on the words of the good.</summary>
    public GoodsRoute? When { get; init; }

    /// <summary>Requirements on materials that a good of this alternative need not meet, by the id of the note.</summary>
    public ImmutableArray<string> ExemptFrom { get; init; } = [];

    /// <summary>Why the alternative cannot be expressed; it then answers undetermined.</summary>
    public string? Unmodelled { get; init; }
}
