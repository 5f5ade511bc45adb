using System.Collections;
using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The codes of the older nomenclature that goods of a current code may have had, preferred first.</summary>
/// <param name="current">The current code.</param>
/// <param name="level">The part of it that the table names; a conversion to itself keeps the longer code.</param>
/// <param name="codes">The codes of the table; default where the code did not change.</param>
internal readonly struct HsConversions(HsCode current, HsCode level, ImmutableArray<HsCode> codes) : IReadOnlyList<HsConversion>
{
    public int Count => codes.IsDefault ? 1 : codes.Length;

    public HsConversion this[int index] => new(codes.IsDefault || codes[index] == level ? current : codes[index], index == 0);

    /// <summary>False when none of the codes is, even in part, from a first ten-digit code to a last.</summary>
    public bool AnyWithin(long first, long last)
    {
        foreach (HsCode code in codes.IsDefault ? [current] : codes.AsSpan())
        {
            if (code.First <= last && code.Last >= first)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerator<HsConversion> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
