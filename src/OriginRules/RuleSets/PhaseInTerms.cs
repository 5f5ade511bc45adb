using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>How the terms of an agreement tighten over the years after its entry into force.</summary>
public sealed record PhaseInTerms
{
    /// <summary>The parameter with the year; absent means complete.</summary>
    public required string Parameter { get; init; }

    /// <summary>The steps by first year, ascending; the last is the complete agreement.</summary>
    public required ImmutableArray<PhaseInStep> Steps { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }

    /// <summary>The step that applies under the parameters of a rule set on a day.</summary>
    /// <param name="parameters">Where the year of the phase-in is read from.</param>
    /// <param name="day">The day of entry.</param>
    public PhaseInStep StepOn(ParameterTable parameters, DateOnly day)
    {
        PhaseInStep step = Steps[^1];
        if (parameters.Number(Parameter, day) is not { } year)
        {
            return step;
        }

        step = Steps[0];
        foreach (PhaseInStep later in Steps)
        {
            if (year >= later.FromYear)
            {
                step = later;
            }
        }

        return step;
    }

    /// <summary>By how many percentage points the regional value content the agreement asks for in the end is not asked yet.</summary>
    /// <param name="parameters">Where the year of the phase-in is read from.</param>
    /// <param name="day">The day of entry.</param>
    public decimal RegionalValueContentReliefOn(ParameterTable parameters, DateOnly day) =>
        Steps[^1].RegionalValueContentUplift - StepOn(parameters, day).RegionalValueContentUplift;
}
