namespace OriginRules;

/// <summary>The text is not the JSON the contract allows; says where and what was expected.</summary>
internal sealed class JsonSyntaxException(string message, int line, int column) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
