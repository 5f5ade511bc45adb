using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Why a material makes a change or not, put into words when somebody asks; materials that were asked alike share it.</summary>
internal sealed record ChangeWords
{
    private readonly string? _stated;
    private readonly ImmutableArray<MarkingAlternative> _asked;

    public ChangeWords(string stated) => _stated = stated;

    /// <param name="asked">The alternatives.</param>
    public ChangeWords(ImmutableArray<MarkingAlternative> asked) => _asked = asked;

    /// <summary>What the row said of the material, where something else may decide; null for the outcome of the line.</summary>
    public Test? ByTheRow { get; init; }

    /// <summary>True when a note may decide otherwise.</summary>
    public bool UnlessNote { get; init; }

    public static implicit operator ChangeWords(string stated) => new(stated);

    public string Of(MarkingMaterial material, Test outcome) =>
        UnlessNote ? $"{Change(material, ByTheRow ?? outcome)}; a note may decide otherwise" : Change(material, ByTheRow ?? outcome);

    private string Change(MarkingMaterial material, Test outcome)
    {
        if (_asked.IsDefault)
        {
            return _stated ?? "";
        }

        string what = material.Hs is { } code ? code.ToDottedString() : "a material without a code";
        return outcome.Value switch
        {
            Ternary.Yes => $"{what} makes the change",
            Ternary.Unknown => $"{what}: open until {string.Join(", ", outcome.Missing.Select(m => m.Fact).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} is stated",
            _ => string.Join("; ", _asked.Select(AlternativeWords.Of).Distinct(StringComparer.Ordinal)) is { Length: > 0 } asked ? $"{what} does not make the change: {asked}" : $"{what}: no paragraph of the row is for the good",
        };
    }
}
