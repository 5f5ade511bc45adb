using System.CommandLine;
using System.Text;

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

    /// <summary>Opens where results go.</summary>
    /// <exception cref="UsageException">The file is an input, or cannot be written.</exception>
    public Output Open(ParseResult parsed, CliConsole console, IEnumerable<InputFile> inputs)
    {
        if (parsed.GetValue(_file) is not { } file)
        {
            return new(console.Out, console.Color, console.Width, owned: false);
        }

        string path = Path.GetFullPath(file);
        if (inputs.Any(i => !i.IsStandardInput && Path.GetFullPath(i.Name) == path))
        {
            throw new UsageException($"'{file}' is an input; results would overwrite it.");
        }

        try
        {
            return new(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" }, color: false, CliConsole.PipeWidth, owned: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{file}': {e.Message}");
        }
    }
}
