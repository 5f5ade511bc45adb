using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether a material is one a selector describes: by code, and by the words of the line where the selector asks.</summary>
internal static class SelectorMatch
{
    public static Ternary Any(ImmutableArray<CodeSelector> selectors, HsCode code, ImmutableArray<string>? tags)
    {
        Ternary best = Ternary.No;
        foreach (CodeSelector selector in selectors)
        {
            Ternary match = One(selector, code, tags);
            if (match == Ternary.Yes)
            {
                return Ternary.Yes;
            }

            best = match > best ? match : best;
        }

        return best;
    }

    public static Ternary One(CodeSelector selector, HsCode code, ImmutableArray<string>? tags)
    {
        Ternary byCode = selector.Codes.IsEmpty ? Ternary.Yes : Codes(selector.Codes, code);
        Ternary byTags = selector.Tags.IsEmpty ? Ternary.Yes : Words.AnyOf(tags, selector.Tags);
        Ternary byNotTags = selector.NotTags.IsEmpty ? Ternary.Yes : Words.NoneOf(tags, selector.NotTags);
        return byCode.And(byTags).And(byNotTags);
    }

    /// <summary>Unknown when the code is absent, or too short to tell whether it is one of the codes.</summary>
    public static Ternary Codes(ImmutableArray<HsRange> ranges, HsCode code)
    {
        if (code.IsDefault)
        {
            return Ternary.Unknown;
        }

        Ternary best = Ternary.No;
        foreach (HsRange range in ranges)
        {
            if (range.Contains(code))
            {
                return Ternary.Yes;
            }

            if (code.Length < range.Length && range.Overlaps(code))
            {
                best = Ternary.Unknown;
            }
        }

        return best;
    }

    /// <summary>True when the good's code is in one of the ranges.</summary>
    public static bool Contains(ImmutableArray<HsRange> ranges, HsCode code)
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
}
