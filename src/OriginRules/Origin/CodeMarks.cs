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
    private const int Mask = 3;

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

    /// <summary>Where the codes of a line are treated differently: not zero in the bits of such an alternative.</summary>
    /// <param name="examined">The good.</param>
    /// <param name="material">The line.</param>
    /// <param name="ownSubheading">True when one of the codes is of the good's own subheading.</param>
    public static UInt128 Differing(ExaminedCase examined, Material material, out bool ownSubheading)
    {
        HsConversions codes = examined.Case.Rules.Conversions(material.Line.Hts!.Value);
        UInt128 first = Of(examined, material, codes[0].Code, 0);
        UInt128 differing = default;
        UInt128 any = first;
        for (int i = 1; i < codes.Count; i++)
        {
            UInt128 mark = Of(examined, material, codes[i].Code, i);
            differing |= mark ^ first;
            any |= mark;
        }

        ownSubheading = any >> (Bits * (examined.ProductRule?.Attempts.Count ?? 0)) != default;
        return differing;
    }

    /// <summary>True where the alternative tried at a place treats the codes of a line differently.</summary>
    /// <param name="differing">What <see cref="Differing"/> found.</param>
    /// <param name="place">The place of the alternative among those tried.</param>
    /// <param name="count">How many were tried.</param>
    public static bool DifferAt(UInt128 differing, int place, int count) => ((differing >> (Bits * (count - 1 - place))) & Mask) != default;
}
