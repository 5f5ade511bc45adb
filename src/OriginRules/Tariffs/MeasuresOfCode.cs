using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The measures of a day and a country of origin that can reach one code, with the provisions that can apply to it: worked out once for every good of that code.</summary>
/// <remarks>A measure that no longer code decides about and whose list does not hold the code is left out, since it can neither be due nor keep another off.</remarks>
internal sealed class MeasuresOfCode
{
    private static readonly ProvisionCondition s_nothing = new();

    private MeasuresOfCode(CodeMeasure[] measures) => Measures = measures;

    /// <summary>In the order of a result.</summary>
    public CodeMeasure[] Measures { get; }

    /// <param name="measures">The measures of the day that cover the country.</param>
    /// <param name="code">The code of the good.</param>
    /// <param name="day">The day.</param>
    /// <param name="origin">The country of origin for trade remedies.</param>
    /// <param name="reliefGroup">The group of measures that an agreement may relieve.</param>
    /// <param name="every">True to keep also the measures that cannot reach the code.</param>
    public static MeasuresOfCode Of(MeasuresOfDay measures, HsCode code, DateOnly day, Country origin, string reliefGroup, bool every)
    {
        ImmutableArray<DayMeasure> all = measures.Measures;
        var lists = new (string? Group, bool TurnsOnSuffix)[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            lists[i] = ListOf(all[i], code, day);
        }

        bool Reaches(int i) => lists[i].Group is not null || lists[i].TurnsOnSuffix;
        int[] kept = [.. Enumerable.Range(0, all.Length).Where(i => every || Reaches(i) || all[i].Stronger.Any(Reaches))];
        int[] places = new int[all.Length];
        Array.Fill(places, -1);
        for (int place = 0; place < kept.Length; place++)
        {
            places[kept[place]] = place;
        }

        int[] Places(ImmutableArray<int> indices, Func<int, bool> which) => [.. indices.Where(which).Select(i => places[i])];
        return new MeasuresOfCode([.. kept.Select(i => new CodeMeasure
        {
            OfDay = all[i],
            Group = lists[i].Group,
            TurnsOnSuffix = lists[i].TurnsOnSuffix,
            HasProvision = lists[i].Group is { } group && all[i].Provisions.Any(p => p.Covers(group)),
            Provisions = [.. all[i].Provisions.Where(p => lists[i].Group is not { } group || p.Covers(group)).Select(p => Settled(p, code, day, origin)).OfType<MeasureProvision>()],
            Stronger = Places(all[i].Stronger, Reaches),
            Equal = Places(all[i].Equal, Reaches),
            YieldsTo = [.. all[i].YieldsTo.Select(y => (y.Terms, Places(y.Targets, t => places[t] >= 0))).Where(y => y.Item2.Length > 0)],
            IsRelievable = all[i].Measure.Group?.Name == reliefGroup,
        })]);
    }

    /// <summary>The group of the list of the day the code is in: empty text when the measure covers every code, null when it is not listed or its suffix decides.</summary>
    private static (string? Group, bool TurnsOnSuffix) ListOf(DayMeasure measure, HsCode code, DateOnly day) =>
        measure.Measure.Lists.IsEmpty ? ("", false)
        : measure.List is not { } list ? (null, false)
        : TurnsOnSuffix(list, code, day) ? (null, true)
        : (list.GroupOf(code, day), false);

    private static bool TurnsOnSuffix(MeasureList list, HsCode code, DateOnly day) => code.Length < HsCode.MaxLength && list.TurnsOnSuffix(code, day);

    /// <summary>The provision without the conditions that the code and the country meet; null when they fail one.</summary>
    private static MeasureProvision? Settled(MeasureProvision provision, HsCode code, DateOnly day, Country origin)
    {
        if (provision.When is not { } when)
        {
            return provision;
        }

        if (when.NotChapters.Contains(code.Chapter) || !(when.TradeRemedyOrigin.IsEmpty || when.TradeRemedyOrigin.Contains(origin)))
        {
            return null;
        }

        ProvisionCondition left = when with { NotChapters = [], TradeRemedyOrigin = [] };
        if (when.Listed is { } listed && !TurnsOnSuffix(listed.List, code, day))
        {
            if (listed.List.GroupOf(code, day) is not { } group || !listed.Groups.Contains(group))
            {
                return null;
            }

            left = left with { Listed = null };
        }

        return left == when ? provision : provision with { When = left == s_nothing ? null : left };
    }
}

/// <summary>A measure as it meets one code; the numbers are places in the measures of the code.</summary>
internal sealed record CodeMeasure
{
    public required DayMeasure OfDay { get; init; }

    public TariffMeasure Measure => OfDay.Measure;

    /// <summary>The group of its list the code is in; null when it is in none or the suffix decides.</summary>
    public required string? Group { get; init; }

    /// <summary>True when a longer code tells whether its list holds the good.</summary>
    public required bool TurnsOnSuffix { get; init; }

    /// <summary>True when it has a provision for the group, whatever its conditions.</summary>
    public required bool HasProvision { get; init; }

    /// <summary>The provisions that can apply; those of the group where it is known.</summary>
    public required MeasureProvision[] Provisions { get; init; }

    public required int[] Stronger { get; init; }

    public required int[] Equal { get; init; }

    public required (Displacement Terms, int[] Targets)[] YieldsTo { get; init; }

    /// <summary>True when an agreement may relieve it.</summary>
    public required bool IsRelievable { get; init; }
}
