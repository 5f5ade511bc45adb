using System.Globalization;

namespace OriginRules.Results;

/// <summary>Finds the first step at which two trees of one good part.</summary>
internal static class ExplanationParting
{
    /// <summary>The step of the second tree; the deciding step where only the second tree has it, as when a party is missing.</summary>
    public static ExplanationNode Find(ExplanationNode first, ExplanationNode second, string decidedBy)
    {
        ExplanationNode? deciding = Child(second, decidedBy);
        return deciding is not null && Child(first, decidedBy) is null ? deciding : Deepest(first, second) ?? second;
    }

    /// <summary>What a step says: its own words, else those of the step below that brought its outcome about, else its figures.</summary>
    public static string Words(ExplanationNode node)
    {
        if (node.Words is { } words)
        {
            return words;
        }

        if (node.Children.FirstOrDefault(c => c.Outcome == node.Outcome) is { } cause)
        {
            return $"{cause.Rule}: {Words(cause)}";
        }

        return node.Inputs.IsEmpty ? node.Outcome : $"{node.Outcome}: {string.Join(", ", node.Inputs.Select(Figure))}";
    }

    private static ExplanationNode? Deepest(ExplanationNode first, ExplanationNode second)
    {
        foreach (ExplanationNode child in second.Children)
        {
            if (Child(first, child.Rule) is not { } counterpart)
            {
                return child;
            }

            if (Deepest(counterpart, child) is { } deeper)
            {
                return deeper;
            }
        }

        return first.Outcome == second.Outcome ? null : second;
    }

    private static ExplanationNode? Child(ExplanationNode node, string rule) => node.Children.FirstOrDefault(c => c.Rule == rule);

    private static string Figure(ExplanationInput input) => $"{input.Name} {input.Number?.ToString("0.####", CultureInfo.InvariantCulture) ?? input.Text ?? "not stated"}";
}
