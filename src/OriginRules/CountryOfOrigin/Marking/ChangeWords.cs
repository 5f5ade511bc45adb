using OriginRules.Results;

namespace OriginRules;

/// <summary>Why a material makes a change or not; put into words when somebody asks.</summary>
internal readonly record struct ChangeWords
{
    private readonly string? _stated;
    private readonly MarkingMaterial? _material;
    private readonly Test _outcome;
    private readonly List<MarkingAlternative>? _asked;

    public ChangeWords(string stated) => _stated = stated;

    /// <param name="material">The material.</param>
    /// <param name="outcome">Whether it makes the change of some alternative.</param>
    /// <param name="asked">The alternatives.</param>
    public ChangeWords(MarkingMaterial material, Test outcome, List<MarkingAlternative> asked)
    {
        _material = material;
        _outcome = outcome;
        _asked = asked;
    }

    /// <summary>True when a note may decide otherwise.</summary>
    public bool UnlessNote { get; init; }

    public static implicit operator ChangeWords(string stated) => new(stated);

    public override string ToString() => UnlessNote ? $"{Change()}; a note may decide otherwise" : Change();

    private string Change()
    {
        if (_material is null)
        {
            return _stated ?? "";
        }

        string what = _material.Hs is { } code ? code.ToDottedString() : "a material without a code";
        return _outcome.Value switch
        {
            Ternary.Yes => $"{what} makes the change",
            Ternary.Unknown => $"{what}: open until {string.Join(", ", _outcome.Missing.Select(m => m.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} is stated",
            _ => string.Join("; ", _asked!.Select(AlternativeWords.Of).Distinct(StringComparer.Ordinal)) is { Length: > 0 } asked ? $"{what} does not make the change: {asked}" : $"{what}: no paragraph of the row is for the good",
        };
    }
}
