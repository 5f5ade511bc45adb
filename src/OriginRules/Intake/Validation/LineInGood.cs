namespace OriginRules;

/// <summary>A line with its good and its place, so that a check can compare it with both.</summary>
internal sealed record LineInGood(FinishedGood Good, Component Line, string Path, LineInGood? Parent, int Index, int Level, DateOnly? Day)
{
    /// <summary>The lines of a good at <paramref name="place"/>, parents before children, to the deepest level allowed and one below.</summary>
    public static IEnumerable<LineInGood> Of(FinishedGood good, string place, DateOnly? day)
    {
        var open = new Stack<LineInGood>();
        Push(open, good, place, null, good.Components, 1, day);
        while (open.TryPop(out LineInGood? line))
        {
            yield return line;
            if (line.Level <= BomLimits.Levels)
            {
                Push(open, good, line.Path, line, line.Line.Components, line.Level + 1, day);
            }
        }
    }

    private static void Push(Stack<LineInGood> open, FinishedGood good, string path, LineInGood? parent, IReadOnlyList<Component> lines, int level, DateOnly? day)
    {
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            open.Push(new LineInGood(good, lines[i], $"{path}/{FindingList.Name(lines[i].Id, "components", i)}", parent, i, level, day));
        }
    }
}
