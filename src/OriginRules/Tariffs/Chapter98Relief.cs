using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What a heading of chapter 98 relieves: the value that stays dutiable, and the fee.</summary>
internal sealed record Chapter98Relief(string Heading, Chapter98Base Base, bool SpecialFree, bool FeeOnDutiableValue, string Cite)
{
    /// <summary>The digits of the heading; a claim may write it with or without dots and statistical suffix.</summary>
    public string Digits { get; } = Heading.Replace(".", "", StringComparison.Ordinal);
}

/// <summary>How a measure counts for goods entered under chapter 98.</summary>
/// <param name="FullValueUnder">The headings under which it is due on the full value all the same.</param>
internal sealed record Chapter98Terms(ImmutableArray<string> FullValueUnder);

/// <summary>The value that stays dutiable under a heading of chapter 98.</summary>
internal enum Chapter98Base
{
    /// <summary>None.</summary>
    Free,

    /// <summary>The value of the processing, repair or alteration done abroad.</summary>
    ProcessingValue,

    /// <summary>The customs value less the components of US origin.</summary>
    ValueLessUsComponents,
}
