using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What the hierarchy was asked about, to walk it once more when somebody asks for its steps.</summary>
internal sealed record MarkingQuestion(MarkingOrigin Origin, FinishedGood Good, Country Production, DateOnly Day)
{
    /// <summary>The steps in the order they are asked, with what is seen line by line.</summary>
    public ImmutableArray<MarkingStep> Steps() => Origin.Steps(this);
}
