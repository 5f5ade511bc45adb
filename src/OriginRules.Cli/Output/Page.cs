using Spectre.Console;

namespace OriginRules.Cli;

/// <summary>A text report: coloured on a terminal, plain elsewhere.</summary>
internal sealed class Page
{
    // Lines are laid out by the reports; the console must not break them again.
    private const int NeverWrap = 100_000;

    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;

    public Page(TextWriter writer, bool color, int width)
    {
        _writer = writer;
        Width = width;
        if (color)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            });
            _console.Profile.Width = NeverWrap;
        }
    }

    /// <summary>The columns a line may take.</summary>
    public int Width { get; }

    public Page Write(string text, Tone tone = Tone.Plain)
    {
        if (_console is null || tone == Tone.Plain)
        {
            _writer.Write(text);
        }
        else
        {
            _console.Write(text, StyleOf(tone));
        }

        return this;
    }

    public Page Line(string text = "", Tone tone = Tone.Plain)
    {
        Write(text, tone);
        _writer.WriteLine();
        return this;
    }

    /// <summary>A paragraph each.</summary>
    public void Paragraphs(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Paragraph(text, 0);
        }
    }

    /// <summary>A paragraph, each line behind a margin.</summary>
    public Page Paragraph(string text, int margin, Tone tone = Tone.Plain)
    {
        foreach (string line in Results.TextLines.Wrap(text, Width - margin))
        {
            Line(new string(' ', margin) + line, tone);
        }

        return this;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Open => new Style(Color.Yellow),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        _ => new Style(decoration: Decoration.Dim),
    };
}
