using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Whether a good was put together from a few parts, all of them foreign, with no more than minor processing.</summary>
/// <remarks>19 CFR 102.1(p) and (n). Fasteners, glue and labels do not count as parts.</remarks>
internal static class SimpleAssembly
{
    private const string Stated = "simpleAssembly";
    private const string Fastener = "fastener";
    private const string MostParts = "simpleAssembly.mostParts";
    private const string FastenerCodes = "simpleAssembly.fastenerCodes";
    private const string NotParts = "simpleAssembly.notPartCodes";
    private static readonly ImmutableArray<string> PieceUnits = ["NO", "PCS", "EA", "X"];

    public static Test Of(FinishedGood good, Country country, ParameterTable parameters, DateOnly day)
    {
        if (good.Processes is { } known && known.Contains(Stated, StringComparer.Ordinal))
        {
            return Test.Yes;
        }

        ImmutableArray<HsRange> fasteners = [.. parameters.List(FastenerCodes, day).AddRange(parameters.List(NotParts, day)).Select(c => HsRange.TryParse(c, out HsRange range) ? range : default)];
        (string Path, Component Line)[] parts = [.. FirstTier.Materials(good).Where(m => !IsFastener(m.Line, fasteners))];
        if (parts.Any(p => p.Line.OriginCountry == country) || parts.Sum(p => Pieces(good, p.Line) ?? 1) > (parameters.Number(MostParts, day) ?? 0))
        {
            return Test.No;
        }

        if (good.Processes is not { } processes)
        {
            return Test.Unknown("", "processes", "whether the good results from a simple assembly (102.1(p)): simpleAssembly, or what else was done");
        }

        Test all = new MarkingProcesses(parameters, day).AreAssembly(processes);
        foreach ((string path, Component line) in parts)
        {
            all = line.OriginCountry is null ? all.And(Test.Unknown(path, "originCountry", "one domestic part and the assembly is no simple one"))
                : Pieces(good, line) is null ? all.And(Test.Unknown(path, "quantity", "simple assembly is counted in parts"))
                : all;
        }

        return all;
    }

    private static bool IsFastener(Component line, ImmutableArray<HsRange> codes) =>
        line.Tags is { } tags && tags.Contains(Fastener, StringComparer.Ordinal) || line.Hts is { } code && HsRanges.Contain(codes, code);

    /// <summary>Pieces for one unit of the good; null when the quantity does not tell.</summary>
    private static decimal? Pieces(FinishedGood good, Component line) =>
        line.Quantity is { } quantity && (good.Quantity ?? 1) is > 0 and var goods && (line.Unit is not { } unit || PieceUnits.Contains(unit, StringComparer.OrdinalIgnoreCase))
            ? Math.Max(quantity / goods, 1)
            : null;
}
