using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Why a material makes a change or not; put into words when somebody asks.</summary>
internal readonly record struct ChangeWords
{
    private readonly string? _stated;
    private readonly Test _outcome;
    private readonly ImmutableArray<MarkingAlternative> _asked;

    public ChangeWords(string stated) => _stated = stated;

    /// <param name="outcome">Whether the material makes the change of some alternative.</param>
    /// <param name="asked">The alternatives.</param>
    public ChangeWords(Test outcome, ImmutableArray<MarkingAlternative> asked)
    {
        _outcome = outcome;
        _asked = asked;
    }

    /// <summary>True when a note may decide otherwise.</summary>
    public bool UnlessNote { get; init; }

    public static implicit operator ChangeWords(string stated) => new(stated);

    public string Of(MarkingMaterial material) => UnlessNote ? $"{Change(material)}; a note may decide otherwise" : Change(material);

    private string Change(MarkingMaterial material)
    {
        if (_asked.IsDefault)
        {
            return _stated ?? "";
        }

        string what = material.Hs is { } code ? code.ToDottedString() : "a material without a code";
        return _outcome.Value switch
        {
            Ternary.Yes => $"{what} makes the change",
            Ternary.Unknown => $"{what}: open until {string.Join(", ", _outcome.Missing.Select(m => m.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} is stated",
            _ => string.Join("; ", _asked.Select(AlternativeWords.Of).Distinct(StringComparer.Ordinal)) is { Length: > 0 } asked ? $"{what} does not make the change: {asked}" : $"{what}: no paragraph of the row is for the good",
        };
    }
}
