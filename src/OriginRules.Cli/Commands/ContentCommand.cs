using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>content</c>: whose value is inside a good, tier by tier, and what that rests on.</summary>
internal static class ContentCommand
{
    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("content", "Whose value is inside a good, tier by tier; or the certificates of a file.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var good = new Option<string?>("--good") { Description = "The id of the good.", HelpName = "ID" };
        var register = new Option<bool>("--register") { Description = "List the certificates of the file with their expiry and the goods and value that hang on each." };
        var countries = new Option<string?>("--countries") { Description = "The countries whose content is counted, separated by commas. Default: those the rule set covers.", HelpName = "CC,CC" };
        command.Options.Add(good);
        command.Options.Add(register);
        command.Options.Add(countries);
        var scenario = new ScenarioOptions(command, DefaultRules.InForce);
        var output = new OutputOptions(command, "text", "json", "md");
        command.SetAction(parsed =>
        {
            string? id = parsed.GetValue(good);
            bool registers = parsed.GetValue(register);
            if (id is null == !registers)
            {
                throw new UsageException("give either --good ID or --register.");
            }

            ImmutableArray<Country> group = Group(parsed.GetValue(countries));
            Selection selection = scenario.Select(parsed, services);
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            if (registers)
            {
                ImmutableArray<RegisteredCertificate> certificates = CertificateRegister.Of(selection.Evaluate(reader.Read(files, selection.AsOf), reader.Add));
                using Output listed = output.Open(parsed, console, files);
                Write(output.Format(parsed), listed, certificates);
                listed.Complete();
                return reader.ExitCode;
            }

            if (ExplainCommand.Find(reader, files, selection, id!) is not { } found)
            {
                return reader.ExitCode;
            }

            (Evaluation Evaluation, ContentBreakdown Trace)[] traces = [.. selection.Evaluate([found.Good], reader.Add).Select(e => (e, e.TraceContent(group)))];
            if (traces.Length == 0)
            {
                return reader.ExitCode;
            }

            using Output target = output.Open(parsed, console, files);
            Write(output.Format(parsed), target, traces);
            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }

    private static ImmutableArray<Country> Group(string? codes) =>
        codes is null ? [] : [.. codes.Split(',', StringSplitOptions.TrimEntries).Select(c => Country.TryParse(c, out Country country) ? country : throw new UsageException($"--countries: '{c}' is no country; write two capital letters each, for example CN,HK,MO."))];

    private static void Write(string format, Output target, (Evaluation Evaluation, ContentBreakdown Trace)[] traces)
    {
        switch (format)
        {
            case "json":
                ContentDocument.Write(target.Writer, traces);
                break;
            case "md":
                ContentMarkdown.Write(target.Writer, traces);
                break;
            default:
                ContentText.Write(target.Page(), traces);
                break;
        }
    }

    private static void Write(string format, Output target, ImmutableArray<RegisteredCertificate> certificates)
    {
        switch (format)
        {
            case "json":
                ContentDocument.WriteRegister(target.Writer, certificates);
                break;
            case "md":
                RegisterText.WriteMarkdown(target.Writer, certificates);
                break;
            default:
                RegisterText.Write(target.Page(), certificates);
                break;
        }
    }
}
