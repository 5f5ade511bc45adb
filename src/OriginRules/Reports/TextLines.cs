namespace OriginRules.Results;

/// <summary>Breaks text into lines for reports.</summary>
public static class TextLines
{
    /// <summary>Breaks at spaces so that no line is wider than <paramref name="width"/>; a longer word is cut. Control characters become <c>?</c>.</summary>
    /// <param name="text">Any text; line ends count as spaces.</param>
    /// <param name="width">The most characters a line may have, above 0.</param>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        string rest = Printable(text).Trim();
        while (rest.Length > width)
        {
            int cut = rest.LastIndexOf(' ', width);
            cut = cut <= 0 ? width : cut;
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    /// <summary>The text in at most <paramref name="width"/> characters, ended by an ellipsis when cut.</summary>
    /// <param name="text">What to shorten; it may be shorter already.</param>
    /// <param name="width">The most characters to keep, the ellipsis among them.</param>
    public static string Fit(string text, int width)
    {
        string printable = Printable(text);
        return printable.Length <= width ? printable : width < 4 ? printable[..width] : printable[..(width - 3)].TrimEnd() + "...";
    }

    /// <summary>The text with line ends as spaces and every other control character as <c>?</c>, so that input cannot steer a terminal.</summary>
    /// <param name="text">Text that may come from input.</param>
    public static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => c is '\n' or '\r' or '\t' ? ' ' : char.IsControl(c) ? '?' : c)) : text;
}
