using System.CommandLine;

namespace OriginRules.Cli;

/// <summary>The argument and option that say what is read.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _files;
    private readonly Option<string?> _format = new("--input-format") { Description = "How the input is written when its name does not tell: json, jsonl or csv.", HelpName = "FORMAT" };

    private readonly Option<string> _delimiter = new("--delimiter") { Description = "What separates the cells of CSV: comma, semicolon, tab or pipe.", HelpName = "NAME", DefaultValueFactory = _ => "comma" };
    private readonly Option<string> _decimal = new("--decimal") { Description = "What separates the decimals of a number in CSV: point or comma.", HelpName = "NAME", DefaultValueFactory = _ => "point" };

    public InputOptions(Command command, ArgumentArity arity)
    {
        _files = new("FILE") { Description = "Bills of materials: a file, a folder (its *.bom.json, *.jsonl and *.bom.csv), a pattern, or - for standard input.", Arity = arity };
        _files.Validators.Add(result =>
        {
            // An unknown option would otherwise be taken for the name of a file.
            foreach (string token in result.Tokens.Select(t => t.Value).Where(t => t.Length > 1 && t[0] == '-'))
            {
                result.AddError($"Unrecognized option '{token}'.");
            }
        });
        _format.AcceptOnlyFromAmong("json", "jsonl", "csv");
        command.Arguments.Add(_files);
        _delimiter.AcceptOnlyFromAmong("comma", "semicolon", "tab", "pipe");
        _decimal.AcceptOnlyFromAmong("point", "comma");
        command.Options.Add(_format);
        command.Options.Add(_delimiter);
        command.Options.Add(_decimal);
    }

    /// <exception cref="UsageException">A file is missing, or its format cannot be told.</exception>
    public List<InputFile> Files(ParseResult parsed)
    {
        BomFormat? stated = parsed.GetValue(_format) switch
        {
            "json" => BomFormat.Json,
            "jsonl" => BomFormat.JsonLines,
            "csv" => BomFormat.Csv,
            _ => null,
        };
        char delimiter = parsed.GetValue(_delimiter) switch
        {
            "semicolon" => ';',
            "tab" => '\t',
            "pipe" => '|',
            _ => ',',
        };
        char separator = parsed.GetValue(_decimal) == "comma" ? ',' : '.';
        return [.. InputFiles.Expand(parsed.GetValue(_files)!, stated).Select(f => f with { Delimiter = delimiter, DecimalSeparator = separator })];
    }
}
