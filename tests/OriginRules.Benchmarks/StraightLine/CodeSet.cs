using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>Ranges of padded codes, with the digits a code needs to be told inside.</summary>
internal sealed class CodeSet
{
    private readonly long[] _from;
    private readonly long[] _to;
    private readonly int[] _digits;

    public CodeSet(IEnumerable<HsRange> ranges)
    {
        HsRange[] all = [.. ranges];
        _from = [.. all.Select(r => r.From.First)];
        _to = [.. all.Select(r => r.To.Last)];
        _digits = [.. all.Select(r => r.Length)];
    }

    public bool IsEmpty => _from.Length == 0;

    /// <summary>The codes of selectors; those that ask for words are met only by lines with words, and the goods of the benchmark state none.</summary>
    public static CodeSet Of(ImmutableArray<CodeSelector> selectors) => new(selectors.Where(s => s.Tags.IsEmpty).SelectMany(s => s.Codes));

    public bool Contains(HsCode code)
    {
        long padded = code.First;
        for (int i = 0; i < _from.Length; i++)
        {
            if (padded >= _from[i] && padded <= _to[i] && code.Length >= _digits[i])
            {
                return true;
            }
        }

        return false;
    }
}
