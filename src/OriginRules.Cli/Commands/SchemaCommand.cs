using System.CommandLine;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary><c>schema</c>: prints a JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("schema", "Prints the JSON Schema of a file that is read or written.");
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne, Description = $"One of {string.Join(", ", PublishedSchemas.Names)}." };
        command.Arguments.Add(name);
        var output = new OutputOptions(command, "json");
        command.SetAction(parsed =>
        {
            string asked = parsed.GetValue(name) ?? throw new UsageException($"which schema? {string.Join(", ", PublishedSchemas.Names)}.");
            string schema = PublishedSchemas.Find(asked) ?? throw new UsageException($"there is no schema '{asked}'; the schemas are {string.Join(", ", PublishedSchemas.Names)}.");
            using Output target = output.Open(parsed, console, []);
            target.Writer.Write(schema);
            target.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
