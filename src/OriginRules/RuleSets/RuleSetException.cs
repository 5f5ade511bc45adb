namespace OriginRules.RuleSets;

/// <summary>The data of a rule set has errors; each message names file, rule, value and what was expected.</summary>
public sealed class RuleSetException : Exception
{
    /// <summary>An exception without a message.</summary>
    public RuleSetException()
    {
    }

    /// <summary>An exception with the messages of every error, one a line.</summary>
    public RuleSetException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public RuleSetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
