using Microsoft.Extensions.DependencyInjection;
using NRules.Extensibility;

namespace OriginRules.NRules;

/// <summary>What rules of one session depend on, from a scope of its own that is begun when the first is asked for.</summary>
internal sealed class RuleDependencies(IServiceProvider services) : IDependencyResolver, IDisposable
{
    private IServiceScope? _scope;

    public object Resolve(IResolutionContext context, Type serviceType) => (_scope ??= services.CreateScope()).ServiceProvider.GetRequiredService(serviceType);

    public void Dispose() => _scope?.Dispose();
}
