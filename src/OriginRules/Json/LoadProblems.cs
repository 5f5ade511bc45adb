namespace OriginRules;

/// <summary>Collects every error of the data being loaded, so that one run names them all.</summary>
internal sealed class LoadProblems
{
    private readonly List<string> _messages = [];

    public bool Any => _messages.Count > 0;

    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Records an error as "file, place: 'value'; expected …".</summary>
    public void Add(string file, int line, string place, string? value, string expected)
    {
        string found = value is null ? "missing" : $"'{value}'";
        _messages.Add($"{file}({line}), {place}: {found}; expected {expected}.");
    }
}
