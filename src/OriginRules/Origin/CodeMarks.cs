using System.Runtime.InteropServices;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>How the alternatives that were tried treat a code of a line: two bits for each, the last tried lowest, and above them one for a code of the good's own subheading.</summary>
internal static class CodeMarks
{
    /// <summary>Alternatives whose answers fit into a mark.</summary>
    public const int MostAlternatives = 60;

    /// <summary>Ways of treating a code that are told apart; one more is tried again, with the same answer.</summary>
    public const int MostMarks = 64;

    private const int Bits = 2;

    /// <summary>A number that is equal for codes that every alternative treats alike; of more alternatives than fit, one of its own for each code.</summary>
    /// <param name="examined">The good.</param>
    /// <param name="material">The line.</param>
    /// <param name="code">A code it may have.</param>
    /// <param name="index">The place of the code.</param>
    public static UInt128 Of(ExaminedCase examined, Material material, HsCode code, int index)
    {
        HsCode good = examined.Case.Code;
        ReadOnlySpan<RuleAttempt> attempts = CollectionsMarshal.AsSpan(examined.ProductRule?.Attempts);
        if (attempts.Length > MostAlternatives)
        {
            return UInt128.MaxValue - (UInt128)index;
        }

        UInt128 mark = LineMatcher.Changes(ChangeLevel.Subheading, good, code) == Ternary.No ? 1u : 0u;
        foreach (RuleAttempt attempt in attempts)
        {
            mark = (mark << Bits) | (UInt128)(int)LineMatcher.Accepts(attempt.Alternative, attempt.Rule.PrintedFor, good, code, material.Line.Tags);
        }

        return mark;
    }

    /// <summary>Compares how the alternatives treat the codes that the conversion allows for a line, and notes it on the line.</summary>
    /// <returns>False when all treat all codes alike, and none or all are of the good's own subheading.</returns>
    public static bool Differ(ExaminedCase examined, Material material)
    {
        HsCode good = examined.Case.Code;
        HsConversions codes = examined.Case.Rules.Conversions(material.Line.Hts!.Value);
        ReadOnlySpan<RuleAttempt> attempts = CollectionsMarshal.AsSpan(examined.ProductRule?.Attempts);
        material.CodesDiffer = default;
        for (int place = 0; place < attempts.Length; place++)
        {
            if (attempts.Length > MostAlternatives || Differ(attempts[place], good, codes, material))
            {
                material.CodesDiffer |= 1UL << place;
            }
        }

        int own = 0;
        HsCode subheading = good.Truncate(LineMatcher.Digits(ChangeLevel.Subheading));
        if (codes.AnyWithin(subheading.First, subheading.Last))
        {
            for (int i = 0; i < codes.Count; i++)
            {
                own += LineMatcher.Changes(ChangeLevel.Subheading, good, codes[i].Code) == Ternary.No ? 1 : 0;
            }
        }

        material.MayBeOfTheGoodsSubheading = own > 0;
        return material.CodesDiffer != default || (own > 0 && own < codes.Count);
    }

    /// <summary>True where the alternative tried at a place treats the codes of a line differently.</summary>
    public static bool DifferAt(Material material, int place) => (material.CodesDiffer >> place & 1) == 1;

    private static bool Differ(RuleAttempt attempt, HsCode good, HsConversions codes, Material material)
    {
        if (LineMatcher.AcceptsAll(attempt.Alternative, attempt.Rule.PrintedFor, good, codes, material.Line.Tags))
        {
            return false;
        }

        Ternary first = LineMatcher.Accepts(attempt.Alternative, attempt.Rule.PrintedFor, good, codes[0].Code, material.Line.Tags);
        for (int i = 1; i < codes.Count; i++)
        {
            if (LineMatcher.Accepts(attempt.Alternative, attempt.Rule.PrintedFor, good, codes[i].Code, material.Line.Tags) != first)
            {
                return true;
            }
        }

        return false;
    }
}
