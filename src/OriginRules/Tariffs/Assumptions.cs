using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The values assumed for open facts in one computation; the first open fact without one is kept, to be tried with each of its values.</summary>
internal sealed class Assumptions
{
    public ImmutableArray<Assumption> Assumed { get; private set; } = [];

    public OpenFact? Pending { get; private set; }

    /// <summary>Assumes other values.</summary>
    public void Begin(ImmutableArray<Assumption> assumed)
    {
        Assumed = assumed;
        Pending = null;
    }

    /// <summary>The index of the value assumed for a fact; null when it is open and the first one met, so that it must be named.</summary>
    public int? Known(string key)
    {
        foreach (Assumption assumption in Assumed)
        {
            if (assumption.Fact.Key == key)
            {
                return assumption.Choice;
            }
        }

        return Pending is null ? null : 0;
    }

    /// <summary>The index of the value assumed; the first value when none is assumed yet.</summary>
    public int Choose(OpenFact fact)
    {
        if (Known(fact.Key) is { } known)
        {
            return known;
        }

        Pending = fact;
        return 0;
    }

    /// <summary>True when <paramref name="upper"/> is assumed, false when <paramref name="lower"/>.</summary>
    public bool Choose(string key, string fact, string lower, string upper, string? cite = null) =>
        (Known(key) ?? Choose(new OpenFact(key, fact, [lower, upper], cite))) == 1;
}

/// <summary>An open fact and the value assumed for it.</summary>
internal sealed record Assumption(OpenFact Fact, int Choice);
