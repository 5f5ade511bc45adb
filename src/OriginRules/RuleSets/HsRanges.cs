using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Lists of code ranges.</summary>
internal static class HsRanges
{
    /// <summary>True when a range of the list holds the code.</summary>
    public static bool Contain(ImmutableArray<HsRange> ranges, HsCode code)
    {
        foreach (HsRange range in ranges)
        {
            if (range.Contains(code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when no range holds the code, but one holds a longer form of it.</summary>
    public static bool MayContain(ImmutableArray<HsRange> ranges, HsCode code)
    {
        foreach (HsRange range in ranges)
        {
            if (range.Length > code.Length && range.Overlaps(code))
            {
                return true;
            }
        }

        return false;
    }
}
