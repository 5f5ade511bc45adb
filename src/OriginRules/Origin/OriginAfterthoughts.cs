using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What a determination says beyond its answer and what costs many determinations more: worked out when it is first read.</summary>
/// <remarks>It follows from the question alone, so whoever reads first finds what everybody finds. Safe to share between threads.</remarks>
internal sealed class OriginAfterthoughts
{
    private readonly Lazy<ImmutableArray<MissingFact>>? _missing;
    private readonly Lazy<ImmutableArray<Election>>? _elections;

    private OriginAfterthoughts(Lazy<ImmutableArray<MissingFact>>? missing, Lazy<ImmutableArray<Election>>? elections) => (_missing, _elections) = (missing, elections);

    /// <summary>The missing facts, with those marked that alone could settle the answer; null where nothing is to be marked.</summary>
    public ImmutableArray<MissingFact>? Missing => _missing?.Value;

    /// <summary>The elections, with designations by which the good would originate; null where none is to be tried.</summary>
    public ImmutableArray<Election>? Elections => _elections?.Value;

    /// <summary>Null where the determination says all there is to say.</summary>
    public static OriginAfterthoughts? For(OriginDetermination determination, OriginQuestion question) => determination.Status switch
    {
        OriginStatus.Undetermined => OfMissing(determination.Missing, question),
        OriginStatus.NonOriginating when DesignationTrials.MayHelp(question) => OfElections(determination.Elections, question),
        _ => null,
    };

    private static OriginAfterthoughts OfMissing(ImmutableArray<MissingFact> missing, OriginQuestion question) => new(new(() => Consequences.Of(missing, question)), null);

    private static OriginAfterthoughts OfElections(ImmutableArray<Election> elections, OriginQuestion question) => new(null, new(() => DesignationTrials.Of(elections, question)));
}
