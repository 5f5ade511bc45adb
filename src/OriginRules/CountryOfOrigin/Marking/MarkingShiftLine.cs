namespace OriginRules;

/// <summary>Whether one material makes the change of some alternative, and why.</summary>
internal readonly record struct MarkingShiftLine(MarkingMaterial Material, Test Outcome, ChangeWords Words)
{
    public string Path => Material.Path;

    public string Why => Words.Of(Material);
}
