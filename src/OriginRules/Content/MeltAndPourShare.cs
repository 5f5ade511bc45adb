using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>How much of the metal of a good, by weight, was melted and poured or smelted and cast in the parties.</summary>
internal sealed record MeltAndPourShare
{
    /// <summary>Kilograms made in the parties.</summary>
    public required decimal InsideKg { get; init; }

    /// <summary>Kilograms made elsewhere.</summary>
    public required decimal OutsideKg { get; init; }

    /// <summary>Kilograms of which the bill does not state where they were made.</summary>
    public required decimal UnknownKg { get; init; }

    /// <summary>The number of metal lines.</summary>
    public required int Lines { get; init; }

    /// <summary>The facts that are not stated, as line and fact, sorted.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>True when a line without a weight may have been made in the parties.</summary>
    public required bool UnweighedMayBeInside { get; init; }

    /// <summary>True when a line without a weight may have been made elsewhere.</summary>
    public required bool UnweighedMayBeOutside { get; init; }

    public decimal TotalKg => InsideKg + OutsideKg + UnknownKg;

    /// <summary>True when the share reaches the least share whatever the missing facts are.</summary>
    public bool SurelyReaches(decimal percent) => !UnweighedMayBeOutside && TotalKg > 0 && ShareTest.IsAtLeast(InsideKg, percent, TotalKg);

    /// <summary>True when the share falls short whatever the missing facts are.</summary>
    public bool SurelyFallsShort(decimal percent) => !UnweighedMayBeInside && TotalKg > 0 && !ShareTest.IsAtLeast(InsideKg + UnknownKg, percent, TotalKg);

    public static MeltAndPourShare Measure(FinishedGood good, MeltAndPourTerms terms, ImmutableArray<Country> parties)
    {
        var missing = new List<string>();
        decimal inside = 0, outside = 0, unknown = 0;
        bool mayBeInside = false, mayBeOutside = false;
        int lines = 0;
        foreach ((string path, Component line) in BillLines.PartsOf(good, line => !IsMeasured(line, terms)))
        {
            if (!IsMeasured(line, terms))
            {
                continue;
            }

            lines++;
            bool? isInside = MadeInside(line, terms, parties, path, missing);
            if (line.WeightKg is not { } weight)
            {
                missing.Add(path + ".weightKg");
                mayBeInside |= isInside != false;
                mayBeOutside |= isInside != true;
                continue;
            }

            switch (isInside)
            {
                case true:
                    inside += weight;
                    break;
                case false:
                    outside += weight;
                    break;
                default:
                    unknown += weight;
                    break;
            }
        }

        missing.Sort(StringComparer.Ordinal);
        return new MeltAndPourShare
        {
            InsideKg = inside,
            OutsideKg = outside,
            UnknownKg = unknown,
            Lines = lines,
            Missing = [.. missing],
            UnweighedMayBeInside = mayBeInside,
            UnweighedMayBeOutside = mayBeOutside,
        };
    }

    /// <summary>A metal line counts whole when it states where its metal was made or has no bill; otherwise its lines count.</summary>
    private static bool IsMeasured(Component line, MeltAndPourTerms terms) =>
        line.Hts is { } code
        && (HsRanges.Contain(terms.Steel, code) || HsRanges.Contain(terms.Aluminum, code))
        && (line.Components.IsEmpty || line.Steel is not null || line.Aluminum is not null);

    private static bool? MadeInside(Component line, MeltAndPourTerms terms, ImmutableArray<Country> parties, string path, List<string> missing)
    {
        if (HsRanges.Contain(terms.Steel, line.Hts!.Value))
        {
            return Inside(line.Steel?.MeltedAndPoured, parties, path + ".steel.meltedAndPoured", missing);
        }

        Country? smelted = line.Aluminum?.PrimarySmelt ?? line.Aluminum?.SecondarySmelt;
        bool? smeltedInside = Inside(smelted, parties, path + ".aluminum.primarySmelt", missing);
        bool? castInside = Inside(line.Aluminum?.Cast, parties, path + ".aluminum.cast", missing);
        return smeltedInside == false || castInside == false ? false : smeltedInside & castInside;
    }

    private static bool? Inside(Country? country, ImmutableArray<Country> parties, string fact, List<string> missing)
    {
        if (country is { } known)
        {
            return parties.Contains(known);
        }

        missing.Add(fact);
        return null;
    }
}
