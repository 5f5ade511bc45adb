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

    /// <summary>The lines whose declaration does not cover the day: what they state to be made in the parties counts as unknown, sorted.</summary>
    public required ImmutableArray<string> Lapsed { get; init; }

    /// <summary>True when a line without a weight may have been made in the parties.</summary>
    public required bool UnweighedMayBeInside { get; init; }

    /// <summary>True when a line without a weight may have been made elsewhere.</summary>
    public required bool UnweighedMayBeOutside { get; init; }

    public decimal TotalKg => InsideKg + OutsideKg + UnknownKg;

    /// <summary>True when the share reaches the least share whatever the missing facts are.</summary>
    public bool SurelyReaches(decimal percent) => !UnweighedMayBeOutside && TotalKg > 0 && ShareTest.IsAtLeast(InsideKg, percent, TotalKg);

    /// <summary>True when the share falls short whatever the missing facts are.</summary>
    public bool SurelyFallsShort(decimal percent) => !UnweighedMayBeInside && TotalKg > 0 && !ShareTest.IsAtLeast(InsideKg + UnknownKg, percent, TotalKg);

    public static MeltAndPourShare Measure(FinishedGood good, MeltAndPourTerms terms, ImmutableArray<Country> parties, DateOnly day)
    {
        var missing = new List<string>();
        var lapsed = new List<string>();
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
            if (isInside == true && Lapse.Of(line, day))
            {
                isInside = null;
                lapsed.Add(path);
                missing.Add(path + ".declaration");
            }

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
        lapsed.Sort(StringComparer.Ordinal);
        return new MeltAndPourShare
        {
            InsideKg = inside,
            OutsideKg = outside,
            UnknownKg = unknown,
            Lines = lines,
            Missing = [.. missing],
            Lapsed = [.. lapsed],
            UnweighedMayBeInside = mayBeInside,
            UnweighedMayBeOutside = mayBeOutside,
        };
    }

    /// <summary>A line counts whole when it states where its metal was made, or is of metal and has no bill; otherwise its lines count.</summary>
    private static bool IsMeasured(Component line, MeltAndPourTerms terms) =>
        StatesSteel(line) || StatesAluminum(line) || (line.Components.IsEmpty && (IsNamed(line, terms.Steel) || IsNamed(line, terms.Aluminum)));

    private static bool IsNamed(Component line, ImmutableArray<HsRange> metal) => line.Hts is { } code && HsRanges.Contain(metal, code);

    private static bool StatesSteel(Component line) => line.Steel?.MeltedAndPoured is not null;

    private static bool StatesAluminum(Component line) => line.Aluminum is { } metal && (metal.PrimarySmelt ?? metal.SecondarySmelt ?? metal.Cast) is not null;

    private static bool? MadeInside(Component line, MeltAndPourTerms terms, ImmutableArray<Country> parties, string path, List<string> missing)
    {
        bool? inside = true;
        if (IsNamed(line, terms.Steel) || (StatesSteel(line) && !IsNamed(line, terms.Aluminum)))
        {
            inside &= Inside([line.Steel?.MeltedAndPoured], parties, path + ".steel.meltedAndPoured", missing);
        }

        if (IsNamed(line, terms.Aluminum) || (StatesAluminum(line) && !IsNamed(line, terms.Steel)))
        {
            inside &= Inside([line.Aluminum?.PrimarySmelt, line.Aluminum?.SecondarySmelt], parties, path + ".aluminum.primarySmelt", missing);
            inside &= Inside([line.Aluminum?.Cast], parties, path + ".aluminum.cast", missing);
        }

        return inside;
    }

    /// <summary>Whether every country stated is a party; one is enough.</summary>
    private static bool? Inside(ImmutableArray<Country?> countries, ImmutableArray<Country> parties, string fact, List<string> missing)
    {
        if (countries.All(c => c is null))
        {
            missing.Add(fact);
            return null;
        }

        return countries.OfType<Country>().All(parties.Contains);
    }
}
