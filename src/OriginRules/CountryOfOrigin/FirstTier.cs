namespace OriginRules;

/// <summary>The materials as purchased: what the producer makes himself counts by what it is made of.</summary>
internal static class FirstTier
{
    public static IEnumerable<(string Path, Component Line)> Materials(FinishedGood good) => Walk(good.Components, "", selfProducedOnly: true);

    /// <summary>Materials of every tier.</summary>
    public static IEnumerable<(string Path, Component Line)> AllTiers(FinishedGood good) => Walk(good.Components, "", selfProducedOnly: false);

    private static IEnumerable<(string Path, Component Line)> Walk(IReadOnlyList<Component> lines, string parent, bool selfProducedOnly)
    {
        var open = new Stack<(string Path, Component Line)>();
        Push(open, lines, parent);
        while (open.TryPop(out (string Path, Component Line) next))
        {
            if (next.Line.Role != ComponentRole.Material)
            {
                continue;
            }

            bool inside = next.Line is { SelfProduced: true, OriginCountry: null, Components.Length: > 0 };
            if (!inside || !selfProducedOnly)
            {
                yield return next;
            }

            if (inside || !selfProducedOnly)
            {
                Push(open, next.Line.Components, next.Path + "/");
            }
        }
    }

    private static void Push(Stack<(string Path, Component Line)> open, IReadOnlyList<Component> lines, string parent)
    {
        foreach (Component line in lines.OrderByDescending(l => l.Id, StringComparer.Ordinal))
        {
            open.Push((parent + line.Id, line));
        }
    }
}
