using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The content of a good as a tree of lines, indented by tier.</summary>
internal static class ContentText
{
    private const string Between = "; ";
    private const int Indent = 2;
    private const int ValueWidth = 14;
    private const int PercentWidth = 10;
    private const int CountryWidth = 12;
    private const int NarrowestName = 20;
    private const int WidestName = 34;

    public static void Write(Page page, IReadOnlyList<(Evaluation Evaluation, ContentBreakdown Trace)> traces)
    {
        for (int i = 0; i < traces.Count; i++)
        {
            (Evaluation evaluation, ContentBreakdown trace) = traces[i];
            if (i > 0)
            {
                page.Line();
            }

            page.Paragraph(ContentWords.Title(evaluation, trace), 0, Tone.Strong);
            foreach (string figure in ContentWords.Figures(trace))
            {
                page.Paragraph(figure, 0);
            }

            page.Line();
            int name = Math.Clamp(page.Width - ValueWidth - PercentWidth - CountryWidth - WidestName, NarrowestName, WidestName);
            page.Line($"{"line".PadRight(name)}{"value".PadLeft(ValueWidth)}{"share".PadLeft(PercentWidth)}  {"country".PadRight(CountryWidth)}rests on; flags", Tone.Quiet);
            Node(page, trace.Root, name);
            if (!trace.Open.IsEmpty)
            {
                page.Line().Line("What would narrow the bounds, largest first:", Tone.Strong);
                foreach (string open in ContentWords.Open(trace))
                {
                    page.Paragraph(open, Indent);
                }
            }
        }
    }

    private static void Node(Page page, ContentNode node, int name)
    {
        string id = TextLines.Fit(new string(' ', Indent * Math.Min(node.Tier, (name - 1) / (2 * Indent))) + TextLines.Printable(node.Id), name - 1).PadRight(name);
        string flags = node.Flags.IsEmpty ? "" : string.Join(", ", node.Flags);
        string figures = $"{id}{ContentWords.Money(node.Value).PadLeft(ValueWidth)}{ContentWords.Percent(node.Percent).PadLeft(PercentWidth)}  {ContentWords.Country(node).PadRight(CountryWidth)}";
        string evidence = TextLines.Printable(ContentWords.Evidence(node));
        string all = flags.Length > 0 ? evidence + Between + flags : evidence;
        if (figures.Length + all.Length <= page.Width)
        {
            page.Line(figures + all, ToneOf(node));
        }
        else
        {
            // Dates are never cut off: what does not fit goes below.
            bool fits = figures.Length + evidence.Length <= page.Width;
            page.Line(fits ? figures + evidence : figures.TrimEnd(), ToneOf(node));
            page.Paragraph(fits ? flags : all, name + ValueWidth, ToneOf(node));
        }

        foreach (ContentNode child in node.Children)
        {
            Node(page, child, name);
        }
    }

    /// <summary>The way down to covered content is coloured, and what may be.</summary>
    private static Tone ToneOf(ContentNode node) => node.CoveredValue > 0 ? Tone.Bad : node.Country is null || node.IsOwned != false ? Tone.Open : Tone.Plain;
}
