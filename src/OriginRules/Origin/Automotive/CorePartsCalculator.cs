using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Core parts of a passenger vehicle or light truck, by the four ways a producer may choose from.</summary>
/// <remarks>
/// 19 CFR 182 App. A s. 14(7)(a), (7)(b) with (8), (10)(a), (10)(b). Part by part, the choice between all materials and listed components is made for each part. Not for a part that is traded on
/// its own (s. 14(9)).
/// </remarks>
public static class CorePartsCalculator
{
    private const string SuperCore = "superCore";
    private const string AdvancedBattery = "advancedBattery";
    private const string Section = "19 CFR 182 App. A s. ";

    /// <summary>Computes the four ways.</summary>
    /// <param name="parts">The core parts used in the vehicle; a kind that the vehicle has not is left out.</param>
    /// <param name="leastPercent">The net cost percentage of the day (<see cref="AutomotiveRequirements.CorePartsPercent"/>).</param>
    /// <param name="averaged">True when the figures are averages: the percentage must then be exceeded (s. 14(12)), else it must be reached.</param>
    /// <exception cref="ArgumentException">No part is given, or an amount is out of range.</exception>
    public static CorePartsResult Calculate(ImmutableArray<CorePart> parts, decimal leastPercent, bool averaged = false)
    {
        if (parts.IsDefaultOrEmpty || parts.Any(p => p.NetCost <= 0 || p.NonOriginatingMaterials < 0 || p.NonOriginatingComponents < 0))
        {
            throw new ArgumentException("Core parts need a net cost above zero and values that are not negative.", nameof(parts));
        }

        ImmutableArray<CorePartContent> all = [.. parts.Select(p => Content(p, p.NonOriginatingMaterials))];
        ImmutableArray<CorePartContent> listed = [.. parts.Select(p => Content(p, p.NonOriginatingComponents))];
        CorePartContent superAll = Super(p => p.NonOriginatingMaterials);
        CorePartContent superListed = Super(p => p.NonOriginatingComponents);
        return new CorePartsResult
        {
            AllOriginating = Either(Every(all.Zip(listed, (a, b) => Either(a.Met, b.Met))), Either(superAll.Met, superListed.Met)),
            Ways =
            [
                Way("partAllMaterials", "14(7)(a)", all),
                Way("partListedComponents", "14(7)(b), 14(8)", listed),
                Way("superCoreAllMaterials", "14(10)(a)", [superAll]),
                Way("superCoreListedComponents", "14(10)(b)", [superListed]),
            ],
        };

        CorePartContent Content(CorePart part, decimal? foreign) => Compute(part.Category, part.NetCost, foreign, part.MakesTariffChange && part.Category == AdvancedBattery);

        CorePartContent Super(Func<CorePart, decimal?> foreign) =>
            Compute(SuperCore, parts.Sum(p => p.NetCost), parts.Any(p => foreign(p) is null) ? null : parts.Sum(foreign), makesTariffChange: false);

        CorePartContent Compute(string category, decimal netCost, decimal? foreign, bool makesTariffChange) => new()
        {
            Category = category,
            NetCost = netCost,
            NonOriginating = foreign,
            Percent = Exact.Percent(netCost - foreign, netCost),
            Met = makesTariffChange ? true : foreign is { } value ? Reaches(netCost, value) : null,
        };

        bool Reaches(decimal netCost, decimal foreign) => averaged ? (netCost - foreign) * 100 > leastPercent * netCost : (netCost - foreign) * 100 >= leastPercent * netCost;
    }

    private static CorePartsWay Way(string way, string provision, ImmutableArray<CorePartContent> contents) =>
        new() { Way = way, Cite = Section + provision, Met = Every(contents.Select(c => c.Met)), Contents = contents };

    private static bool? Either(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    private static bool? Every(IEnumerable<bool?> tests)
    {
        bool? all = true;
        foreach (bool? test in tests)
        {
            all = all == false || test == false ? false : all is null || test is null ? null : true;
        }

        return all;
    }
}
