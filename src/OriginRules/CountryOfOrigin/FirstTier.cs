using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The materials as purchased: what the producer makes himself counts by what it is made of.</summary>
internal static class FirstTier
{
    public static IEnumerable<(string Path, Component Line)> Materials(FinishedGood good) => Walk(good.Components, "", selfProducedOnly: true);

    /// <summary>Materials of every tier.</summary>
    public static IEnumerable<(string Path, Component Line)> AllTiers(FinishedGood good) => Walk(good.Components, "", selfProducedOnly: false);

    /// <summary>Materials of every tier, each country once on the way down, so that no value counts twice for one country; what has no value is worth at most what holds it.</summary>
    public static IEnumerable<(string Path, Component Line, decimal? Value)> OutermostByCountry(FinishedGood good)
    {
        var open = new Stack<(string Path, Component Line, ImmutableArray<Country?> Above, decimal? Most)>();
        void Enter(IReadOnlyList<Component> lines, string parent, ImmutableArray<Country?> above, decimal? most)
        {
            foreach (Component line in lines.Where(l => l.Role == ComponentRole.Material))
            {
                open.Push((parent + line.Id, line, above, most));
            }
        }

        Enter(good.Components, "", [], null);
        while (open.TryPop(out (string Path, Component Line, ImmutableArray<Country?> Above, decimal? Most) next))
        {
            bool inside = IsMadeByTheProducer(next.Line);
            decimal? value = Amounts.Value(good, next.Line) ?? next.Most;
            if (!inside && !next.Above.Contains(next.Line.OriginCountry))
            {
                yield return (next.Path, next.Line, value);
            }

            Enter(next.Line.Components, next.Path + "/", inside ? next.Above : next.Above.Add(next.Line.OriginCountry), value);
        }
    }

    private static bool IsMadeByTheProducer(Component line) => line is { SelfProduced: true, OriginCountry: null, Components.Length: > 0 };

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

            bool inside = IsMadeByTheProducer(next.Line);
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
