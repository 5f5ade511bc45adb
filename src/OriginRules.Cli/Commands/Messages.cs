namespace OriginRules.Cli;

/// <summary>Messages of exceptions for people.</summary>
internal static class Messages
{
    /// <summary>The message without the name of the C# parameter that .NET appends.</summary>
    public static string Of(Exception exception)
    {
        int parameter = exception is ArgumentException { ParamName: { } name } ? exception.Message.LastIndexOf($" (Parameter '{name}')", StringComparison.Ordinal) : -1;
        return parameter < 0 ? exception.Message : exception.Message[..parameter];
    }

    /// <summary>The message in one line.</summary>
    public static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
