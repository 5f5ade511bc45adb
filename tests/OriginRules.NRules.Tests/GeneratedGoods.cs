using System.Collections.Immutable;
using CsCheck;

namespace OriginRules.NRules.Tests;

/// <summary>Random goods that reach every stratum: the samples with other values, origins, statuses, processes and claims, known and unknown.</summary>
internal static class GeneratedGoods
{
    private static readonly Gen<bool?> s_flag = Any<bool?>(null, null, true, false);
    private static readonly Gen<Country?> s_country = Any<Country?>(null, Country.Parse("MX"), Country.Parse("CA"), Country.Parse("US"), Country.Parse("CN"));
    private static readonly Gen<decimal> s_factor = Gen.Int[1, 40].Select(n => n / 20m);

    private static readonly Gen<Func<Component, Component>> s_change = Gen.Select(s_flag, s_country, s_factor, Gen.Int[0, 3], (status, origin, factor, what) => (Func<Component, Component>)(line => what switch
    {
        0 => line,
        1 => line with { Originating = status, OriginatingUnder = null },
        2 => line with { OriginCountry = origin, Originating = status, OriginatingUnder = null, Value = line.Value * factor },
        _ => line with { Value = factor > 1.9m ? null : line.Value * factor, SelfProduced = status, Intermediate = status },
    }));

    /// <summary>One good.</summary>
    public static Gen<FinishedGood> Good { get; } = Gen.Select(
        Any(Given.Samples), s_change.Array[12], Gen.Select(s_country, s_flag, s_flag, s_flag), s_factor,
        (good, changes, facts, factor) => good with
        {
            ProductionCountry = facts.Item2 is null ? good.ProductionCountry : facts.Item1,
            ExportCountry = facts.Item2 is null ? good.ExportCountry : null,
            NonQualifyingOperation = facts.Item3 is true ? facts.Item4 : good.NonQualifyingOperation,
            WhollyObtained = facts.Item3 is false ? facts.Item4 : good.WhollyObtained,
            TransactionValue = good.TransactionValue * factor,
            Transit = facts.Item4 is false ? new Transit { Countries = [Country.Parse("GT")], CustomsControl = facts.Item2, FurtherProduction = facts.Item3 } : good.Transit,
            Components = Changed(good.Components, changes, 0),
        });

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ImmutableArray<Component> Changed(ImmutableArray<Component> lines, Func<Component, Component>[] changes, int from) =>
        [.. lines.Select((l, i) => changes[(from + i) % changes.Length](l with { Components = Changed(l.Components, changes, from + i + 1) }))];
}
