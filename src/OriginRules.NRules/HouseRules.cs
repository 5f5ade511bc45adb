using System.Collections.Immutable;
using System.Reflection;
using NRules.Fluent;
using NRules.RuleModel;

namespace OriginRules.NRules;

/// <summary>NRules rules of a company, from types, assemblies or a repository.</summary>
/// <remarks>Immutable. The definitions are read once; a host compiles them once.</remarks>
public sealed class HouseRules
{
    private readonly Func<IRuleActivator, IEnumerable<IRuleDefinition>> _load;

    private HouseRules(Func<IRuleActivator, IEnumerable<IRuleDefinition>> load) => _load = load;

    /// <summary>No rules.</summary>
    public static HouseRules None { get; } = new(_ => []);

    /// <summary>Every public rule class of some assemblies.</summary>
    /// <exception cref="ArgumentException">The assemblies have none.</exception>
    public static HouseRules FromAssemblies(params Assembly[] assemblies)
    {
        var scanner = new RuleTypeScanner();
        scanner.Assembly(assemblies);
        Type[] types = scanner.GetRuleTypes();
        return types.Length > 0 ? FromTypes(types)
            : throw new ArgumentException($"{string.Join(", ", assemblies.Select(a => a.GetName().Name))}: no public class that derives from NRules.Fluent.Dsl.Rule.", nameof(assemblies));
    }

    /// <summary>Rule classes, public or not.</summary>
    /// <exception cref="ArgumentException">A type is no rule class.</exception>
    public static HouseRules FromTypes(params Type[] types)
    {
        foreach (Type type in types)
        {
            if (type.IsAbstract || !type.IsSubclassOf(typeof(global::NRules.Fluent.Dsl.Rule)))
            {
                throw new ArgumentException($"{type.FullName} is no class that derives from NRules.Fluent.Dsl.Rule.", nameof(types));
            }
        }

        Type[] ordered = [.. types.Distinct().OrderBy(t => t.FullName, StringComparer.Ordinal)];
        return new HouseRules(activator =>
        {
            var repository = new RuleRepository(activator);
            repository.Load(spec => spec.PrivateTypes().NestedTypes().From(ordered));
            return repository.GetRuleSets().SelectMany(s => s.Rules);
        });
    }

    /// <summary>The rules of a repository, such as one of rules that are built at run time.</summary>
    public static HouseRules FromRepository(IRuleRepository repository) => new(_ => repository.GetRuleSets().SelectMany(s => s.Rules));

    /// <summary>These rules and others.</summary>
    public HouseRules And(HouseRules others) => new(activator => _load(activator).Concat(others._load(activator)));

    /// <summary>The definitions, in the order of their names: what fires first among equals must not depend on how they were found.</summary>
    internal ImmutableArray<IRuleDefinition> Load(IRuleActivator activator) => [.. _load(activator).OrderBy(r => r.Name, StringComparer.Ordinal)];
}
