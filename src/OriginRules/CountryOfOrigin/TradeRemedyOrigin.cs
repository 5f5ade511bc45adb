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

    /// <summary>The user's own determination, else what the bill gives.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The rule set, for the share up to which production decides.</param>
    /// <param name="day">The day.</param>
    /// <param name="textile">The finding under 102.21, which governs textiles for all customs purposes; null for other goods.</param>
    /// <param name="processes">What processes amount to; null leaves them to the person who judges.</param>
    public static CountryOfOriginFinding Determine(FinishedGood good, RuleSet ruleSet, DateOnly day, CountryOfOriginFinding? textile = null, MarkingProcesses? processes = null)
    {
        CountryOfOriginFinding finding = textile ?? ByTheBill(good, ruleSet, day, processes);
        if (good.DeclaredCountryOfOrigin is not { TradeRemedy: { } declared } declaration)
        {
            return finding;
        }

        return string.IsNullOrWhiteSpace(declaration.Basis)
            ? UserDetermination.WithoutBasis(finding, declared, "tradeRemedy")
            : Settled(declared, OriginStatusWords.Determined, OriginStatusWords.Declared, declaration.Basis, "stated by the user") with { ByTheBill = finding };
    }

    private static CountryOfOriginFinding ByTheBill(FinishedGood good, RuleSet ruleSet, DateOnly day, MarkingProcesses? processes)
    {
        if (good.ProductionCountry is not { } production)
        {
            return new CountryOfOriginFinding { Status = OriginStatusWords.NeedsJudgment, Cite = Cite, Why = "productionCountry is not stated" };
        }

        (string Path, Component Line, decimal? Value)[] foreign = [.. FirstTier.OutermostByCountry(good).Where(m => m.Line.OriginCountry != production)];
        if (good.WhollyObtained == true && foreign.Length == 0)
        {
            return Settled(production, OriginStatusWords.Determined, OriginStatusWords.WhollyObtained, Cite, $"wholly obtained in {production}");
        }

        return foreign.Length == 0 && FirstTier.Materials(good).Any()
            ? Settled(production, OriginStatusWords.Determined, OriginStatusWords.OneCountry, Cite, $"produced in {production} from materials of {production} only")
            : Weigh(good, production, foreign, ruleSet.Parameters.Number(ShareParameter, day), NothingDone(good, processes));
    }

    private static CountryOfOriginFinding Weigh(FinishedGood good, Country production, (string Path, Component Line, decimal? Value)[] materials, decimal? indicatedBelow, string? nothingDone)
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
        List<(Country Country, decimal? Value)> rivals = foreign.FindAll(f => nothingDone is not null || essential.ContainsKey(f.Country.Code) || Exceeds(f.Value));
        foreach (string code in essential.Keys.Where(c => c.Length > 0 && !rivals.Exists(r => r.Country.Code == c)))
        {
            rivals.Add((Country.Parse(code), foreign.Find(f => f.Country.Code == code).Value ?? 0));
        }

        bool unlisted = !FirstTier.Materials(good).Any();
        bool unknownMatters = unlisted || essential.ContainsKey("") || (materials.Any(m => m.Line.OriginCountry is null) && Exceeds(0));
        if (rivals.Count == 0 && !unknownMatters && nothingDone is null)
        {
            return Settled(
                production, OriginStatusWords.Indicated, OriginStatusWords.LastProduction, Cite,
                string.Create(CultureInfo.InvariantCulture, $"last produced in {production}; no essential component of another country and no other country above {indicatedBelow}% of the customs value (our assumption, not law)"));
        }

        string[] reasons =
        [
            .. rivals.Count == 0 ? (string[])[] : [$"materials of {string.Join(", ", rivals.Select(r => r.Country.Code))} could give the good its origin"],
            .. unlisted ? (string[])["no materials are stated"] : unknownMatters ? ["lines of unknown origin could be of any other country"] : [],
            .. nothingDone is { } reason ? (string[])[reason] : [],
        ];
        return new CountryOfOriginFinding
        {
            Status = OriginStatusWords.NeedsJudgment,
            Cite = Cite,
            Why = $"last produced in {production}; {string.Join("; ", reasons)}",
            AnyCountry = unknownMatters,
            Missing = OriginResults.Sorted(MissingInputs(good, materials, essential.Count > 0)),
            Candidates =
            [
                new OriginCandidate
                {
                    Country = production,
                    FactorsFor = [.. TransformationFactors.ForProduction(good, production, Sum(materials))],
                    FactorsAgainst = [.. rivals.SelectMany(r => Factors(good, r, essential)), .. TransformationFactors.AgainstProduction(good)],
                },
                .. rivals.Select(r => new OriginCandidate
                {
                    Country = r.Country,
                    FactorsFor = [.. Factors(good, r, essential), .. TransformationFactors.ForMaterial(good, r.Country)],
                    FactorsAgainst = [$"last production took place in {production}", .. TransformationFactors.AgainstMaterial(good, r.Country)],
                }),
            ],
        };
    }

    /// <summary>Why the bill itself denies that the last production transformed anything; null when it does not.</summary>
    private static string? NothingDone(FinishedGood good, MarkingProcesses? processes) =>
        good.WhollyObtained == true ? "stated to be wholly obtained, yet lines are of another or unknown country"
        : good.ProducedInTerritory == false ? "stated not to be produced in the territory"
        : good.NonQualifyingOperation == true ? "only a non-qualifying operation is stated"
        : good.DistinctGood == false ? "stated not to be distinct from its materials"
        : good.Processes is { } stated && processes?.AreMinor(stated).Value == Ternary.Yes ? "nothing beyond minor processing is stated"
        : null;

    private static IEnumerable<MissingFact> MissingInputs(FinishedGood good, (string Path, Component Line, decimal? Value)[] materials, bool essentialNamed)
    {
        if (!FirstTier.Materials(good).Any())
        {
            yield return Missing("", "components", "what the good is made of; or whollyObtained");
        }

        foreach ((string path, Component line, decimal? value) in materials)
        {
            if (line.OriginCountry is null)
            {
                yield return Missing(path, "originCountry", "where the material is from");
            }

            if (value is null)
            {
                yield return Missing(path, "value", "how much of the good it is");
            }
        }

        if (!essentialNamed)
        {
            yield return Missing("", $"tags: {EssentialTag}", "which component gives the good its essence");
        }

        if (good.Processes is null)
        {
            yield return Missing("", "processes", "the number and kind of operations");
        }

        if (good.DistinctGood is null)
        {
            yield return Missing("", "distinctGood", "whether name, character and use changed");
        }

        yield return Missing("", "declaredCountryOfOrigin.tradeRemedy", "the determination itself, with its basis") with { WouldDecide = true };
    }

    private static MissingFact Missing(string path, string fact, string why) => new() { Path = path, Fact = fact, Why = why, WouldDecide = false };

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
