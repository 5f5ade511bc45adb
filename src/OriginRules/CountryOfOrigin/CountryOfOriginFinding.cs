using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A country of origin and how sure it is.</summary>
public sealed record CountryOfOriginFinding
{
    private readonly CountryOfOriginFinding? _byTheBill;

    /// <summary>The country; null when it needs judgment or there is more than one.</summary>
    public Country? Country { get; init; }

    /// <summary>The countries, when there is more than one.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>determined, indicated or needsJudgment.</summary>
    public required string Status { get; init; }

    /// <summary>
    /// What the answer rests on: declared, whollyObtained, oneCountry, tariffShift, note, essentialMaterial, equalConsideration, minorProcessing, simpleAssembly, textileRule or lastProduction.
    /// </summary>
    public string? Basis { get; init; }

    /// <summary>The countries it could be.</summary>
    public ImmutableArray<OriginCandidate> Candidates { get; init; } = [];

    /// <summary>True when a material of unknown origin could give the good an origin that is no candidate.</summary>
    internal bool AnyCountry { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>The reason in a sentence.</summary>
    public string? Why { get; init; }

    /// <summary>The facts that keep it open, or that an indicated answer reads as not claimed.</summary>
    public ImmutableArray<MissingFact> Missing { get; init; } = [];

    /// <summary>Published rulings on goods of the heading, to compare with; never an answer.</summary>
    public ImmutableArray<RulingAnalogy> Analogies { get; init; } = [];

    /// <summary>What the bill alone gives, where the user's determination stands in its place.</summary>
    internal CountryOfOriginFinding? ByTheBill
    {
        get => _byTheBill ?? LaterByTheBill?.Finding;
        init => _byTheBill = value;
    }

    /// <summary>The same, for a finding whose words are made when somebody asks.</summary>
    internal RemedyQuestion? LaterByTheBill { get; init; }

    /// <summary>What the marking hierarchy was asked; null for another test.</summary>
    internal MarkingQuestion? Asked { get; init; }

    /// <summary>True when the bill alone gives another country than the user declares, or only others.</summary>
    internal bool IsContradictedByTheBill(Country declared)
    {
        if (LaterByTheBill is { } later)
        {
            // What the bill gives, or could give, always has the country of production in it.
            if (later.Production == declared)
            {
                return false;
            }

            RemedyOrigin given = later.Decide();
            return given.Country is { } settled ? settled != declared : !given.AnyCountry && !given.Candidates.IsEmpty && !given.Candidates.Contains(declared);
        }

        return ByTheBill is { } bill && (bill.Countries.IsEmpty
            ? !bill.AnyCountry && !bill.Candidates.IsEmpty && bill.Candidates.All(c => c.Country != declared)
            : !(bill.Countries is [var one] && one == declared));
    }

    /// <summary>The determination step by step, with citations; rendered when asked for.</summary>
    public ExplanationNode Explain() => OriginStepRenderer.Render(this);
}
