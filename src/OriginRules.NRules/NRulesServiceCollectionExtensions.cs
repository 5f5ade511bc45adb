using Microsoft.Extensions.DependencyInjection;
using OriginRules.Policies;

namespace OriginRules.NRules;

/// <summary>Registers NRules as a host of house rules.</summary>
public static class NRulesServiceCollectionExtensions
{
    /// <summary>Adds a house policy of the application's NRules rules and an <see cref="NRulesExecutor"/>; call it beside <c>AddOriginRules</c>.</summary>
    /// <remarks>Rules are created with services of the application in their constructors, once; what a rule names with <c>Dependency</c> comes from a scope of the session.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the rules.</param>
    public static IServiceCollection AddOriginRulesNRules(this IServiceCollection services, Action<NRulesRegistration> configure)
    {
        var registration = new NRulesRegistration();
        configure(registration);
        if (registration.PolicyRules != HouseRules.None)
        {
            services.AddSingleton<ICompliancePolicy>(provider => new NRulesPolicy(registration.PolicyRules, registration.Options with { Services = provider }));
        }

        return services.AddSingleton(provider => new NRulesExecutor(provider.GetRequiredService<OriginEngine>(), registration.ArticleRules, registration.Options with { Services = provider }));
    }
}
