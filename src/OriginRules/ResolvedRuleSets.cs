using System.Collections.Concurrent;
using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The rule sets of a catalog as evaluations ask for them, each resolved once; of those with parameters set, the last one asked for is kept.</summary>
internal sealed class ResolvedRuleSets(RuleSetCatalog catalog)
{
    private readonly ConcurrentDictionary<(string Id, string Preset, bool UnknownAsNonOriginating), EvaluationBasis> _plain = new();
    private KeptBasis? _last;

    public RuleSetCatalog Catalog => catalog;

    /// <exception cref="ArgumentException">The rule set, preset or a parameter is unknown.</exception>
    public EvaluationBasis Of(string ruleSet, EvaluationOptions options)
    {
        if (!options.Set.IsEmpty)
        {
            return OfSet(ruleSet, options);
        }

        if (_plain.TryGetValue((ruleSet, options.Preset, options.UnknownAsNonOriginating), out EvaluationBasis? known))
        {
            return known;
        }

        EvaluationBasis basis = Resolve(ruleSet, options);

        // What a path names turns on the folder the process works in.
        return catalog.Ids.Contains(ruleSet) ? _plain.GetOrAdd((ruleSet, options.Preset, options.UnknownAsNonOriginating), basis) : basis;
    }

    private EvaluationBasis OfSet(string ruleSet, EvaluationOptions options)
    {
        KeptBasis? last = _last;
        if (last is not null && ReferenceEquals(last.Set, options.Set) && last.RuleSet == ruleSet
            && last.Basis.Settings.Preset == options.Preset && last.Basis.Settings.UnknownAsNonOriginating == options.UnknownAsNonOriginating)
        {
            return last.Basis;
        }

        EvaluationBasis basis = Resolve(ruleSet, options);
        _last = catalog.Ids.Contains(ruleSet) ? new KeptBasis(ruleSet, options.Set, basis) : null;
        return basis;
    }

    private EvaluationBasis Resolve(string ruleSet, EvaluationOptions options)
    {
        RuleSet resolved = catalog.Resolve(ruleSet, options.Preset, options.Set);
        return new EvaluationBasis(
            resolved,
            new RuleSetIdentity { Id = resolved.Id, Version = resolved.Version, Status = resolved.Status, Sha256 = resolved.Sha256 },
            new EvaluationSettings { Preset = options.Preset, Set = options.Set, UnknownAsNonOriginating = options.UnknownAsNonOriginating });
    }

    private sealed record KeptBasis(string RuleSet, ImmutableSortedDictionary<string, string> Set, EvaluationBasis Basis);
}

/// <summary>The rule set of an evaluation with what a result says about it.</summary>
internal sealed record EvaluationBasis(RuleSet RuleSet, RuleSetIdentity Identity, EvaluationSettings Settings);
