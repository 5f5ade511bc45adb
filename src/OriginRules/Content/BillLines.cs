using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Every line of a bill with its path, top down in the order of the bill, without recursion.</summary>
internal static class BillLines
{
    /// <summary>The lines that are part of the good: not indirect materials, not shipping packing, nor what is inside them.</summary>
    /// <param name="good">The good.</param>
    /// <param name="enter">Whether to go on to the lines inside a line.</param>
    public static IEnumerable<(string Path, Component Line)> PartsOf(FinishedGood good, Func<Component, bool> enter)
    {
        Stack<Level>? above = null;
        var level = new Level("", good.Components, 0);
        do
        {
            while (level.Next < level.Lines.Length)
            {
                Component line = level.Lines[level.Next];
                level = level with { Next = level.Next + 1 };
                if (line.Role is ComponentRole.Indirect or ComponentRole.ShippingPacking)
                {
                    continue;
                }

                string path = level.Prefix + line.Id;
                yield return (path, line);
                if (!line.Components.IsEmpty && enter(line))
                {
                    (above ??= new()).Push(level);
                    level = new Level(path + "/", line.Components, 0);
                }
            }
        }
        while (above is not null && above.TryPop(out level));
    }

    private readonly record struct Level(string Prefix, ImmutableArray<Component> Lines, int Next);
}
