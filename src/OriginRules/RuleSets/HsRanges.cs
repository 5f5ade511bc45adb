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

    /// <summary>True when no range holds the code, but a longer form of it could be in one; an absent code could be in any.</summary>
    public static bool MayContain(ImmutableArray<HsRange> ranges, HsCode? code)
    {
        if (code is not { } known)
        {
            return !ranges.IsEmpty;
        }

        foreach (HsRange range in ranges)
        {
            if (!range.Contains(known) && range.Overlaps(known) && known.Length < range.Length)
            {
                return true;
            }
        }

        return false;
    }
}
