namespace OriginRules;

/// <summary>A line where it stands in a bill: what a policy or a rule of a host names it by.</summary>
/// <remarks>Two equal lines of a bill are two of these, and never equal.</remarks>
public sealed class BillLine
{
    internal BillLine(string path, Component line, BillLine? parent)
    {
        Path = path;
        Line = line;
        Parent = parent;
    }

    /// <summary>The ids from the first tier down, joined by <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The facts of the line.</summary>
    public Component Line { get; }

    /// <summary>The line it is part of; null for the first tier.</summary>
    public BillLine? Parent { get; }

    internal static List<BillLine> Of(FinishedGood good)
    {
        List<BillLine> lines = [.. good.Components.Select(l => new BillLine(l.Id, l, null))];
        for (int i = 0; i < lines.Count; i++)
        {
            BillLine parent = lines[i];
            lines.AddRange(parent.Line.Components.Select(l => new BillLine($"{parent.Path}/{l.Id}", l, parent)));
        }

        lines.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return lines;
    }
}
