namespace OriginRules.Cli.Tests;

/// <summary>The README or a page of <c>docs</c>, with its fenced blocks.</summary>
internal sealed record DocumentPage(string Path, string[] Lines)
{
    private const string Fence = "```";

    public static DocumentPage[] All { get; } =
    [
        Read("README.md"),
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal).Select(f => Read("docs", System.IO.Path.GetFileName(f))),
    ];

    public IEnumerable<DocumentBlock> Blocks
    {
        get
        {
            for (int i = 0; i < Lines.Length; i++)
            {
                if (!Lines[i].StartsWith(Fence, StringComparison.Ordinal))
                {
                    continue;
                }

                int end = Array.IndexOf(Lines, Fence, i + 1);
                end.ShouldBeGreaterThan(i, $"{Path}({i + 1}): a block that does not end");
                yield return new(Path, i + 1, Lines[i][Fence.Length..], Lines[(i + 1)..end]);
                i = end;
            }
        }
    }

    /// <summary>The page with what its commands print in place of what stands there.</summary>
    public string Rerun()
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < Lines.Length; i++)
        {
            text.Append(Lines[i]).Append('\n');
            if (!Lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                continue;
            }

            text.Append(DocumentedCommand.Output(Lines[i][2..]));
            while (Lines[i + 1] != Fence)
            {
                i++;
            }
        }

        return text.ToString()[..^1];
    }

    private static DocumentPage Read(params string[] path) => new(string.Join('/', path), Repository.Read(path).Split('\n'));
}

/// <summary>A fenced block: where it stands, its language, its lines.</summary>
internal sealed record DocumentBlock(string Page, int Line, string Language, string[] Lines)
{
    public string Text => string.Concat(Lines.Select(l => l + "\n"));

    public string Place => $"{Page}({Line})";
}
