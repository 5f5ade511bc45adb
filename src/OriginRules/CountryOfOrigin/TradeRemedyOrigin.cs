using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The country of origin for trade remedies: the last substantial transformation, which is judged, not computed.</summary>
/// <remarks>19 CFR 134.1(b); HQ H301619. Settled only when every reading gives one country; otherwise the candidates, never a guess.</remarks>
internal static class TradeRemedyOrigin
{
    private const string Cite = "19 CFR 134.1(b); HQ H301619";
    private const string EssentialTag = "essentialComponent";
    private const string ShareParameter = "tradeRemedy.indicatedBelowPercent";
    private const decimal Hundred = 100m;

    public static CountryOfOriginFinding Determine(FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        if (good.DeclaredCountryOfOrigin is { TradeRemedy: { } declared } declaration)
        {
            return string.IsNullOrWhiteSpace(declaration.Basis)
                ? Settled(declared, OriginStatusWords.Indicated, OriginStatusWords.Declared, "declaredCountryOfOrigin.tradeRemedy", "stated by the user; no basis stated")
                : Settled(declared, OriginStatusWords.Determined, OriginStatusWords.Declared, declaration.Basis, "stated by the user");
        }

        if (good.ProductionCountry is not { } production)
        {
            return new CountryOfOriginFinding { Status = OriginStatusWords.NeedsJudgment, Cite = Cite, Why = "productionCountry is not stated" };
        }

        if (good.WhollyObtained == true)
        {
            return Settled(production, OriginStatusWords.Determined, OriginStatusWords.WhollyObtained, Cite, $"wholly obtained in {production}");
        }

        (string Path, Component Line, decimal? Value)[] foreign = [.. FirstTier.OutermostByCountry(good).Where(m => m.Line.OriginCountry != production)];
        return foreign.Length == 0 && FirstTier.Materials(good).Any()
            ? Settled(production, OriginStatusWords.Determined, OriginStatusWords.OneCountry, Cite, $"produced in {production} from materials of {production} only")
            : Weigh(good, production, foreign, ruleSet.Parameters.Number(ShareParameter, day));
    }

    private static CountryOfOriginFinding Weigh(FinishedGood good, Country production, (string Path, Component Line, decimal? Value)[] materials, decimal? indicatedBelow)
    {
        var essential = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach ((string path, Component line) in FirstTier.AllTiers(good).Where(m => m.Line.OriginCountry != production && m.Line.Tags is { } tags && tags.Contains(EssentialTag)))
        {
            string country = line.OriginCountry?.Code ?? "";
            if (!essential.TryGetValue(country, out List<string>? paths))
            {
                essential[country] = paths = [];
            }

            paths.Add(path);
        }

        decimal? unknown = Sum(materials.Where(m => m.Line.OriginCountry is null));
        List<(Country Country, decimal? Value)> foreign =
        [
            .. materials.Where(m => m.Line.OriginCountry is not null)
                .GroupBy(m => m.Line.OriginCountry!.Value).Select(g => (g.Key, Sum(g)))
                .OrderByDescending(g => g.Item2 ?? decimal.MaxValue).ThenBy(g => g.Key.Code, StringComparer.Ordinal),
        ];
        // A line of unknown origin could be of any country, also of one that is already inside.
        bool Exceeds(decimal? value) => indicatedBelow is not { } percent || Amounts.CustomsValue(good) is not { } whole
            || value is not { } known || unknown is not { } open || (known + open) * Hundred > percent * whole;
        List<(Country Country, decimal? Value)> rivals = foreign.FindAll(f => essential.ContainsKey(f.Country.Code) || Exceeds(f.Value));
        foreach (string code in essential.Keys.Where(c => c.Length > 0 && !rivals.Exists(r => r.Country.Code == c)))
        {
            rivals.Add((Country.Parse(code), foreign.Find(f => f.Country.Code == code).Value ?? 0));
        }

        bool unknownMatters = essential.ContainsKey("") || (materials.Any(m => m.Line.OriginCountry is null) && Exceeds(0));
        if (rivals.Count == 0 && !unknownMatters)
        {
            return Settled(
                production, OriginStatusWords.Indicated, OriginStatusWords.LastProduction, Cite,
                string.Create(CultureInfo.InvariantCulture, $"last produced in {production}; no essential component of another country and no other country above {indicatedBelow}% of the customs value"));
        }

        string[] reasons =
        [
            .. rivals.Count == 0 ? (string[])[] : [$"materials of {string.Join(", ", rivals.Select(r => r.Country.Code))} could give the good its origin"],
            .. unknownMatters ? (string[])["lines of unknown origin could be of any other country"] : [],
        ];
        return new CountryOfOriginFinding
        {
            Status = OriginStatusWords.NeedsJudgment,
            Cite = Cite,
            Why = $"last produced in {production}; {string.Join("; ", reasons)}",
            AnyCountry = unknownMatters,
            Candidates =
            [
                new OriginCandidate { Country = production, FactorsFor = ["last production took place there"], FactorsAgainst = [.. rivals.SelectMany(r => Factors(good, r, essential))] },
                .. rivals.Select(r => new OriginCandidate { Country = r.Country, FactorsFor = Factors(good, r, essential), FactorsAgainst = [$"last production took place in {production}"] }),
            ],
        };
    }

    private static ImmutableArray<string> Factors(FinishedGood good, (Country Country, decimal? Value) rival, SortedDictionary<string, List<string>> essential)
    {
        ImmutableArray<string>.Builder factors = ImmutableArray.CreateBuilder<string>();
        if (essential.TryGetValue(rival.Country.Code, out List<string>? paths))
        {
            factors.Add($"essential component of {rival.Country}: {string.Join(", ", paths)}");
        }

        if (Exact.Percent(rival.Value, Amounts.CustomsValue(good)) is { } percent)
        {
            factors.Add($"materials of {rival.Country} are {JsonEmitter.Canonical(percent)}% of the customs value");
        }
        else
        {
            factors.Add($"materials of {rival.Country} have no stated share");
        }

        return factors.ToImmutable();
    }

    private static decimal? Sum(IEnumerable<(string Path, Component Line, decimal? Value)> lines) => lines.Aggregate((decimal?)0, (sum, m) => sum + m.Value);

    private static CountryOfOriginFinding Settled(Country country, string status, string basis, string cite, string why) =>
        new() { Country = country, Countries = [country], Status = status, Basis = basis, Cite = cite, Why = why };
}
