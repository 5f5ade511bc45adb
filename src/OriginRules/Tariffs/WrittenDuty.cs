using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The lines that the possible computations of one good have in common, and the open facts that tell them apart.</summary>
internal sealed record WrittenDuty
{
    public required ImmutableArray<DutyLine> Lines { get; init; }

    public required ImmutableArray<FeeLine> Fees { get; init; }

    public required ImmutableArray<InapplicableMeasure> NotApplied { get; init; }

    /// <summary>The facts that the total turns on; none when every computation comes to the same.</summary>
    public ImmutableArray<RangeDependency> DependsOn { get; init; } = [];

    /// <summary>The lines of the only computation there is.</summary>
    public static WrittenDuty Of(DutyWorld world) => world.TotalPayable is null ? Of([world]) : new() { Lines = world.Lines, Fees = world.Fees, NotApplied = world.NotApplied };

    public static WrittenDuty Of(List<DutyWorld> worlds)
    {
        if (worlds.TrueForAll(w => w.Prohibited))
        {
            return new WrittenDuty { Lines = [], Fees = [], NotApplied = worlds[0].NotApplied };
        }

        bool closed = DutyWorlds.IsClosed(worlds);
        return worlds.Count == 1 && closed ? Of(worlds[0]) : new WrittenDuty
        {
            Lines = closed ? Agreed(worlds) : Merged(worlds),
            Fees = MergedFees(worlds.FindAll(w => !w.Prohibited)),
            NotApplied = [.. worlds.SelectMany(w => w.NotApplied).Distinct()],
            DependsOn = closed ? [] : [.. Facts(worlds).SelectMany(f => Dependencies(f, worlds))],
        };
    }

    // Where all worlds come to one total the lines of the first add up to it; one that some world has otherwise is not certain.
    private static ImmutableArray<DutyLine> Agreed(List<DutyWorld> worlds) =>
        [.. worlds[0].Lines.Select(line => worlds.TrueForAll(w => w.Lines.Contains(line)) ? line : line with { Certain = false })];

    private static ImmutableArray<DutyLine> Merged(List<DutyWorld> worlds)
    {
        var merged = new MergedLines(worlds.Count);
        worlds.ForEach(w => merged.Add(w.Lines));
        return merged.ToImmutable();
    }

    // A fee that some world has otherwise is open; so is one that some world lacks.
    private static ImmutableArray<FeeLine> MergedFees(List<DutyWorld> worlds)
    {
        FeeLine[] all = [.. worlds.SelectMany(w => w.Fees).DistinctBy(f => f.Fee)];
        return [.. all.Select(fee => worlds.TrueForAll(w => w.Fees.Any(f => f.Fee == fee.Fee && f.Amount == fee.Amount)) ? fee : fee with { Amount = null, Why = "turns on a fact that is not stated" })];
    }

    private static IEnumerable<OpenFact> Facts(List<DutyWorld> worlds) =>
        worlds.SelectMany(w => w.Assumed).Select(a => a.Fact).DistinctBy(f => f.Key).OrderBy(f => f.Fact, StringComparer.Ordinal).ThenBy(f => f.Key, StringComparer.Ordinal);

    private static IEnumerable<RangeDependency> Dependencies(OpenFact fact, List<DutyWorld> worlds) => Dependency(fact, worlds) is { } dependency
        ? fact.AlsoNeeded.Select(name => dependency with { Fact = name }).Prepend(dependency).OrderBy(d => d.Fact, StringComparer.Ordinal)
        : [];

    // A fact matters when the bounds move with its value; of values that give the same bounds the first is named.
    private static RangeDependency? Dependency(OpenFact fact, List<DutyWorld> worlds)
    {
        List<(string Value, decimal? Lower, decimal? Upper, bool Prohibited)> byValue = [];
        for (int choice = 0; choice < fact.Values.Length; choice++)
        {
            List<DutyWorld> same = worlds.FindAll(w => w.Assumed.Any(a => a.Fact.Key == fact.Key && a.Choice == choice));
            if (same.Count > 0)
            {
                (decimal? lower, decimal? upper) = DutyWorlds.Bounds(same);
                byValue.Add((fact.Values[choice], lower, upper, same.TrueForAll(w => w.Prohibited)));
            }
        }

        if (byValue.Select(v => (v.Lower, v.Upper)).Distinct().Count() < 2)
        {
            return null;
        }

        var low = byValue.OrderBy(v => v.Lower ?? decimal.MaxValue).ThenBy(v => v.Upper ?? decimal.MaxValue).First();
        var high = byValue.OrderByDescending(v => v.Upper ?? decimal.MaxValue).ThenByDescending(v => v.Lower ?? decimal.MaxValue).First();
        return new RangeDependency
        {
            Fact = fact.Fact,
            LowerIf = low.Value,
            UpperIf = high.Prohibited ? $"{high.Value}: import prohibited" : high.Value,
            Cite = fact.Cite,
        };
    }
}
