using System.Collections;
using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The codes of the older nomenclature that goods of a current code may have had, preferred first.</summary>
/// <param name="current">The current code.</param>
/// <param name="level">The part of it that the table names; a conversion to itself keeps the longer code.</param>
/// <param name="codes">The codes of the table; default where the code did not change.</param>
/// <param name="ascending">True when the codes after the preferred one ascend.</param>
internal readonly struct HsConversions(HsCode current, HsCode level, ImmutableArray<HsCode> codes, bool ascending = false) : IReadOnlyList<HsConversion>
{
    public int Count => codes.IsDefault ? 1 : codes.Length;

    public HsConversion this[int index] => new(codes.IsDefault || codes[index] == level ? current : codes[index], index == 0);

    /// <summary>False when none of the codes is, even in part, from a first ten-digit code to a last.</summary>
    public bool AnyWithin(long first, long last)
    {
        if (codes.IsDefault)
        {
            return Touches(current, first, last);
        }

        if (!ascending)
        {
            return AnyOf(codes, first, last);
        }

        // The preferred code stands before the others, which ascend and are of one length.
        int low = 1;
        int high = codes.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (codes[middle].Last < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return Touches(codes[0], first, last) || (low < codes.Length && codes[low].First <= last);
    }

    public IEnumerator<HsConversion> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    private static bool AnyOf(ImmutableArray<HsCode> codes, long first, long last)
    {
        foreach (HsCode code in codes)
        {
            if (Touches(code, first, last))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Touches(HsCode code, long first, long last) => code.First <= last && code.Last >= first;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
