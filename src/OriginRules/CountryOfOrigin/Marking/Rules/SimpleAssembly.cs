using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether a good was put together from a few parts, all of them foreign, with no more than minor processing.</summary>
/// <remarks>19 CFR 102.1(p) and (n). Fasteners, glue and labels do not count as parts.</remarks>
internal static class SimpleAssembly
{
    private const string Stated = "simpleAssembly";
    private const string Fastener = "fastener";
    private static readonly ImmutableArray<string> PieceUnits = ["NO", "PCS", "EA", "X"];

    public static Test Of(FinishedGood good, Country country, MarkingProcesses words)
    {
        if (good.Processes is { } known && known.Contains(Stated, StringComparer.Ordinal))
        {
            return Test.Yes;
        }

        if (!MayBeSimple(good, country, words))
        {
            return Test.No;
        }

        if (good.Processes is not { } processes)
        {
            return Test.Unknown("", "processes", "whether the good results from a simple assembly (102.1(p)): simpleAssembly, or what else was done");
        }

        Test all = words.AreAssembly(processes);
        foreach ((string path, Component line) in FirstTier.Materials(good))
        {
            all = IsFastener(line, words) ? all
                : line.OriginCountry is null ? all.And(Test.Unknown(path, "originCountry", "one domestic part and the assembly is no simple one"))
                : Pieces(good, line) is null ? all.And(Test.Unknown(path, "quantity", "simple assembly is counted in parts"))
                : all;
        }

        return all;
    }

    /// <summary>False when a part is domestic or there are too many.</summary>
    private static bool MayBeSimple(FinishedGood good, Country country, MarkingProcesses words)
    {
        var parts = new Parts(good, country, words);
        FirstTier.VisitMaterials(good, ref parts);
        return !parts.AnyDomestic && parts.Count <= words.MostParts;
    }

    private static bool IsFastener(Component line, MarkingProcesses words) =>
        line.Tags is { } tags && tags.Contains(Fastener, StringComparer.Ordinal) || line.Hts is { } code && HsRanges.Contain(words.NotParts, code);

    /// <summary>Pieces for one unit of the good; null when the quantity does not tell.</summary>
    private static decimal? Pieces(FinishedGood good, Component line) =>
        line.Quantity is { } quantity && (good.Quantity ?? 1) is > 0 and var goods && (line.Unit is not { } unit || PieceUnits.Contains(unit, StringComparer.OrdinalIgnoreCase))
            ? Math.Max(quantity / goods, 1)
            : null;

    private struct Parts(FinishedGood good, Country country, MarkingProcesses words) : FirstTier.IVisitor
    {
        public decimal Count { get; private set; }

        public bool AnyDomestic { get; private set; }

        public static bool NamesPaths => false;

        public void Visit(string parent, Component line, decimal? value)
        {
            if (!IsFastener(line, words))
            {
                AnyDomestic |= line.OriginCountry == country;
                Count += Pieces(good, line) ?? 1;
            }
        }
    }
}
