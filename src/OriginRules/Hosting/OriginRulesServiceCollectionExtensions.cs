using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Registers the engine with dependency injection.</summary>
public static class OriginRulesServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="OriginEngine"/> for the application, with every registered <see cref="ICompliancePolicy"/> and the application's logging.</summary>
    /// <remarks>
    /// Paths are checked now; the data behind them is read when the engine is first resolved, and an error in it is then a <see cref="RuleSetException"/>
    /// that names file, line and value. Logs go to the category <c>OriginRules.OriginEngine</c>, metrics and activities to the meter and the source <c>OriginRules</c>.
    /// </remarks>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Adds rule sets, watchlists and own data; null for what is bundled only.</param>
    /// <returns>The same services, for further calls.</returns>
    /// <exception cref="ArgumentException">A folder or file of the options is not there; the message names every one.</exception>
    /// <exception cref="InvalidOperationException">An engine was added before: two would answer differently by order of registration.</exception>
    public static IServiceCollection AddOriginRules(this IServiceCollection services, Action<OriginRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(s => s.ServiceType == typeof(OriginEngine)))
        {
            throw new InvalidOperationException("AddOriginRules was called before; give every option in one call.");
        }

        var options = new OriginRulesOptions();
        configure?.Invoke(options);
        string[] problems = [.. options.Problems()];
        return problems.Length == 0
            ? services.AddSingleton(provider => Load(options, provider))
            : throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(configure));
    }

    private static OriginEngine Load(OriginRulesOptions options, IServiceProvider provider)
    {
        ICompliancePolicy[] policies = [.. provider.GetServices<ICompliancePolicy>(), .. options.Watchlists.Paths.Select(Watchlist)];
        OriginEngine engine = options.DataFolder is { } data
            ? OriginEngine.LoadWithData(data, options.RuleSets.Paths, policies)
            : OriginEngine.Load(options.RuleSets.Paths.Aggregate(RuleSetCatalog.Bundled(), (catalog, path) => catalog.AddFolder(path)), policies);
        if (provider.GetService<ILoggerFactory>() is not { } factory)
        {
            return engine;
        }

        ILogger logger = factory.CreateLogger<OriginEngine>();
        EngineLog.Loaded(logger, string.Join(", ", engine.RuleSets.Ids), options.DataFolder ?? "none", policies.Length);
        return engine.WithLogger(logger);
    }

    private static Watchlist Watchlist(string path)
    {
        using StreamReader text = File.OpenText(path);
        return Policies.Watchlist.Read(text, path);
    }
}
