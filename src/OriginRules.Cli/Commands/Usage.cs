using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>Turns what the library refuses about an argument into bad usage.</summary>
internal static class Usage
{
    public static T Guard<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is ArgumentException or RuleSetException)
        {
            throw new UsageException(Messages.Of(e));
        }
    }
}
