using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What a determination says beyond its answer and what costs many determinations more: worked out when it is first read.</summary>
/// <remarks>It follows from the question alone, so whoever reads first finds what everybody finds. Safe to share between threads.</remarks>
internal sealed class OriginAfterthoughts
{
    private readonly OriginQuestion _question;
    private readonly Lazy<ImmutableArray<MissingFact>> _missing;
    private readonly Lazy<ImmutableArray<Election>> _elections;

    private OriginAfterthoughts(OriginDetermination determination, OriginQuestion question)
    {
        _question = question;
        _missing = new(() => Consequences.Of(determination.Missing, _question));
        _elections = new(() => DesignationTrials.Of(determination.Elections, _question));
    }

    /// <summary>The missing facts, with those marked that alone could settle the answer.</summary>
    public ImmutableArray<MissingFact> Missing => _missing.Value;

    /// <summary>The elections, with designations by which the good would originate.</summary>
    public ImmutableArray<Election> Elections => _elections.Value;

    /// <summary>Null where the determination says all there is to say.</summary>
    public static OriginAfterthoughts? For(OriginDetermination determination, OriginQuestion question) =>
        !determination.Missing.IsEmpty || (determination.Status == OriginStatus.NonOriginating && DesignationTrials.MayHelp(question)) ? new(determination, question) : null;
}
