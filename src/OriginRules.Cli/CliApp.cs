using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OriginRules.Cli;

/// <summary>The command line: parses, runs, and answers with one exit code.</summary>
internal static class CliApp
{
    public static int Run(string[] args, CliConsole console, Services services)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show every finding, and the trace of an internal error.", Recursive = true };
        var own = new OwnData();
        RootCommand root = Root(console, own.Over(services), verbose);
        root.Options.Add(own.Option);
        // A file named @x is a file, not more arguments.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        own.Parsed = parsed;
        try
        {
            return parsed.Action is ParseErrorAction ? UsageErrors.Report(parsed, console) : Invoke(parsed, console);
        }
        catch (UsageException e)
        {
            console.Error.WriteLine("originrules: " + e.Message);
            return ExitCode.BadUsage;
        }
        catch (Exception e)
        {
            console.Error.WriteLine($"originrules: internal error: {e.GetType().Name}: {Messages.OneLine(e.Message)}" + (parsed.GetValue(verbose) ? "" : " (--verbose shows the trace)"));
            if (parsed.GetValue(verbose))
            {
                console.Error.WriteLine(e.StackTrace);
            }

            return ExitCode.Internal;
        }
        finally
        {
            console.Out.Flush();
        }
    }

    private static int Invoke(ParseResult parsed, CliConsole console) =>
        parsed.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false });

    private static RootCommand Root(CliConsole console, Services services, Option<bool> verbose)
    {
        var root = new RootCommand("Rules of origin, Chinese content and US duty for bills of materials. Not legal advice.");
        root.Directives.Clear();
        root.Options.Add(verbose);
        root.Subcommands.Add(EvaluateCommand.Create(console, services, verbose));
        root.Subcommands.Add(CompareCommand.Create(console, services, verbose));
        root.Subcommands.Add(ScenarioCommand.Create(console, services, verbose));
        root.Subcommands.Add(DiffCommand.Create(console));
        root.Subcommands.Add(ExplainCommand.Create(console, services, verbose));
        root.Subcommands.Add(OriginCommand.Create(console, services, verbose));
        root.Subcommands.Add(ContentCommand.Create(console, services, verbose));
        root.Subcommands.Add(RulesCommand.Create(console, services));
        root.Subcommands.Add(TariffCommand.Create(console, services));
        root.Subcommands.Add(EntryCommand.Create(console, services, verbose));
        root.Subcommands.Add(CalendarCommand.Create(console, services, verbose));
        root.Subcommands.Add(SchemaCommand.Create(console));
        foreach (HelpAction help in root.Options.OfType<HelpOption>().Select(o => o.Action).OfType<HelpAction>())
        {
            help.MaxWidth = console.Width;
        }

        return root;
    }
}
