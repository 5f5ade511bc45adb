using System.Text;
using Spectre.Console;

namespace OriginRules.Cli;

/// <summary>Where the command line reads and writes.</summary>
internal sealed record CliConsole
{
    public const int PipeWidth = 100;
    private const int NarrowestTerminal = 80;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    /// <summary>True to colour standard output.</summary>
    public bool Color { get; init; }

    /// <summary>The columns of standard output.</summary>
    public int Width { get; init; } = PipeWidth;

    /// <summary>The terminal that standard error is; null when it is a file or a pipe.</summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    /// <summary>True when standard output is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    public static CliConsole OfProcess()
    {
        // Results are UTF-8 with line feeds everywhere, so that they are the same bytes on every system.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected)
        {
            Console.OutputEncoding = utf8;
        }

        return new()
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            OpenInput = Console.OpenStandardInput,
            ErrorTerminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
            OutIsTerminal = !Console.IsOutputRedirected,
            Color = IsColored(Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = Console.IsOutputRedirected ? PipeWidth : Math.Max(NarrowestTerminal, Console.WindowWidth),
        };
    }

    /// <summary>A terminal is coloured unless NO_COLOR says anything at all; a pipe or a file never is.</summary>
    public static bool IsColored(bool redirected, string? noColor) => !redirected && string.IsNullOrEmpty(noColor);
}
