using System.CommandLine;

namespace OriginRules.Cli;

/// <summary>The options that say how and where results are written.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format;
    private readonly Option<string?> _file = new("--output", "-o") { Description = "Write results to this file instead of standard output.", HelpName = "FILE" };

    public OutputOptions(Command command, params string[] formats)
    {
        _format = new("--format") { Description = $"How results are written: {string.Join(", ", formats)}.", HelpName = "FORMAT", DefaultValueFactory = _ => formats[0] };
        _format.AcceptOnlyFromAmong(formats);
        command.Options.Add(_format);
        command.Options.Add(_file);
    }

    public string Format(ParseResult parsed) => parsed.GetValue(_format)!;

    /// <summary>True when results go to a file.</summary>
    public bool IsFile(ParseResult parsed) => parsed.GetValue(_file) is not null;

    /// <summary>Opens where results go.</summary>
    /// <exception cref="UsageException">The file is an input, or cannot be written.</exception>
    public Output Open(ParseResult parsed, CliConsole console, IEnumerable<InputFile> inputs)
    {
        if (parsed.GetValue(_file) is not { } file)
        {
            return new(console.Out, console.Color, console.Width);
        }

        if (string.IsNullOrWhiteSpace(file))
        {
            throw new UsageException("--output needs the name of a file.");
        }

        string path = RealPath.Of(file);
        if (inputs.Any(i => !i.IsStandardInput && RealPath.Of(i.Name) == path))
        {
            throw new UsageException($"'{file}' is an input; results would overwrite it.");
        }

        try
        {
            OutputFile written = OutputFile.Open(Path.GetFullPath(file), path);
            return new(written.Writer, color: false, CliConsole.PipeWidth, written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{file}': {e.Message}");
        }
    }
}
