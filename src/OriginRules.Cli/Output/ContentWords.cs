using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The content of a good in words that text and Markdown share.</summary>
internal static class ContentWords
{
    private const int ListedAtMost = 10;

    public static string Money(decimal? value) => value is { } amount ? amount.ToString("#,##0.00", CultureInfo.InvariantCulture) : "open";

    public static string Percent(decimal? value) => value is { } percent ? percent.ToString("0.00", CultureInfo.InvariantCulture) + " %" : "";

    public static string Title(Evaluation evaluation, ContentBreakdown trace) => string.Create(
        CultureInfo.InvariantCulture,
        $"{evaluation.FinishedGood} under {evaluation.RuleSet.Id}, {evaluation.AsOf:yyyy-MM-dd}: customs value {Money(trace.CustomsValue)} {evaluation.Good.Currency.Code}");

    public static IEnumerable<string> Figures(ContentBreakdown trace)
    {
        yield return $"Content of {string.Join(", ", trace.Countries)}: at least {Bound(trace.Lower)}, stated {Bound(trace.Stated)}, at most {Bound(trace.Upper)}";
        if (trace.OwnedValue > 0)
        {
            yield return $"Added elsewhere by suppliers with an owner there: {Money(trace.OwnedValue)} ({Share(trace.OwnedValue, trace)}), {(trace.OwnershipCounts ? "counted in these figures" : "not counted in these figures")}";
        }

        yield return $"By country: {string.Join(", ", trace.ByCountry.Select(c => $"{c.Country?.Code ?? "unknown"} {Money(c.Value)} ({Percent(c.Percent)})"))}{Rest(trace)}";
        foreach (MetalContent metal in trace.Metals)
        {
            yield return $"{char.ToUpperInvariant(metal.Metal[0])}{metal.Metal[1..]}: {string.Join("; ", Metal(metal))}";
        }
    }

    public static IEnumerable<string> Open(ContentBreakdown trace)
    {
        foreach (OpenContent open in trace.Open.Take(ListedAtMost))
        {
            string supplier = open.Supplier is { } name ? $"; ask {name}" : "";
            string worth = open.Value is { } value ? $" decides up to {Money(value)} ({Share(value, trace)})" : "";
            yield return $"{(open.Path.Length == 0 ? "the good" : open.Path)}: {open.Fact}{worth}: {open.Why}{supplier}";
        }

        if (trace.Open.Length > ListedAtMost)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"and {trace.Open.Length - ListedAtMost} more");
        }
    }

    public static string Country(ContentNode node) => (node.Country?.Code ?? "?") + (node.IsOwned == true ? " owned" : node.IsOwned is null ? " owned?" : "");

    public static string Evidence(ContentNode node) => node.Evidence switch
    {
        { Kind: "declaration", Declaration: var document } evidence => $"{document?.Reference ?? document?.Kind ?? "declaration"}{Period(document)}{(evidence.CoversDay ? "" : ", does not cover the day")}",
        { Kind: "statement" } => "bare statement",
        _ => "nothing",
    };

    private static IEnumerable<string> Metal(MetalContent metal)
    {
        string[] neither = [.. metal.WithoutCertificate.Intersect(metal.WithoutWeight, StringComparer.Ordinal)];
        string[] weighed = [.. metal.WithoutCertificate.Except(neither, StringComparer.Ordinal)];
        string[] certified = [.. metal.WithoutWeight.Except(neither, StringComparer.Ordinal)];
        if (!metal.ByCountry.IsEmpty)
        {
            yield return string.Join(", ", metal.ByCountry.Select(w => $"{w.Country} {Kg(w.Kg)}"));
        }

        if (weighed.Length > 0)
        {
            yield return $"without a certificate {Kg(metal.WithoutCertificateKg)} ({string.Join(", ", weighed)})";
        }

        if (certified.Length > 0)
        {
            yield return $"without a weight {string.Join(", ", certified)}";
        }

        if (neither.Length > 0)
        {
            yield return $"with neither certificate nor weight {string.Join(", ", neither)}";
        }
    }

    private static string Period(OriginDeclaration? document) => (document?.ValidFrom, document?.ValidTo) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $", {from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $", from {from:yyyy-MM-dd}, no end"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $", to {to:yyyy-MM-dd}"),
        _ => ", no dates",
    };

    private static string Share(decimal value, ContentBreakdown trace) => trace.CustomsValue is { } whole and > 0 ? Percent(value * 100m / whole) : "share open";

    private static string Bound(ContentBound bound) => bound.Value is null ? "open" : $"{Money(bound.Value)} ({Percent(bound.Percent)})";

    private static string Rest(ContentBreakdown trace) =>
        (trace.UndividedValue > 0 ? $", not divided {Money(trace.UndividedValue)}" : "") + (trace.OverstatedValue > 0 ? $", overstated by {Money(trace.OverstatedValue)}" : "");

    private static string Kg(decimal weight) => weight.ToString("0.###", CultureInfo.InvariantCulture) + " kg";
}
