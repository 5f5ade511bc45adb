namespace OriginRules;

/// <summary>Words of a step; those that have to be put together are, when somebody asks.</summary>
internal readonly struct StepWords
{
    private readonly string? _stated;
    private readonly object? _about;
    private readonly Func<object, string>? _compose;

    private StepWords(string stated) => _stated = stated;

    private StepWords(object about, Func<object, string> compose)
    {
        _about = about;
        _compose = compose;
    }

    public static implicit operator StepWords(string stated) => new(stated);

    /// <param name="about">What the words are about.</param>
    /// <param name="compose">Puts them together; to be asked only while a lent case is still lent.</param>
    public static StepWords Of(object about, Func<object, string> compose) => new(about, compose);

    public override string ToString() => _compose is null ? _stated ?? "" : _compose(_about!);
}
