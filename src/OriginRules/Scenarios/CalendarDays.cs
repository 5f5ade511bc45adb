using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The days on which an evaluation of a good may come out differently.</summary>
internal static class CalendarDays
{
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The rule set it is evaluated under.</param>
    /// <param name="tariff">The days on which its tariff may change.</param>
    /// <param name="from">The first day; it is no change itself.</param>
    /// <param name="to">The last day, inclusive.</param>
    public static ImmutableArray<DateOnly> Of(FinishedGood good, RuleSet ruleSet, IEnumerable<DateOnly> tariff, DateOnly from, DateOnly to)
    {
        var days = new SortedSet<DateOnly>(tariff);
        IEnumerable<EffectivePeriod> periods = ruleSet.ProductRules.Select(r => r.InForce)
            .Concat(ruleSet.Parameters.All.SelectMany(p => p.Values).Select(v => new EffectivePeriod { From = v.From, To = v.To }))
            .Append(ruleSet.InForce)
            .Concat(Declarations(good).Select(d => Period(d.Declaration)));
        foreach (EffectivePeriod period in periods)
        {
            days.UnionWith(new[] { period.From, period.To }.OfType<DateOnly>());
        }

        return [.. days.Where(d => d > from && d <= to)];
    }

    /// <summary>The lines of a good that state a declaration, with their paths.</summary>
    public static IEnumerable<(string Path, OriginDeclaration Declaration)> Declarations(FinishedGood good)
    {
        var open = new Stack<(string Path, Component Line)>(good.Components.Reverse().Select(c => (c.Id, c)));
        while (open.TryPop(out (string Path, Component Line) next))
        {
            if (next.Line.Declaration is { } declaration)
            {
                yield return (next.Path, declaration);
            }

            foreach (Component child in next.Line.Components.Reverse())
            {
                open.Push(($"{next.Path}/{child.Id}", child));
            }
        }
    }

    private static EffectivePeriod Period(OriginDeclaration declaration) =>
        new() { From = declaration.ValidFrom, To = declaration.ValidTo is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null };
}
