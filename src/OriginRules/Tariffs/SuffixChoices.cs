using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The full codes that stand for a code whose suffix is not stated, as an open fact.</summary>
internal sealed class SuffixChoices
{
    /// <param name="codes">The code itself, which stands for every other suffix, and the suffixes that are treated otherwise.</param>
    public SuffixChoices(ImmutableArray<HsCode> codes)
    {
        Codes = codes;
        Fact = new OpenFact("hts", "hts", [.. codes.Select(c => c == codes[0] ? "another statistical suffix" : c.ToDottedString())]);
    }

    public ImmutableArray<HsCode> Codes { get; }

    public OpenFact Fact { get; }
}
