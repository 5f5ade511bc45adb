using NRules;
using NRules.RuleModel;

namespace OriginRules.NRules;

/// <summary>Compiles rules into a factory of sessions, once a host.</summary>
internal static class CompiledRules
{
    public static ISessionFactory Compile(IEnumerable<IRuleDefinition> rules)
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = new FactIdentity();
        return compiler.Compile(rules);
    }
}
