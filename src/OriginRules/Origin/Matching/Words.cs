using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Tests on the open word lists of a bill: a list that is stated is complete, a list that is absent is unknown.</summary>
internal static class Words
{
    /// <summary>Holds when one of <paramref name="wanted"/> is stated.</summary>
    public static Ternary AnyOf(ImmutableArray<string>? stated, ImmutableArray<string> wanted)
    {
        if (stated is not { } words)
        {
            return Ternary.Unknown;
        }

        foreach (string word in words)
        {
            if (wanted.Contains(word))
            {
                return Ternary.Yes;
            }
        }

        return Ternary.No;
    }

    /// <summary>Holds when <paramref name="wanted"/> is stated.</summary>
    public static Ternary AnyOf(ImmutableArray<string>? stated, string wanted) =>
        stated is not { } words ? Ternary.Unknown : words.Contains(wanted) ? Ternary.Yes : Ternary.No;

    /// <summary>Holds when none of <paramref name="unwanted"/> is stated.</summary>
    public static Ternary NoneOf(ImmutableArray<string>? stated, ImmutableArray<string> unwanted) => AnyOf(stated, unwanted).Not();
}
