using Microsoft.Extensions.DependencyInjection;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Registers the engine with dependency injection.</summary>
public static class OriginRulesServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="OriginEngine"/> for the application, with every registered <see cref="ICompliancePolicy"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds rule set folders; null for the bundled rule sets only.</param>
    public static IServiceCollection AddOriginRules(this IServiceCollection services, Action<OriginRulesOptions>? configure = null)
    {
        var options = new OriginRulesOptions();
        configure?.Invoke(options);
        return services.AddSingleton(provider => options.DataFolder is { } data
            ? OriginEngine.LoadWithData(data, options.RuleSets.Paths, provider.GetServices<ICompliancePolicy>())
            : OriginEngine.Load(options.RuleSets.Paths.Aggregate(RuleSetCatalog.Bundled(), (catalog, path) => catalog.AddFolder(path)), provider.GetServices<ICompliancePolicy>()));
    }
}
