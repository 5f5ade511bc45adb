using Microsoft.Extensions.DependencyInjection;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace OriginRules.NRules;

/// <summary>Creates rules from an application's services; a rule that is no service is created with its constructor's arguments from there.</summary>
internal sealed class RuleActivator(IServiceProvider? services) : IRuleActivator
{
    public IEnumerable<Rule> Activate(Type type)
    {
        yield return (Rule)(services is null ? Activator.CreateInstance(type, nonPublic: true)! : ActivatorUtilities.GetServiceOrCreateInstance(services, type));
    }
}
