namespace OriginRules.NRules;

/// <summary>The rules an application registers.</summary>
public sealed class NRulesRegistration
{
    /// <summary>The rules that review every evaluation of the application's engine, as a house policy.</summary>
    /// <value>Default: none, and then no policy is registered.</value>
    public HouseRules PolicyRules { get; set; } = HouseRules.None;

    /// <summary>The rules that fire between the provisions, when goods are evaluated with <see cref="NRulesExecutor"/>.</summary>
    /// <value>Default: none.</value>
    public HouseRules ArticleRules { get; set; } = HouseRules.None;

    /// <summary>How to host them; the services are those of the application.</summary>
    public NRulesOptions Options { get; set; } = new();
}
