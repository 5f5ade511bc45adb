using System.CommandLine;
using System.CommandLine.Parsing;

namespace OriginRules.Cli;

/// <summary>Reports what is wrong with a command line, and what would be right.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed, CliConsole console)
    {
        foreach (string message in parsed.Errors.Select(e => Messages.OneLine(e.Message)).Distinct(StringComparer.Ordinal))
        {
            console.Error.WriteLine("originrules: " + message);
        }

        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            console.Error.WriteLine($"Commands: {string.Join(", ", command.Subcommands.Select(c => c.Name))}.");
        }

        console.Error.WriteLine($"Options of {(command is RootCommand ? "originrules" : command.Name)}: {string.Join(", ", OptionsOf(parsed.CommandResult).Order(StringComparer.Ordinal))}.");
        return ExitCode.BadUsage;
    }

    private static IEnumerable<string> OptionsOf(CommandResult result)
    {
        IEnumerable<Option> own = result.Command.Options;
        for (SymbolResult? parent = result.Parent; parent is not null; parent = parent.Parent)
        {
            own = own.Concat(parent is CommandResult above ? above.Command.Options.Where(o => o.Recursive) : []);
        }

        return own.Where(o => !o.Hidden).Select(o => o.Name);
    }
}
