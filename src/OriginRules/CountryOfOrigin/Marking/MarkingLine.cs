using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A material with the countries it is of under the marking rules; none when that is not known.</summary>
/// <param name="Material">The line and where it stands.</param>
/// <param name="Origins">Its countries of origin.</param>
/// <param name="Domestic">Whether it is of the country of production of the good, and of no other (102.1(d), (e)).</param>
/// <param name="Inside">The materials of a self-produced line that is not domestic by its own rule; they are tested in its place.</param>
internal readonly record struct MarkingLine(MarkingMaterial Material, ImmutableArray<Country> Origins, Test Domestic, MarkingLine[] Inside)
{
    public string Path => Material.Path;

    public Component Line => Material.Line;

    /// <summary>Adds the lines to be tested for a change: none of a domestic line, else the line itself or what it is made of.</summary>
    public void AddTested(List<MarkingLine> tested)
    {
        if (Domestic.Value == Ternary.Yes)
        {
            return;
        }

        if (Inside.Length == 0)
        {
            tested.Add(this);
        }

        foreach (MarkingLine inner in Inside)
        {
            inner.AddTested(tested);
        }
    }
}
