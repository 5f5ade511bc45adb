namespace OriginRules.Testing;

/// <summary>A check on an evaluation did not hold; the message explains the determination. Any test framework reports it as a failure.</summary>
public sealed class OriginAssertionException : Exception
{
    /// <summary>A failure without words.</summary>
    public OriginAssertionException()
    {
    }

    /// <summary>A failure that says what was expected, what was found and why.</summary>
    /// <param name="message">The text a test runner prints.</param>
    public OriginAssertionException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that another exception caused.</summary>
    /// <param name="message">The text a test runner prints.</param>
    /// <param name="innerException">The cause.</param>
    public OriginAssertionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
