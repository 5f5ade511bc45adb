using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The content of a good as Markdown: figures, and a row a node.</summary>
internal static class ContentMarkdown
{
    private const string Space = "&nbsp;&nbsp;";

    public static void Write(TextWriter writer, IEnumerable<(Evaluation Evaluation, ContentBreakdown Trace)> traces)
    {
        foreach ((Evaluation evaluation, ContentBreakdown trace) in traces)
        {
            writer.WriteLine($"# {Escape(ContentWords.Title(evaluation, trace))}");
            writer.WriteLine();
            foreach (string figure in ContentWords.Figures(trace))
            {
                writer.WriteLine($"- {Escape(figure)}");
            }

            writer.WriteLine();
            writer.WriteLine("| line | value | share | country | rests on | flags |");
            writer.WriteLine("|---|---:|---:|---|---|---|");
            Node(writer, trace.Root);
            writer.WriteLine();
            foreach (string open in ContentWords.Open(trace))
            {
                writer.WriteLine($"- {Escape(open)}");
            }
        }
    }

    internal static string Escape(string text) => TextLines.Printable(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static void Node(TextWriter writer, ContentNode node)
    {
        string id = string.Concat(Enumerable.Repeat(Space, node.Tier)) + Escape(node.Id);
        string country = Escape(ContentWords.Country(node));
        writer.WriteLine($"| {(node.CoveredValue > 0 ? $"**{id}**" : id)} | {ContentWords.Money(node.Value)} | {ContentWords.Percent(node.Percent)} | {country} | {Escape(ContentWords.Evidence(node))} | {string.Join(", ", node.Flags)} |");
        foreach (ContentNode child in node.Children)
        {
            Node(writer, child);
        }
    }
}
