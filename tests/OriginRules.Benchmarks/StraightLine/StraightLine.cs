using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>The arithmetic of an evaluation written out by hand for the goods of the benchmark: no findings, no explanation, no result object.</summary>
/// <remarks>
/// Product rule for each line against ranges parsed beforehand, both regional value contents, de minimis, traced Chinese value, duty stack with and without the preference.
/// <see cref="EngineFigures"/> holds it to the engine's own figures.
/// </remarks>
internal sealed class StraightLine
{
    private const decimal Hundred = 100m;
    private const int MostAlternatives = 8;
    private const int Subheading = 6;
    private readonly RuleRanges _rules;
    private readonly CodeConversion _conversion;
    private readonly DutyTable _duty;
    private readonly ImmutableArray<Country> _parties;
    private readonly Country _china = Country.Parse("CN");
    private readonly string _ruleSet;
    private readonly decimal _deMinimis;
    private readonly CodeSet _withTheirParts;
    private readonly decimal _partsByValue;
    private readonly decimal _partsByCost;

    public StraightLine(RuleSet ruleSet, DateOnly day)
    {
        using Stream table = DataFiles.Bundled.Open("nomenclature/hs2022-hs2012.csv")!;
        using var reader = new StreamReader(table);
        _conversion = new CodeConversion(reader);
        _rules = new RuleRanges(ruleSet, day);
        _duty = new DutyTable(day, "MX", "CA");
        _parties = ruleSet.Parties;
        _ruleSet = ruleSet.Id;
        _deMinimis = ruleSet.Parameters.Number("deMinimisPercent", day)!.Value;
        _withTheirParts = new CodeSet(ruleSet.Parameters.List("unassembledAndParts.goodsWithTheirParts", day).Select(t => HsRange.TryParse(t, out HsRange range) ? range : throw new FormatException(t)));
        _partsByValue = ruleSet.Parameters.Number("unassembledAndParts.transactionValuePercent", day)!.Value;
        _partsByCost = ruleSet.Parameters.Number("unassembledAndParts.netCostPercent", day)!.Value;
    }

    public Figures Of(FinishedGood good)
    {
        decimal value = good.TransactionValue!.Value;
        decimal cost = good.NetCost!.Value;
        DateOnly day = good.EntryDate!.Value;
        var china = new ChinaSums();
        Outcome origin = Determine(good, good.Components, good.Hts, value, cost, day, ref china, firstTier: true);
        Country remedy = good.DeclaredCountryOfOrigin!.TradeRemedy!.Value;
        (decimal duty, decimal fees) = _duty.Of(good, remedy, origin.Originates, value);
        decimal savings = 0;
        if (origin.Originates)
        {
            (decimal fullDuty, decimal fullFees) = _duty.Of(good, remedy, granted: false, value);
            savings = fullDuty + fullFees - duty - fees;
        }

        return new Figures(
            origin.Originates,
            origin.NonOriginating,
            Percent(value - origin.NonOriginating, value),
            Percent(cost - origin.NonOriginating, cost),
            Percent(origin.Unshifted, value),
            china.All,
            Percent(china.All, value),
            china.FirstTier,
            Percent(china.All, china.Materials),
            duty,
            fees,
            Percent(duty + fees, value),
            savings);
    }

    private Outcome Determine(FinishedGood good, ImmutableArray<Component> lines, HsCode hts, decimal value, decimal? cost, DateOnly day, ref ChinaSums china, bool firstTier)
    {
        HsCode code = _conversion.Convert(hts);
        Alternative[] alternatives = _rules.Find(code);
        Span<decimal> unshifted = stackalloc decimal[MostAlternatives];
        Span<bool> otherSubheading = stackalloc bool[MostAlternatives];
        decimal nonOriginating = 0;
        foreach (Component line in lines)
        {
            decimal rate = line.Currency is { } currency && currency != good.Currency ? good.ExchangeRates[currency] : 1;
            decimal amount = line.Value!.Value * rate;
            bool chinese = line.OriginCountry == _china;
            if (firstTier)
            {
                china.Materials += amount;
                china.FirstTier += chinese ? amount : 0;
            }

            bool originates;
            if (!line.Components.IsEmpty)
            {
                decimal before = china.All;
                originates = Determine(good, line.Components, line.Hts!.Value, amount, line.ProductionCost, day, ref china, firstTier: false).Originates;
                china.All += line.ProductionCountry == _china ? Math.Max(0, amount - (china.All - before)) : 0;
            }
            else
            {
                china.All += chinese ? amount : 0;
                originates = BoughtLine.Originates(line, _parties, _ruleSet, day);
            }

            if (originates)
            {
                continue;
            }

            amount = BoughtLine.NonOriginatingValue(line, amount, rate);
            nonOriginating += amount;
            HsCode material = _conversion.Convert(line.Hts!.Value);
            for (int i = 0; i < alternatives.Length; i++)
            {
                if (!alternatives[i].Accepts(code, material))
                {
                    unshifted[i] += amount;
                    otherSubheading[i] |= code.Truncate(Subheading) != material.Truncate(Subheading);
                }
            }
        }

        return Decide(code, alternatives, unshifted, otherSubheading, nonOriginating, value, cost);
    }

    private Outcome Decide(HsCode code, Alternative[] alternatives, ReadOnlySpan<decimal> unshifted, ReadOnlySpan<bool> otherSubheading, decimal nonOriginating, decimal value, decimal? cost)
    {
        bool waived = nonOriginating * Hundred <= _deMinimis * value;
        for (int i = 0; i < alternatives.Length; i++)
        {
            Alternative alternative = alternatives[i];
            bool content = (alternative.TransactionValue is null && alternative.NetCost is null) || waived || Reaches(alternative.TransactionValue, alternative.NetCost, nonOriginating, value, cost);
            if (content && unshifted[i] * Hundred <= _deMinimis * value)
            {
                return new Outcome(true, nonOriginating, unshifted[i]);
            }
        }

        bool asPart = false;
        for (int i = 0; i < alternatives.Length; i++)
        {
            asPart |= unshifted[i] > 0 && !otherSubheading[i];
        }

        asPart = asPart && _withTheirParts.Contains(code) && (waived || Reaches(_partsByValue, _partsByCost, nonOriginating, value, cost));
        return new Outcome(asPart || nonOriginating == 0, nonOriginating, alternatives.Length == 0 ? 0 : unshifted[0]);
    }

    private static bool Reaches(decimal? byValue, decimal? byCost, decimal nonOriginating, decimal value, decimal? cost) =>
        (value - nonOriginating) * Hundred >= byValue * value || (cost is { } net && (net - nonOriginating) * Hundred >= byCost * net);

    private static decimal Percent(decimal part, decimal whole) => Math.Round(part * Hundred / whole, 12, MidpointRounding.AwayFromZero);

    private struct ChinaSums
    {
        public decimal All;
        public decimal FirstTier;
        public decimal Materials;
    }

    private readonly record struct Outcome(bool Originates, decimal NonOriginating, decimal Unshifted);
}
