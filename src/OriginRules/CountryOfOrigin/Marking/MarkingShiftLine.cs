namespace OriginRules;

/// <summary>Whether one material makes the change of some alternative, and why.</summary>
internal readonly record struct MarkingShiftLine(MarkingMaterial Material, Test Outcome, ChangeWords Words)
{
    public string Path => Material.Path;

    public string Why => Words.Of(Material, Outcome);

    /// <summary>The words for what the row said, whatever the line comes to.</summary>
    public ChangeWords WordsOfRow => Words with { ByTheRow = Words.ByTheRow ?? Outcome };
}
