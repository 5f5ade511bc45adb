using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One printed row of 102.20 or 102.21(e).</summary>
internal sealed record MarkingRule
{
    /// <summary>Id, codes, source and confidence, as for a product rule, so that both share one index.</summary>
    public required ProductRule Row { get; init; }

    /// <summary>The alternatives; a material may use any of them that is for the good.</summary>
    public required ImmutableArray<MarkingAlternative> AnyOf { get; init; }

    /// <summary>True for a row left in print beside its replacement; it decides nothing.</summary>
    public bool Superseded { get; init; }

    /// <summary>What the row says of goods that satisfy none of its alternatives.</summary>
    public MarkingJudgment? Otherwise { get; init; }

    /// <summary>Goods for which a person has to judge whatever the alternatives say.</summary>
    public MarkingJudgment? JudgedFor { get; init; }

    /// <summary>Codes whose goods the paragraphs of the row divide up without a rest.</summary>
    public ImmutableArray<HsRange> Exhaustive { get; init; } = [];

    /// <summary>Every word the row asks of a material.</summary>
    public IEnumerable<string> Tags => AnyOf
        .SelectMany(a => a.Change.From.Concat(a.Change.Except).Concat(a.ExceptIf.Select(e => e.Materials).OfType<CodeSelector>()).Concat(a.ExceptIf.SelectMany(e => e.Foreign)))
        .SelectMany(s => s.Tags.Concat(s.NotTags));

    /// <summary>Whether an exception of the row can be read in two ways.</summary>
    public bool HasAmbiguousException => AnyOf.Any(a => a.ExceptIf.Any(e => e.Ambiguous));
}
