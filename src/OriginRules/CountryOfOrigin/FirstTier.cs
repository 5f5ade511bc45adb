using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The materials as purchased: what the producer makes himself counts by what it is made of.</summary>
internal static class FirstTier
{
    /// <summary>What a thread keeps between goods; a bill with more sub-assemblies is rare.</summary>
    private const int MostKept = 1 << 10;

    [ThreadStatic]
    private static Stack<Tier>? t_tiers;

    /// <summary>Told of materials one by one.</summary>
    public interface IVisitor
    {
        /// <summary>True when it wants to be told where a material stands; else it is told an empty text.</summary>
        static abstract bool NamesPaths { get; }

        void Visit(string parent, Component line, decimal? value);
    }

    public static IEnumerable<(string Path, Component Line)> Materials(FinishedGood good) => Walk(good.Components, "", selfProducedOnly: true);

    /// <summary>Materials of every tier.</summary>
    public static IEnumerable<(string Path, Component Line)> AllTiers(FinishedGood good) => Walk(good.Components, "", selfProducedOnly: false);

    /// <summary>True when there is a material as purchased.</summary>
    public static bool HasMaterials(FinishedGood good)
    {
        foreach (Component line in good.Components)
        {
            if (line.Role == ComponentRole.Material && !IsMadeByTheProducer(line))
            {
                return true;
            }
        }

        var any = new AnyMaterial();
        VisitMaterials(good, ref any);
        return any.Found;
    }

    /// <summary>Materials as purchased, with what is stated of their value.</summary>
    /// <remarks>In no stated order.</remarks>
    public static void VisitMaterials<T>(FinishedGood good, ref T visitor)
        where T : struct, IVisitor => VisitTiers(good, ref visitor, selfProducedOnly: true);

    /// <summary>Materials of every tier, with what is stated of their value.</summary>
    /// <remarks>In no stated order.</remarks>
    public static void VisitAllTiers<T>(FinishedGood good, ref T visitor)
        where T : struct, IVisitor => VisitTiers(good, ref visitor, selfProducedOnly: false);

    /// <summary>Materials of every tier, each country once on the way down, so that no value counts twice for one country; what has no value is worth at most what holds it.</summary>
    /// <remarks>In no stated order.</remarks>
    public static void VisitOutermostByCountry<T>(FinishedGood good, ref T visitor)
        where T : struct, IVisitor
    {
        Stack<Tier>? inside = null;
        var tier = new Tier("", good.Components, [], null);
        do
        {
            foreach (Component line in tier.Lines)
            {
                if (line.Role != ComponentRole.Material)
                {
                    continue;
                }

                bool own = IsMadeByTheProducer(line);
                decimal? value = Amounts.Value(good, line) ?? tier.Most;
                if (!own && !tier.Above.Contains(line.OriginCountry))
                {
                    visitor.Visit(tier.Parent, line, value);
                }

                if (!line.Components.IsEmpty)
                {
                    (inside ??= LendTiers()).Push(new Tier(PathOf<T>(tier.Parent, line), line.Components, own ? tier.Above : tier.Above.Add(line.OriginCountry), value));
                }
            }
        }
        while (inside is not null && inside.TryPop(out tier));

        GiveBack(inside);
    }

    private static void VisitTiers<T>(FinishedGood good, ref T visitor, bool selfProducedOnly)
        where T : struct, IVisitor
    {
        Stack<Tier>? inside = null;
        var tier = new Tier("", good.Components, [], null);
        do
        {
            foreach (Component line in tier.Lines)
            {
                if (line.Role != ComponentRole.Material)
                {
                    continue;
                }

                bool own = IsMadeByTheProducer(line);
                if (!own || !selfProducedOnly)
                {
                    visitor.Visit(tier.Parent, line, line.Value);
                }

                if (!line.Components.IsEmpty && (own || !selfProducedOnly))
                {
                    (inside ??= LendTiers()).Push(new Tier(PathOf<T>(tier.Parent, line), line.Components, [], null));
                }
            }
        }
        while (inside is not null && inside.TryPop(out tier));

        GiveBack(inside);
    }

    /// <summary>The empty stack of the thread, unless it is in use.</summary>
    private static Stack<Tier> LendTiers()
    {
        Stack<Tier> tiers = t_tiers ?? new();
        t_tiers = null;
        return tiers;
    }

    private static void GiveBack(Stack<Tier>? tiers)
    {
        if (tiers is not null && tiers.Capacity <= MostKept)
        {
            t_tiers = tiers;
        }
    }

    private static string PathOf<T>(string parent, Component line)
        where T : struct, IVisitor => T.NamesPaths ? $"{parent}{line.Id}/" : "";

    private static bool IsMadeByTheProducer(Component line) => line is { SelfProduced: true, OriginCountry: null, Components.Length: > 0 };

    private static IEnumerable<(string Path, Component Line)> Walk(ImmutableArray<Component> lines, string parent, bool selfProducedOnly)
    {
        var open = new Stack<(string Path, Component Line)>(lines.Length);
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

    private static void Push(Stack<(string Path, Component Line)> open, ImmutableArray<Component> lines, string parent)
    {
        if (!IsAscending(lines))
        {
            lines = [.. lines.OrderBy(l => l.Id, StringComparer.Ordinal)];
        }

        for (int i = lines.Length - 1; i >= 0; i--)
        {
            open.Push((parent + lines[i].Id, lines[i]));
        }
    }

    private static bool IsAscending(ImmutableArray<Component> lines)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            if (string.CompareOrdinal(lines[i - 1].Id, lines[i].Id) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private struct AnyMaterial : IVisitor
    {
        public static bool NamesPaths => false;

        public bool Found { get; private set; }

        public void Visit(string parent, Component line, decimal? value) => Found = true;
    }

    private readonly record struct Tier(string Parent, ImmutableArray<Component> Lines, ImmutableArray<Country?> Above, decimal? Most);
}
