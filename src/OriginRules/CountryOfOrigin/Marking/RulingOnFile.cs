using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>A published ruling as the table holds it.</summary>
internal sealed record RulingOnFile
{
    public required RulingAnalogy Ruling { get; init; }

    /// <summary>The headings of goods it may be compared with.</summary>
    public required ImmutableArray<HsCode> Headings { get; init; }

    /// <summary>True when it speaks about marking.</summary>
    public required bool Marking { get; init; }

    /// <summary>True when it speaks about origin for trade remedies.</summary>
    public required bool TradeRemedy { get; init; }
}
