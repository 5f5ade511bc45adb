using System.Globalization;

namespace OriginRules.Results;

/// <summary>Renders the tree of a determination as indented lines with citations.</summary>
public static class ExplanationText
{
    private const int Indent = 2;
    private const int NarrowestText = 40;

    /// <summary>The lines of the tree, none wider than <paramref name="width"/> unless a single word is.</summary>
    /// <param name="root">The step to begin with; those below it follow, indented.</param>
    /// <param name="width">Columns, at least 40.</param>
    public static IEnumerable<string> Lines(ExplanationNode root, int width = 100) => Lines(root, width, 0);

    private static IEnumerable<string> Lines(ExplanationNode node, int width, int depth)
    {
        string margin = new(' ', depth * Indent);
        string head = $"{node.Rule}: {node.Outcome}" + (node.Cite is { } cite ? $"  [{cite}]" : "");
        string inner = margin + new string(' ', Indent);
        foreach (string line in Wrapped(head, margin, inner, width))
        {
            yield return line;
        }

        foreach (string line in node.Words is { } words ? Wrapped(words, inner, inner, width) : [])
        {
            yield return line;
        }

        foreach (string line in node.Inputs.IsEmpty ? [] : Wrapped(string.Join("; ", node.Inputs.Select(Input)), inner, inner, width))
        {
            yield return line;
        }

        foreach (ExplanationNode child in node.Children)
        {
            foreach (string line in Lines(child, width, depth + 1))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Wrapped(string text, string firstMargin, string margin, int width) =>
        TextLines.Wrap(text, Math.Max(NarrowestText, width - margin.Length)).Select((line, i) => (i == 0 ? firstMargin : margin) + line);

    private static string Input(ExplanationInput input)
    {
        if (input.Number is not { } number)
        {
            return $"{input.Name} {input.Text ?? "not stated"}";
        }

        return input.Unit switch
        {
            null => $"{input.Name} {Round(number)}",
            "percent" => $"{input.Name} {Round(number)}%",
            { } unit => $"{input.Name} {Round(number)} {unit}",
        };
    }

    private static string Round(decimal number) => Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("#,##0.####", CultureInfo.InvariantCulture);
}
