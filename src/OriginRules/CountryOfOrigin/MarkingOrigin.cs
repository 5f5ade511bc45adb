using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The country of origin for marking (19 USC 1304): 19 CFR 102.11 in its order, and 102.21 for textiles.</summary>
/// <remarks>Whether a preference is claimed plays no part. 102.19 is not among the sections that 102.0 applies to the agreement in force, so it is never asked.</remarks>
internal sealed class MarkingOrigin(IMarkingRules rules, MarkingTerms terms)
{
    private const string OtherCountriesCite = "19 CFR 134.1(b)";
    private const string Part102Parameter = "marking.part102Countries";

    private const int KeptDays = 32;
    private const int KeptCodes = 512;

    private readonly LatestCache<DateOnly, MarkingProcesses> _processes = new(KeptDays);
    private readonly LatestCache<HsCode, AnalogiesOfCode> _analogies = new(KeptCodes);

    public IMarkingRules Rules { get; } = rules;

    public MarkingTerms Terms => terms;

    /// <summary>What processes amount to on a day.</summary>
    public MarkingProcesses ProcessWords(DateOnly day) => _processes.Get(day, terms.Parameters, static (on, parameters) => new MarkingProcesses(parameters, on));

    /// <summary>The user's own determination, else the one of the rules.</summary>
    /// <remarks>Part 102 is for the goods of the countries a parameter lists, of every country when it is absent; 102.21 is for textiles of all countries but those it excepts.</remarks>
    public CountryOfOriginFinding Determine(FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        CountryOfOriginFinding finding = ByTheRules(good, ruleSet, day);
        ImmutableArray<RulingAnalogy> analogies = Analogies(good).Marking;
        finding = analogies.IsEmpty ? finding : finding with { Analogies = analogies };
        if (good.DeclaredCountryOfOrigin is not { Marking: { } declared } declaration)
        {
            return finding;
        }

        return string.IsNullOrWhiteSpace(declaration.Basis)
            ? UserDetermination.WithoutBasis(finding, declared, "marking")
            : finding with
            {
                Country = declared,
                Countries = [declared],
                Status = OriginStatusWords.Determined,
                Basis = OriginStatusWords.Declared,
                Cite = declaration.Basis,
                Why = "stated by the user",
                Candidates = [],
                Missing = [],
                ByTheBill = finding,
            };
    }

    /// <summary>The origin of a material under the same rules, whatever its country.</summary>
    public MarkedOrigin OfMaterial(FinishedGood material, Country made, DateOnly day, string prefix)
    {
        using MarkingCase.Loan loan = MarkingCase.Lend();
        MarkingCase @case = loan.Case;
        @case.Open(this, material, made, day, prefix, explained: false);
        if (Walk(@case))
        {
            return new MarkedOrigin(@case.Trail[^1].Countries, [], null);
        }

        ImmutableArray<MissingFact> missing = Missing(@case);
        return new MarkedOrigin([], missing, missing.IsEmpty ? Why(@case) : null);
    }

    /// <summary>The steps for a good in the order they are asked, with what is seen line by line.</summary>
    public ImmutableArray<MarkingStep> Steps(MarkingQuestion question)
    {
        using MarkingCase.Loan loan = MarkingCase.Lend();
        MarkingCase @case = loan.Case;
        @case.Open(this, question.Good, question.Production, question.Day, "", explained: true);
        Walk(@case);
        return [.. @case.Trail.Select(s => s.InWords())];
    }

    /// <summary>The published rulings on goods of the heading; of the latest headings they are kept.</summary>
    public AnalogiesOfCode Analogies(FinishedGood good) => _analogies.Get(good.Hts, Terms, static (code, terms) => AnalogiesOfCode.Of(code, terms.Rulings));

    /// <summary>The finding of 102.21, which holds for all customs purposes; null for goods it does not govern.</summary>
    public CountryOfOriginFinding? OfTextile(FinishedGood good, CountryOfOriginFinding marking) =>
        GovernsForAllPurposes(good) ? (marking.ByTheBill ?? marking) : null;

    /// <summary>True for goods whose origin under 102.21 holds for all customs purposes.</summary>
    public bool GovernsForAllPurposes(FinishedGood good) => good.ProductionCountry is { } production && IsTextileOf(good, production);

    private bool IsTextileOf(FinishedGood good, Country production) => Rules.IsTextile(good) && !Terms.TextileExceptCountries.Contains(production);

    private CountryOfOriginFinding ByTheRules(FinishedGood good, RuleSet ruleSet, DateOnly day)
    {
        if (good.ProductionCountry is not { } production)
        {
            return Open("19 CFR 102.11", "productionCountry is not stated", [new MissingFact { Path = "", Fact = "productionCountry", Why = "where the last production took place", WouldDecide = false }]);
        }

        ImmutableArray<string> countries = ruleSet.Parameters.List(Part102Parameter, day);
        return IsTextileOf(good, production) || countries.IsEmpty || countries.Contains(production.Code)
            ? Find(good, production, day)
            : Open(OtherCountriesCite, $"goods of {production} are marked by substantial transformation", [new MissingFact { Path = "", Fact = "declaredCountryOfOrigin.marking", Why = "substantial transformation is judged, not computed", WouldDecide = true }]);
    }

    private CountryOfOriginFinding Find(FinishedGood good, Country production, DateOnly day)
    {
        using MarkingCase.Loan loan = MarkingCase.Lend();
        MarkingCase @case = loan.Case;
        @case.Open(this, good, production, day, "", explained: false);
        var question = new MarkingQuestion(this, good, production, day);
        return Walk(@case) ? Settled(@case, question) : Undecided(@case, question);
    }

    /// <summary>The steps in order. An open step is answered by what comes after it only when that gives the same country.</summary>
    /// <returns>True when the last step decides.</returns>
    private static bool Walk(MarkingCase @case)
    {
        ImmutableArray<Country>? open = null;
        foreach (Func<MarkingCase, MarkingStep> next in @case.IsTextile ? OfTextiles : OfGoods)
        {
            MarkingStep step = next(@case);
            @case.Trail.Add(step);
            if (step.Test.Value == Ternary.No)
            {
                continue;
            }

            if (step.Test.Value == Ternary.Yes)
            {
                return open is not { } before || Same(before, step.Countries);
            }

            open ??= step.Countries;
            if (!Same(open.Value, step.Countries))
            {
                return false;
            }
        }

        return false;
    }

    private static readonly ImmutableArray<Func<MarkingCase, MarkingStep>> OfGoods =
    [
        FirstSteps.WhollyObtained, FirstSteps.DomesticMaterials, ChangeStep.Of, EssentialMaterialStep.Of, ResidualSteps.EqualConsideration,
        ResidualSteps.MinorProcessing, ResidualSteps.PartsOfOneCountry, ResidualSteps.LastProduction,
    ];

    private static readonly ImmutableArray<Func<MarkingCase, MarkingStep>> OfTextiles =
        [FirstSteps.WhollyObtained, ChangeStep.Of, TextileSteps.FabricFormed, TextileSteps.KnitToShape, TextileSteps.WhollyAssembled, TextileSteps.MostImportantProcess];

    private static bool Same(ImmutableArray<Country> left, ImmutableArray<Country> right) => !left.IsEmpty && left.SequenceEqual(right);

    private static CountryOfOriginFinding Settled(MarkingCase @case, MarkingQuestion question)
    {
        MarkingStep step = @case.Trail[^1];
        ImmutableArray<MissingFact> unclaimed = step.Countries is [var country] && country == @case.Country ? [] : [.. @case.Trail.SelectMany(s => s.NotClaimed)];
        return new CountryOfOriginFinding
        {
            Country = step.Countries is [var one] ? one : null,
            Countries = step.Countries,
            Status = unclaimed.IsEmpty && step.Confidence != "low" ? OriginStatusWords.Determined : OriginStatusWords.Indicated,
            Basis = step.Basis,
            Cite = step.Cite,
            Why = step.Words.ToString(),
            Missing = unclaimed.IsEmpty ? [] : OriginResults.Sorted(unclaimed),
            Asked = question,
        };
    }

    private static CountryOfOriginFinding Undecided(MarkingCase @case, MarkingQuestion question)
    {
        List<MarkingStep> open = @case.Trail;
        open.RemoveAll(static s => s.Test.Value == Ternary.No);
        string[] factors = new string[open.Count];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = $"{open[i].Rule}: {open[i].Words}";
        }

        List<Country> countries = Countries(open, @case.Country);
        ImmutableArray<OriginCandidate>.Builder candidates = ImmutableArray.CreateBuilder<OriginCandidate>(countries.Count);
        foreach (Country country in countries)
        {
            candidates.Add(new OriginCandidate { Country = country, FactorsFor = FactorsFor(country, open, factors), FactorsAgainst = [] });
        }

        return new CountryOfOriginFinding
        {
            Status = OriginStatusWords.NeedsJudgment,
            Cite = FirstOpen(@case).Cite,
            Why = Why(@case),
            Candidates = candidates.MoveToImmutable(),
            Missing = Missing(@case),
            Asked = question,
        };
    }

    /// <summary>The countries that open steps could give: the one of the last production first, then by code.</summary>
    private static List<Country> Countries(List<MarkingStep> open, Country production)
    {
        var countries = new List<Country>();
        foreach (MarkingStep step in open)
        {
            foreach (Country country in step.Countries)
            {
                if (!countries.Contains(country))
                {
                    countries.Add(country);
                }
            }
        }

        countries.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
        if (countries.Remove(production))
        {
            countries.Insert(0, production);
        }

        return countries;
    }

    private static ImmutableArray<string> FactorsFor(Country country, List<MarkingStep> open, string[] factors)
    {
        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < factors.Length; i++)
        {
            if (open[i].Countries.Contains(country))
            {
                found.Add(factors[i]);
            }
        }

        return found.DrainToImmutable();
    }

    private static MarkingStep FirstOpen(MarkingCase @case) => @case.Trail.Find(s => s.Test.Value == Ternary.Unknown);

    private static ImmutableArray<MissingFact> Missing(MarkingCase @case)
    {
        MissingFacts missing = MissingFacts.None;
        foreach (MarkingStep step in @case.Trail)
        {
            missing = step.Test.Value == Ternary.No ? missing : missing.Plus(step.Test.Missing);
        }

        return OriginResults.Sorted(missing);
    }

    private static string Why(MarkingCase @case)
    {
        MarkingStep first = FirstOpen(@case);
        return $"{first.Rule} is open: {first.Words}";
    }

    private static CountryOfOriginFinding Open(string cite, string why, ImmutableArray<MissingFact> missing) =>
        new() { Status = OriginStatusWords.NeedsJudgment, Cite = cite, Why = why, Missing = missing };
}
