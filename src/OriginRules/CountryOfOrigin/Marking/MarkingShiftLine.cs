namespace OriginRules;

/// <summary>Whether one material makes the change of some alternative, and why.</summary>
internal sealed record MarkingShiftLine(string Path, Test Outcome, ChangeWords Words)
{
    public string Why => Words.ToString();
}
