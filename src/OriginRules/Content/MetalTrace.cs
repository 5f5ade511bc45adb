using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Weighs the metals of a good by where they were made.</summary>
internal static class MetalTrace
{
    public static ImmutableArray<MetalContent> Measure(FinishedGood good, MetalTerms terms, ImmutableArray<Country> covered, DateOnly day)
    {
        MetalContent? steel = new Weighing(true, terms.Steel, covered, day).Of(good);
        MetalContent? aluminum = new Weighing(false, terms.Aluminum, covered, day).Of(good);
        return steel is null ? aluminum is null ? [] : [aluminum] : aluminum is null ? [steel] : [steel, aluminum];
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

    /// <summary>Where the steps of making a metal took place, as far as stated; steel has one.</summary>
    private readonly record struct MadeIn(Country? First, Country? Last, Country? Between)
    {
        public static MadeIn OfSteel(Component line) => line.Steel is { } steel ? new(steel.MeltedAndPoured, steel.MeltedAndPoured, steel.MeltedAndPoured) : default;

        public static MadeIn OfAluminum(Component line) => line.Aluminum is { } aluminum
            ? new(aluminum.PrimarySmelt ?? aluminum.SecondarySmelt, aluminum.Cast, aluminum.SecondarySmelt ?? aluminum.PrimarySmelt)
            : default;

        public bool IsStated => (First ?? Last ?? Between) is not null;

        /// <summary>A covered country of any step decides; else every step must be stated, and the last one names the metal.</summary>
        public Country? Where(ImmutableArray<Country> covered) =>
            First is { } first && covered.Contains(first) ? first
            : Last is { } last && covered.Contains(last) ? last
            : Between is { } between && covered.Contains(between) ? between
            : First is not null && Between is not null ? Last : null;
    }

    /// <summary>One metal of a good.</summary>
    private struct Weighing(bool steel, ImmutableArray<HsRange> codes, ImmutableArray<Country> covered, DateOnly day)
    {
        private CountrySums? _kg;
        private List<string>? _withoutCertificate;
        private List<string>? _withoutWeight;
        private decimal _uncertified;

        public MetalContent? Of(FinishedGood good)
        {
            Add(good.Components, "");
            return _kg is null && _withoutCertificate is null && _withoutWeight is null ? null : Content();
        }

        /// <summary>A line that is the metal counts whole; otherwise its lines count.</summary>
        private void Add(ImmutableArray<Component> lines, string prefix)
        {
            foreach (Component line in lines)
            {
                if (line.Role is ComponentRole.Indirect or ComponentRole.ShippingPacking)
                {
                    continue;
                }

                MadeIn made = steel ? MadeIn.OfSteel(line) : MadeIn.OfAluminum(line);
                if (made.IsStated || (line.Components.IsEmpty && IsNamed(line)))
                {
                    Weigh(line, made, prefix);
                }
                else if (!line.Components.IsEmpty)
                {
                    if (IsNamed(line) && BesideLines(line) is > 0 and var beside)
                    {
                        _uncertified += beside;
                        (_withoutCertificate ??= []).Add(prefix + line.Id);
                    }

                    Add(line.Components, $"{prefix}{line.Id}/");
                }
            }
        }

        private void Weigh(Component line, MadeIn made, string prefix)
        {
            Country? country = made.Where(covered);
            if (country is { } stated && !covered.Contains(stated) && Lapse.Of(line, day))
            {
                country = null;
            }

            if (country is null)
            {
                (_withoutCertificate ??= []).Add(prefix + line.Id);
            }

            if (line.WeightKg is not { } weight)
            {
                (_withoutWeight ??= []).Add(prefix + line.Id);
            }
            else if (country is { } known)
            {
                (_kg ??= new()).Add(known, weight);
            }
            else
            {
                _uncertified += weight;
            }
        }

        private readonly bool IsNamed(Component line) => line.Hts is { } code && HsRanges.Contain(codes, code);

        private readonly MetalContent Content()
        {
            List<(Country Country, decimal Sum)> made = _kg?.LargestFirst() ?? [];
            ImmutableArray<MetalWeight>.Builder byCountry = ImmutableArray.CreateBuilder<MetalWeight>(made.Count);
            decimal coveredKg = 0;
            foreach ((Country country, decimal kg) in made)
            {
                byCountry.Add(new MetalWeight(country, kg));
                coveredKg += covered.Contains(country) ? kg : 0;
            }

            return new MetalContent
            {
                Metal = steel ? "steel" : "aluminum",
                ByCountry = byCountry.MoveToImmutable(),
                CoveredKg = coveredKg,
                WithoutCertificateKg = _uncertified,
                WithoutCertificate = Sorted(_withoutCertificate),
                WithoutWeight = Sorted(_withoutWeight),
            };
        }

        private static ImmutableArray<string> Sorted(List<string>? paths)
        {
            paths?.Sort(string.CompareOrdinal);
            return paths is null ? [] : [.. paths];
        }
    }
}
