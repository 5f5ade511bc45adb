using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Weighs the metals of a good by where they were made.</summary>
internal static class MetalTrace
{
    private static readonly ImmutableArray<Country?> NoSteel = [null];
    private static readonly ImmutableArray<Country?> NoAluminum = [null, null, null];

    public static ImmutableArray<MetalContent> Measure(FinishedGood good, MetalTerms terms, ImmutableArray<Country> covered, DateOnly day)
    {
        MetalContent? steel = Weigh(good, "steel", terms.Steel, static line => line.Steel is { } steel ? [steel.MeltedAndPoured] : NoSteel, covered, day);
        MetalContent? aluminum = Weigh(good, "aluminum", terms.Aluminum, MadeOf, covered, day);
        return [.. new[] { steel, aluminum }.OfType<MetalContent>()];
    }

    private static ImmutableArray<Country?> MadeOf(Component line) => line.Aluminum is { } aluminum
        ? [aluminum.PrimarySmelt ?? aluminum.SecondarySmelt, aluminum.Cast, aluminum.SecondarySmelt ?? aluminum.PrimarySmelt]
        : NoAluminum;

    private static MetalContent? Weigh(FinishedGood good, string metal, ImmutableArray<HsRange> codes, Func<Component, ImmutableArray<Country?>> madeIn, ImmutableArray<Country> covered, DateOnly day)
    {
        var kg = new Dictionary<Country, decimal>();
        var withoutCertificate = new List<string>();
        var withoutWeight = new List<string>();
        decimal uncertified = 0;
        bool Counts(Component line) => madeIn(line).Any(c => c is not null) || (line.Components.IsEmpty && line.Hts is { } code && HsRanges.Contain(codes, code));
        foreach ((string path, Component line) in BillLines.PartsOf(good, line => !Counts(line)))
        {
            if (!Counts(line))
            {
                if (line.Hts is { } code && HsRanges.Contain(codes, code) && BesideLines(line) is > 0 and var beside)
                {
                    uncertified += beside;
                    withoutCertificate.Add(path);
                }

                continue;
            }

            Country? country = Where(madeIn(line), covered);
            if (country is { } stated && !covered.Contains(stated) && Lapse.Of(line, day))
            {
                country = null;
            }

            if (country is null)
            {
                withoutCertificate.Add(path);
            }

            if (line.WeightKg is not { } weight)
            {
                withoutWeight.Add(path);
            }
            else if (country is { } known)
            {
                kg[known] = kg.GetValueOrDefault(known) + weight;
            }
            else
            {
                uncertified += weight;
            }
        }

        if (kg.Count == 0 && withoutCertificate.Count == 0 && withoutWeight.Count == 0)
        {
            return null;
        }

        withoutCertificate.Sort(StringComparer.Ordinal);
        withoutWeight.Sort(StringComparer.Ordinal);
        return new MetalContent
        {
            Metal = metal,
            ByCountry = [.. kg.OrderByDescending(k => k.Value).ThenBy(k => k.Key.Code, StringComparer.Ordinal).Select(k => new MetalWeight(k.Key, k.Value))],
            CoveredKg = kg.Where(k => covered.Contains(k.Key)).Sum(k => k.Value),
            WithoutCertificateKg = uncertified,
            WithoutCertificate = [.. withoutCertificate],
            WithoutWeight = [.. withoutWeight],
        };
    }

    /// <summary>What a line with a bill weighs beyond its lines; null when a weight is not stated.</summary>
    private static decimal? BesideLines(Component line)
    {
        decimal? rest = line.WeightKg;
        foreach (Component part in line.Components)
        {
            rest -= part.Role is ComponentRole.Indirect or ComponentRole.ShippingPacking ? 0 : part.WeightKg;
        }

        return rest;
    }

    /// <summary>A covered country of any step decides; else every step must be stated, and the last one names the metal.</summary>
    private static Country? Where(ImmutableArray<Country?> steps, ImmutableArray<Country> covered) =>
        steps.FirstOrDefault(c => c is { } known && covered.Contains(known)) ?? (steps.All(c => c is not null) ? steps.Length == 1 ? steps[0] : steps[1] : null);
}
