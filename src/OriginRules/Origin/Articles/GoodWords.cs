using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Whether a provision that describes goods by words means this one.</summary>
internal static class GoodWords
{
    public static Test Describe(OriginCase @case, ImmutableArray<string> anyOf, ImmutableArray<string> noneOf, string cite)
    {
        Ternary one = anyOf.IsEmpty ? Ternary.Yes : Words.AnyOf(@case.Good.Use, anyOf);
        Ternary none = noneOf.IsEmpty ? Ternary.Yes : Words.NoneOf(@case.Good.Use, noneOf);
        return one.And(none) switch
        {
            Ternary.No => Test.No,
            Ternary.Yes => Test.Yes,
            _ => Test.Unknown(@case.Path, "use", $"{cite} is for goods by what they are: {string.Join(", ", anyOf.Concat(noneOf))}"),
        };
    }
}
