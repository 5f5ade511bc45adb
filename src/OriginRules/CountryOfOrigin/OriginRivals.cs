using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>The countries whose materials could give a good its origin in place of the last production, by value and by what is tagged essential.</summary>
internal sealed class OriginRivals
{
    public const string EssentialTag = "essentialComponent";
    private const decimal Hundred = 100m;
    private readonly FinishedGood _good;
    private readonly decimal? _indicatedBelow;

    private OriginRivals(FinishedGood good, Country production, decimal? indicatedBelow)
    {
        _good = good;
        _indicatedBelow = indicatedBelow;
        var foreign = new ForeignMaterials(production);
        FirstTier.VisitOutermostByCountry(good, ref foreign);
        ByCountry = foreign.ByCountry ?? [];
        HasForeignMaterials = ByCountry.Count > 0 || foreign.AnyUnknown;
        HasUnknown = foreign.AnyUnknown;
        UnknownValue = foreign.Unknown;
    }

    /// <summary>The value of the materials of each other country, the greatest first; null where a line has none.</summary>
    public List<(Country Country, decimal? Value)> ByCountry { get; }

    /// <summary>The value of materials of unknown origin; null when a line has none.</summary>
    public decimal? UnknownValue { get; }

    public bool HasUnknown { get; }

    public bool HasForeignMaterials { get; }

    /// <summary>True when no material is stated.</summary>
    public bool Unlisted { get; private set; }

    /// <summary>True when a material of unknown origin could rival the production.</summary>
    public bool UnknownMatters { get; private set; }

    /// <summary>The countries that rival the production, in the order of a result.</summary>
    public List<(Country Country, decimal? Value)> Rivals { get; private set; } = [];

    /// <summary>The value of every material that is not of the country of production; null when a line has none.</summary>
    public decimal? ForeignValue
    {
        get
        {
            decimal? sum = UnknownValue;
            foreach ((_, decimal? value) in ByCountry)
            {
                sum += value;
            }

            return sum;
        }
    }

    /// <param name="good">The good.</param>
    /// <param name="production">The country of the last production.</param>
    /// <param name="indicatedBelow">The percentage of the customs value up to which materials of a country rival nothing; null for none.</param>
    public static OriginRivals Of(FinishedGood good, Country production, decimal? indicatedBelow) => new(good, production, indicatedBelow);

    /// <summary>Finds the rivals.</summary>
    /// <param name="production">The country of the last production.</param>
    /// <param name="allOfThem">True when the production did nothing, so that every material rivals it.</param>
    public OriginRivals Weigh(Country production, bool allOfThem)
    {
        var essential = new EssentialMaterials(production);
        FirstTier.VisitAllTiers(_good, ref essential);
        ByCountry.Sort(GreatestFirst);
        foreach ((Country Country, decimal? Value) foreign in ByCountry)
        {
            if (allOfThem || essential.Names(foreign.Country) || Exceeds(foreign.Value))
            {
                Rivals.Add(foreign);
            }
        }

        foreach (Country country in essential.InOrder())
        {
            if (!Rivals.Exists(r => r.Country == country))
            {
                Rivals.Add((country, ByCountry.Find(f => f.Country == country).Value ?? 0));
            }
        }

        Unlisted = !FirstTier.HasMaterials(_good);
        UnknownMatters = Unlisted || essential.AnyUnknown || (HasUnknown && Exceeds(0));
        return this;
    }

    // A line of unknown origin could be of any country, also of one that is already inside.
    private bool Exceeds(decimal? value) => _indicatedBelow is not { } percent || Amounts.CustomsValue(_good) is not { } whole
        || value is not { } known || UnknownValue is not { } open || (known + open) * Hundred > percent * whole;

    private static int GreatestFirst((Country Country, decimal? Value) left, (Country Country, decimal? Value) right)
    {
        int byValue = (right.Value ?? decimal.MaxValue).CompareTo(left.Value ?? decimal.MaxValue);
        return byValue != 0 ? byValue : string.CompareOrdinal(left.Country.Code, right.Country.Code);
    }

    private struct ForeignMaterials(Country production) : FirstTier.IVisitor
    {
        public List<(Country Country, decimal? Value)>? ByCountry;
        public decimal? Unknown = 0;
        public bool AnyUnknown;

        public static bool NamesPaths => false;

        public void Visit(string parent, Component line, decimal? value)
        {
            if (line.OriginCountry is not { } country)
            {
                AnyUnknown = true;
                Unknown += value;
            }
            else if (country != production)
            {
                ByCountry ??= new(4);
                for (int i = 0; i < ByCountry.Count; i++)
                {
                    if (ByCountry[i].Country == country)
                    {
                        ByCountry[i] = (country, ByCountry[i].Value + value);
                        return;
                    }
                }

                ByCountry.Add((country, value));
            }
        }
    }

    private struct EssentialMaterials(Country production) : FirstTier.IVisitor
    {
        private List<Country>? _countries;

        public static bool NamesPaths => false;

        public bool AnyUnknown { get; private set; }

        public readonly bool Names(Country country) => _countries?.Contains(country) == true;

        public readonly ReadOnlySpan<Country> InOrder()
        {
            _countries?.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
            return CollectionsMarshal.AsSpan(_countries);
        }

        public void Visit(string parent, Component line, decimal? value)
        {
            if (line.Tags is not { IsEmpty: false } tags || line.OriginCountry == production || !tags.Contains(EssentialTag))
            {
                return;
            }

            if (line.OriginCountry is not { } country)
            {
                AnyUnknown = true;
            }
            else if (!Names(country))
            {
                (_countries ??= []).Add(country);
            }
        }
    }
}
