using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Every line of a bill with its path, top down, without recursion.</summary>
internal static class BillLines
{
    /// <summary>The lines that are part of the good: not indirect materials, not shipping packing, nor what is inside them.</summary>
    /// <param name="good">The good.</param>
    /// <param name="enter">Whether to go on to the lines inside a line.</param>
    public static IEnumerable<(string Path, Component Line)> PartsOf(FinishedGood good, Func<Component, bool> enter)
    {
        var open = new Stack<(string Path, Component Line)>();
        Push(open, "", good.Components);
        while (open.TryPop(out (string Path, Component Line) next))
        {
            yield return next;
            if (enter(next.Line))
            {
                Push(open, next.Path + "/", next.Line.Components);
            }
        }
    }

    private static void Push(Stack<(string Path, Component Line)> open, string prefix, ImmutableArray<Component> lines)
    {
        for (int i = lines.Length - 1; i >= 0; i--)
        {
            if (lines[i].Role is not (ComponentRole.Indirect or ComponentRole.ShippingPacking))
            {
                open.Push((prefix + lines[i].Id, lines[i]));
            }
        }
    }
}
