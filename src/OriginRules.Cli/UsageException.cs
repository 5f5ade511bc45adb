namespace OriginRules.Cli;

/// <summary>The command line asks for something that does not exist; the message lists what does.</summary>
internal sealed class UsageException(string message) : Exception(message);
