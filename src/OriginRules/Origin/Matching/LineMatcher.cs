using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether one non-originating material makes the change that an alternative asks of it.</summary>
internal static class LineMatcher
{
    public static Ternary Accepts(RuleAlternative alternative, ImmutableArray<HsRange> group, HsCode good, HsCode material, ImmutableArray<string>? tags)
    {
        if (AcceptsAnything(alternative))
        {
            return Ternary.Yes;
        }

        Ternary source = alternative.From.IsEmpty
            ? Changes(alternative.Change, good, material).And(OutsideGroup(alternative, group, material))
            : SelectorMatch.Any(alternative.From, material, tags).And(Changes(alternative.Change, good, material))
                .Or(alternative.AlsoFrom is { } level ? Changes(level, good, material).And(OutsideGroup(alternative, group, material)) : Ternary.No);
        return source.And(SelectorMatch.Any(alternative.Except, material, tags).Not());
    }

    /// <summary>True when the alternative asks no change of any material.</summary>
    public static bool AcceptsAnything(RuleAlternative alternative) => alternative is { Change: ChangeLevel.None, From.IsEmpty: true, Except.IsEmpty: true };

    /// <summary>True when a material of any of the codes makes the change.</summary>
    public static bool AcceptsAll(RuleAlternative alternative, ImmutableArray<HsRange> group, HsCode good, HsConversions codes, ImmutableArray<string>? tags)
    {
        if (alternative.From.IsEmpty && !MayRefuseAny(alternative, group, good, codes))
        {
            return true;
        }

        for (int i = 0; i < codes.Count; i++)
        {
            if (Accepts(alternative, group, good, codes[i].Code, tags) != Ternary.Yes)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of a change from any other code: false when no code is, even in part, of the good's own group or of what is excepted, whatever the words.</summary>
    private static bool MayRefuseAny(RuleAlternative alternative, ImmutableArray<HsRange> group, HsCode good, HsConversions codes)
    {
        int digits = Digits(alternative.Change);
        HsCode own = digits == 0 ? default : good.Truncate(digits);
        bool may = digits > 0 && codes.AnyWithin(own.First, own.Last);
        foreach (CodeSelector selector in alternative.Except)
        {
            may = may || selector.Codes.IsEmpty || AnyWithin(selector.Codes, codes);
        }

        return may || (alternative.WithinGroup == false && AnyWithin(group, codes));
    }

    private static bool AnyWithin(ImmutableArray<HsRange> ranges, HsConversions codes)
    {
        foreach (HsRange range in ranges)
        {
            if (codes.AnyWithin(range.From.First, range.To.Last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two codes differ at a level; unknown when a code is too short to tell.</summary>
    public static Ternary Changes(ChangeLevel level, HsCode good, HsCode material)
    {
        int digits = Digits(level);
        if (digits == 0)
        {
            return Ternary.Yes;
        }

        if (material.IsDefault)
        {
            return Ternary.Unknown;
        }

        int shared = Math.Min(digits, Math.Min(good.Length, material.Length));
        if (!good.SharesFirst(shared, material))
        {
            return Ternary.Yes;
        }

        return shared == digits ? Ternary.No : Ternary.Unknown;
    }

    public static int Digits(ChangeLevel level) => level switch
    {
        ChangeLevel.Chapter => 2,
        ChangeLevel.Heading => 4,
        ChangeLevel.Subheading => 6,
        ChangeLevel.TariffItem => 8,
        _ => 0,
    };

    private static Ternary OutsideGroup(RuleAlternative alternative, ImmutableArray<HsRange> group, HsCode material) =>
        alternative.WithinGroup == false ? SelectorMatch.Codes(group, material).Not() : Ternary.Yes;
}
