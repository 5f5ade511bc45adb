using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What parts of covered countries would bear of the measures that terms name, by code and country; the latest are kept.</summary>
internal sealed class ExposureOfParts
{
    private const int KeptCodes = 1 << 11;

    private static readonly ConditionalWeakTable<TariffData, ConditionalWeakTable<ChinaContentTerms, ExposureOfParts>> s_known = [];

    private readonly TariffData _data;
    private readonly LatestCache<Part, ExposureOfCode> _codes = new(KeptCodes);

    private ExposureOfParts(ChinaContentTerms terms, TariffData data)
    {
        Terms = terms;
        Held = terms.Exposure is null ? null : FlagOfTerms.Raised(terms, ExposureFlags.Code);
        _data = data;
    }

    public ChinaContentTerms Terms { get; }

    /// <summary>How the terms hold the flag on exposure; null when it is not raised.</summary>
    public FlagTerms? Held { get; }

    public static ExposureOfParts Of(ChinaContentTerms terms, TariffData data)
    {
        ConditionalWeakTable<ChinaContentTerms, ExposureOfParts> ofData = s_known.GetOrCreateValue(data);
        return ofData.TryGetValue(terms, out ExposureOfParts? known) ? known : ofData.GetOrAdd(terms, new ExposureOfParts(terms, data));
    }

    /// <param name="code">The code of the part.</param>
    /// <param name="origin">Its country; of unknown origin, what it would bear were it of each covered country.</param>
    /// <param name="day">The day.</param>
    public ExposureOfCode On(HsCode code, Country? origin, DateOnly day) => _codes.Get(new Part(code, origin, day), this, static (key, parts) => parts.Find(key.Code, key.Origin, key.Day));

    public bool IsNamed(string measure) => Terms.Exposure!.Measures.Contains(measure, StringComparer.Ordinal);

    /// <summary>The measures whose list holds the code, less those that yield to another of them; of a part of unknown origin as if it were of each covered country, each once.</summary>
    private ExposureOfCode Find(HsCode code, Country? origin, DateOnly day)
    {
        var due = new List<(string Name, MeasureProvision Provision)>();
        bool mayBeListed = false;
        foreach (Country country in origin is { } known ? [known] : Terms.Countries)
        {
            ListedDuties lists = _data.ListedOn(day, country, code);
            foreach (ListedDuty duty in lists.Duties)
            {
                if (IsNamed(duty.Name) && !Yields(duty, lists.Duties) && (origin is not null || !IsAmong(duty, due)))
                {
                    due.Add((duty.Name, duty.Provision));
                }
            }

            mayBeListed |= lists.TurningOnSuffix.Any(IsNamed);
        }

        string rates = string.Join(", ", due.Select(d => $"{d.Name} {Figures.Number(d.Provision.Percent)}%"));
        string words = origin is { } stated ? $"{code.Dotted} of {stated} would bear {rates} were it imported itself" : $"{code.Dotted} of unknown origin would bear {rates} were it of a covered country";
        return new ExposureOfCode(due.Sum(d => d.Provision.Percent), words, due.Count == 0 ? null : due[0].Provision.Cite, IsDue: due.Count > 0, mayBeListed);
    }

    private bool Yields(ListedDuty duty, ImmutableArray<ListedDuty> listed) => listed.Any(other => IsNamed(other.Name) && duty.YieldsTo(other.Index));

    private static bool IsAmong(ListedDuty duty, List<(string Name, MeasureProvision Provision)> due) =>
        due.Exists(d => d.Name == duty.Name && d.Provision.Percent == duty.Provision.Percent && d.Provision.Cite == duty.Provision.Cite);

    /// <summary>What is asked about; the code alone tells most of them apart.</summary>
    private readonly record struct Part(HsCode Code, Country? Origin, DateOnly Day)
    {
        public override int GetHashCode() => unchecked((((Code.GetHashCode() * 31) + Day.DayNumber) * 2) + (Origin is null ? 1 : 0));
    }
}

/// <summary>What a part of one code would bear.</summary>
/// <param name="Percent">The rates together.</param>
/// <param name="Words">What it would bear, as messages say it.</param>
/// <param name="Cite">The source of the first.</param>
/// <param name="IsDue">True when a list holds the code.</param>
/// <param name="MayBeListed">True when only a longer code tells whether a measure covers the part.</param>
internal sealed record ExposureOfCode(decimal Percent, string Words, string? Cite, bool IsDue, bool MayBeListed)
{
    private readonly decimal _ofEach = Exact.PercentOf(Percent, 1);

    /// <summary>What it would bear on a value.</summary>
    public decimal On(decimal value) => _ofEach * value;
}
