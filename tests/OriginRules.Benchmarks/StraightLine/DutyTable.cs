using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>The duty of a day by hand: column 1, the measures that cover the country, the fee; the facts of the benchmark's goods and no others.</summary>
internal sealed class DutyTable
{
    private readonly long[] _lines;
    private readonly decimal[] _general;
    private readonly bool[] _free;
    private readonly (string Country, ByHandMeasure[] Measures)[] _byOrigin;
    private readonly decimal _fee;

    public DutyTable(DateOnly day, params string[] origins)
    {
        TariffData data = TariffEngine.Load(DataFiles.Bundled).Data;
        RateLine[] lines = [.. data.Rates.Codes.Select(c => data.Rates.Find(c)!).Where(l => l.General.Percent is not null)];
        _lines = [.. lines.Select(l => l.Code.First)];
        _general = [.. lines.Select(l => l.General.Percent!.Value)];
        _free = [.. lines.Select(l => l.General.IsFree || l.SpecialFree)];
        _fee = data.Settings.ProcessingFees.Single(f => f.Period.Contains(day)).Percent;
        _byOrigin = [.. origins.Select(o => (o, ByHandMeasure.Covering(data, day, Country.Parse(o))))];
    }

    /// <summary>Duty and fees of a good.</summary>
    public (decimal Duty, decimal Fees) Of(FinishedGood good, Country origin, bool granted, decimal value)
    {
        int line = Array.BinarySearch(_lines, good.Hts.First - (good.Hts.First % 100));
        decimal general = _general[line];
        bool enteredFree = granted && _free[line];
        decimal duty = enteredFree ? 0 : general * value / 100;
        decimal articles = 0;
        bool article = false;
        foreach (ByHandMeasure measure in MeasuresOf(origin))
        {
            if (measure.YieldsToArticles && article)
            {
                continue;
            }

            if (measure.Find(good, granted, enteredFree) is not { } provision)
            {
                continue;
            }

            decimal amount = provision.Kind switch
            {
                RateKind.Percent => provision.Percent * value / 100,
                RateKind.TopUp => Math.Max(0, (provision.Percent * value / 100) - (general * value / 100)),
                RateKind.Free => 0,
                _ => throw new NotSupportedException(measure.Name),
            };
            if (measure.IsArticleMeasure)
            {
                article |= provision.CountsAsArticle;
                articles = Math.Max(articles, amount);
            }
            else
            {
                duty += amount;
            }
        }

        return (duty + articles, granted ? 0 : _fee * value / 100);
    }

    private ByHandMeasure[] MeasuresOf(Country origin)
    {
        foreach ((string country, ByHandMeasure[] measures) in _byOrigin)
        {
            if (country == origin.Code)
            {
                return measures;
            }
        }

        throw new NotSupportedException(origin.Code);
    }
}
