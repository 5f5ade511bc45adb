namespace OriginRules;

/// <summary>The text is not the JSON the contract allows; says where and what was expected.</summary>
internal sealed class JsonSyntaxException(string message, int line, int column, bool isEmpty = false) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>True when the text holds nothing but white space and comments.</summary>
    public bool IsEmpty { get; } = isEmpty;
}
