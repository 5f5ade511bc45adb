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
    private const string ShareParameter = "tradeRemedy.indicatedBelowPercent";

    /// <summary>The user's own determination, else what the bill gives.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The rule set, for the share up to which production decides.</param>
    /// <param name="day">The day.</param>
    /// <param name="textile">The finding under 102.21, which governs textiles for all customs purposes; null for other goods.</param>
    /// <param name="processes">What processes amount to; null leaves them to the person who judges.</param>
    public static CountryOfOriginFinding Determine(FinishedGood good, RuleSet ruleSet, DateOnly day, CountryOfOriginFinding? textile = null, MarkingProcesses? processes = null)
    {
        if (good.DeclaredCountryOfOrigin is not { TradeRemedy: { } declared } declaration)
        {
            return textile ?? ByTheBill(good, ruleSet, day, processes);
        }

        if (string.IsNullOrWhiteSpace(declaration.Basis))
        {
            return UserDetermination.WithoutBasis(textile ?? ByTheBill(good, ruleSet, day, processes), declared, "tradeRemedy");
        }

        return new CountryOfOriginFinding
        {
            Country = declared,
            Countries = OneCountry.Of(declared),
            Status = OriginStatusWords.Determined,
            Basis = OriginStatusWords.Declared,
            Cite = declaration.Basis,
            Why = "stated by the user",
            ByTheBill = textile,
            LaterByTheBill = textile is null ? new RemedyQuestion(good, ruleSet, day, processes) : null,
        };
    }

    /// <summary>The same answer as duty needs it, without words.</summary>
    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The rule set, for the share up to which production decides.</param>
    /// <param name="day">The day.</param>
    /// <param name="processes">What processes amount to; null leaves them to the person who judges.</param>
    public static RemedyOrigin Decide(FinishedGood good, RuleSet ruleSet, DateOnly day, MarkingProcesses? processes)
    {
        if (good.DeclaredCountryOfOrigin is { TradeRemedy: { } declared } declaration)
        {
            return string.IsNullOrWhiteSpace(declaration.Basis) ? Determine(good, ruleSet, day, null, processes) : RemedyOrigin.Settled(declared, declaration.Basis);
        }

        return DecideByTheBill(good, ruleSet, day, processes);
    }

    /// <summary>The country that the bill alone gives, without words.</summary>
    public static RemedyOrigin DecideByTheBill(FinishedGood good, RuleSet ruleSet, DateOnly day, MarkingProcesses? processes)
    {
        if (good.ProductionCountry is not { } production)
        {
            return new RemedyOrigin(null, [], false, Cite);
        }

        OriginRivals rivals = Rivals(good, ruleSet, day, production);
        return IsOfProductionOnly(good, rivals) || Weigh(good, production, rivals, processes) is { IsIndicated: true }
            ? RemedyOrigin.Settled(production, Cite)
            : new RemedyOrigin(null, Candidates(production, rivals), rivals.UnknownMatters, Cite);
    }

    /// <summary>What the bill alone gives.</summary>
    public static CountryOfOriginFinding ByTheBill(FinishedGood good, RuleSet ruleSet, DateOnly day, MarkingProcesses? processes)
    {
        if (good.ProductionCountry is not { } production)
        {
            return new CountryOfOriginFinding { Status = OriginStatusWords.NeedsJudgment, Cite = Cite, Why = "productionCountry is not stated" };
        }

        OriginRivals rivals = Rivals(good, ruleSet, day, production);
        if (IsOfProductionOnly(good, rivals))
        {
            return good.WhollyObtained == true
                ? Settled(production, OriginStatusWords.Determined, OriginStatusWords.WhollyObtained, Cite, $"wholly obtained in {production}")
                : Settled(production, OriginStatusWords.Determined, OriginStatusWords.OneCountry, Cite, $"produced in {production} from materials of {production} only");
        }

        Weighed weighed = Weigh(good, production, rivals, processes);
        return weighed.IsIndicated
            ? Settled(
                production, OriginStatusWords.Indicated, OriginStatusWords.LastProduction, Cite,
                string.Create(CultureInfo.InvariantCulture, $"last produced in {production}; no essential component of another country and no other country above {ruleSet.Parameters.Number(ShareParameter, day)}% of the customs value (our assumption, not law)"))
            : Judged(good, production, rivals, weighed.NothingDone);
    }

    private static OriginRivals Rivals(FinishedGood good, RuleSet ruleSet, DateOnly day, Country production) =>
        OriginRivals.Of(good, production, ruleSet.Parameters.Number(ShareParameter, day));

    private static bool IsOfProductionOnly(FinishedGood good, OriginRivals rivals) =>
        !rivals.HasForeignMaterials && (good.WhollyObtained == true || FirstTier.HasMaterials(good));

    private static Weighed Weigh(FinishedGood good, Country production, OriginRivals rivals, MarkingProcesses? processes)
    {
        string? nothingDone = NothingDone(good, processes);
        rivals.Weigh(production, allOfThem: nothingDone is not null);
        return new Weighed(nothingDone, rivals.Rivals.Count == 0 && !rivals.UnknownMatters && nothingDone is null);
    }

    private static ImmutableArray<Country> Candidates(Country production, OriginRivals rivals)
    {
        ImmutableArray<Country>.Builder countries = ImmutableArray.CreateBuilder<Country>(rivals.Rivals.Count + 1);
        countries.Add(production);
        foreach ((Country country, _) in rivals.Rivals)
        {
            countries.Add(country);
        }

        return countries.MoveToImmutable();
    }

    private static CountryOfOriginFinding Judged(FinishedGood good, Country production, OriginRivals rivals, string? nothingDone)
    {
        (string Path, Component Line)[] materials = [.. FirstTier.AllTiers(good)];
        SortedDictionary<string, List<string>> essential = EssentialPaths(materials, production);
        string[] reasons =
        [
            .. rivals.Rivals.Count == 0 ? (string[])[] : [$"materials of {string.Join(", ", rivals.Rivals.Select(r => r.Country.Code))} could give the good its origin"],
            .. rivals.Unlisted ? (string[])["no materials are stated"] : rivals.UnknownMatters ? ["lines of unknown origin could be of any other country"] : [],
            .. nothingDone is { } reason ? (string[])[reason] : [],
        ];
        return new CountryOfOriginFinding
        {
            Status = OriginStatusWords.NeedsJudgment,
            Cite = Cite,
            Why = $"last produced in {production}; {string.Join("; ", reasons)}",
            AnyCountry = rivals.UnknownMatters,
            Missing = OriginResults.Sorted(MissingInputs(good, production, essential.Count > 0)),
            Candidates =
            [
                new OriginCandidate
                {
                    Country = production,
                    FactorsFor = [.. TransformationFactors.ForProduction(good, production, rivals.ForeignValue)],
                    FactorsAgainst = [.. rivals.Rivals.SelectMany(r => Factors(good, r, essential)), .. TransformationFactors.AgainstProduction(good)],
                },
                .. rivals.Rivals.Select(r => new OriginCandidate
                {
                    Country = r.Country,
                    FactorsFor = [.. Factors(good, r, essential), .. TransformationFactors.ForMaterial(good, r.Country, materials)],
                    FactorsAgainst = [$"last production took place in {production}", .. TransformationFactors.AgainstMaterial(good, r.Country, materials)],
                }),
            ],
        };
    }

    private static SortedDictionary<string, List<string>> EssentialPaths((string Path, Component Line)[] materials, Country production)
    {
        var essential = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach ((string path, Component line) in materials.Where(m => m.Line.OriginCountry != production && m.Line.Tags is { } tags && tags.Contains(OriginRivals.EssentialTag)))
        {
            string country = line.OriginCountry?.Code ?? "";
            if (!essential.TryGetValue(country, out List<string>? paths))
            {
                essential[country] = paths = [];
            }

            paths.Add(path);
        }

        return essential;
    }

    /// <summary>Why the bill itself denies that the last production transformed anything; null when it does not.</summary>
    private static string? NothingDone(FinishedGood good, MarkingProcesses? processes) =>
        good.WhollyObtained == true ? "stated to be wholly obtained, yet lines are of another or unknown country"
        : good.ProducedInTerritory == false ? "stated not to be produced in the territory"
        : good.NonQualifyingOperation == true ? "only a non-qualifying operation is stated"
        : good.DistinctGood == false ? "stated not to be distinct from its materials"
        : good.Processes is { } stated && processes?.AreMinor(stated).Value == Ternary.Yes ? "nothing beyond minor processing is stated"
        : null;

    private static List<MissingFact> MissingInputs(FinishedGood good, Country production, bool essentialNamed)
    {
        var facts = new ForeignFacts(production, []);
        if (!FirstTier.HasMaterials(good))
        {
            facts.Missing.Add(Missing("", "components", "what the good is made of; or whollyObtained"));
        }

        FirstTier.VisitOutermostByCountry(good, ref facts);
        if (!essentialNamed)
        {
            facts.Missing.Add(Missing("", $"tags: {OriginRivals.EssentialTag}", "which component gives the good its essence"));
        }

        if (good.Processes is null)
        {
            facts.Missing.Add(Missing("", "processes", "the number and kind of operations"));
        }

        if (good.DistinctGood is null)
        {
            facts.Missing.Add(Missing("", "distinctGood", "whether name, character and use changed"));
        }

        facts.Missing.Add(Missing("", "declaredCountryOfOrigin.tradeRemedy", "the determination itself, with its basis") with { WouldDecide = true });
        return facts.Missing;
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

    private static CountryOfOriginFinding Settled(Country country, string status, string basis, string cite, string why) =>
        new() { Country = country, Countries = OneCountry.Of(country), Status = status, Basis = basis, Cite = cite, Why = why };

    private readonly record struct Weighed(string? NothingDone, bool IsIndicated);

    private readonly struct ForeignFacts(Country production, List<MissingFact> missing) : FirstTier.IVisitor
    {
        public static bool NamesPaths => true;

        public List<MissingFact> Missing => missing;

        public void Visit(string parent, Component line, decimal? value)
        {
            if (line.OriginCountry is null)
            {
                missing.Add(TradeRemedyOrigin.Missing(parent + line.Id, "originCountry", "where the material is from"));
            }

            if (value is null && line.OriginCountry != production)
            {
                missing.Add(TradeRemedyOrigin.Missing(parent + line.Id, "value", "how much of the good it is"));
            }
        }
    }
}
