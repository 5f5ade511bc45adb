namespace OriginRules.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    /// <summary>The rows to measure; empty for all.</summary>
    public string[] Only { get; init; } = [];

    /// <summary>With the cases that take long.</summary>
    public bool Full { get; init; }

    /// <summary>The Markdown file whose table is replaced; null to print alone.</summary>
    public string? Write { get; init; }

    public bool Wants(string row) => Only.Length == 0 || Only.Contains(row, StringComparer.OrdinalIgnoreCase);

    /// <summary>The options, or null when the command line is not understood.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options();
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--full":
                    options = options with { Full = true };
                    break;
                case "--only" when i + 1 < args.Length:
                    options = options with { Only = args[++i].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) };
                    break;
                case "--write" when i + 1 < args.Length:
                    options = options with { Write = args[++i] };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
