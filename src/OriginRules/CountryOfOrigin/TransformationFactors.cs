using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What the bill says for and against a substantial transformation: operations, value added, name, character and use, predetermined use, headings.</summary>
/// <remarks>A checklist for the person who judges; nothing is weighed here. A change of heading is evidence only.</remarks>
internal static class TransformationFactors
{
    private const string PredeterminedTag = "predeterminedUse";
    private const int Heading = 4;
    private static readonly ImmutableArray<string> OnlyAssembly = ["assembly", "simpleAssembly", "minorProcessing"];

    public static IEnumerable<string> ForProduction(FinishedGood good, Country production, decimal? foreign)
    {
        yield return "last production took place there";
        if (good.Processes is { Length: > 0 } processes)
        {
            yield return $"operations stated: {string.Join(", ", processes)}";
        }

        if (Exact.Percent(Amounts.CustomsValue(good) - foreign, Amounts.CustomsValue(good)) is { } share)
        {
            yield return $"materials of {production} and value added are {JsonEmitter.Canonical(share)}% of the customs value";
        }

        if (good.DistinctGood == true)
        {
            yield return "stated to be distinct from its materials in name, character and use";
        }
    }

    public static IEnumerable<string> AgainstProduction(FinishedGood good)
    {
        if (good.Processes is { } processes && processes.All(p => OnlyAssembly.Contains(p)))
        {
            yield return processes.IsEmpty ? "no operation is stated" : "nothing beyond assembly is stated";
        }

        if (good.DistinctGood == false)
        {
            yield return "stated not to be distinct from its materials";
        }
    }

    public static IEnumerable<string> ForMaterial(FinishedGood good, Country country, IReadOnlyList<(string Path, Component Line)> materials)
    {
        string[] predetermined = [.. Of(materials, country).Where(m => m.Line.Tags is { } tags && tags.Contains(PredeterminedTag)).Select(m => m.Path)];
        if (predetermined.Length > 0)
        {
            yield return $"use predetermined before import: {string.Join(", ", predetermined)}";
        }

        string[] same = [.. Of(materials, country).Where(m => SameHeading(good, m.Line)).Select(m => m.Path)];
        if (same.Length > 0)
        {
            yield return $"of the heading of the good (evidence only): {string.Join(", ", same)}";
        }
    }

    public static IEnumerable<string> AgainstMaterial(FinishedGood good, Country country, IReadOnlyList<(string Path, Component Line)> materials)
    {
        (string Path, Component Line)[] lines = [.. Of(materials, country)];
        if (lines.Length > 0 && lines.All(m => m.Line.Hts is { Length: >= Heading }) && !lines.Any(m => SameHeading(good, m.Line)))
        {
            yield return $"every material of {country} changes heading (evidence only)";
        }

        if (good.DistinctGood == true)
        {
            yield return "the good is stated to be distinct in name, character and use";
        }
    }

    private static IEnumerable<(string Path, Component Line)> Of(IReadOnlyList<(string Path, Component Line)> materials, Country country) => materials.Where(m => m.Line.OriginCountry == country);

    private static bool SameHeading(FinishedGood good, Component line) => line.Hts is { Length: >= Heading } code && code.Truncate(Heading) == good.Hts.Truncate(Heading);
}
