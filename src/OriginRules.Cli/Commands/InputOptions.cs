using System.CommandLine;

namespace OriginRules.Cli;

/// <summary>The argument and option that say what is read.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _files;
    private readonly Option<string?> _format = new("--input-format") { Description = "How the input is written when its name does not tell: json or jsonl.", HelpName = "FORMAT" };

    public InputOptions(Command command, ArgumentArity arity)
    {
        _files = new("FILE") { Description = "Bills of materials: a file, a folder (its *.bom.json and *.jsonl), a pattern, or - for standard input.", Arity = arity };
        _files.Validators.Add(result =>
        {
            // An unknown option would otherwise be taken for the name of a file.
            foreach (string token in result.Tokens.Select(t => t.Value).Where(t => t.Length > 1 && t[0] == '-'))
            {
                result.AddError($"Unrecognized option '{token}'.");
            }
        });
        _format.AcceptOnlyFromAmong("json", "jsonl");
        command.Arguments.Add(_files);
        command.Options.Add(_format);
    }

    /// <exception cref="UsageException">A file is missing, or its format cannot be told.</exception>
    public List<InputFile> Files(ParseResult parsed) => InputFiles.Expand(parsed.GetValue(_files)!, parsed.GetValue(_format) switch
    {
        "json" => BomFormat.Json,
        "jsonl" => BomFormat.JsonLines,
        _ => null,
    });
}
