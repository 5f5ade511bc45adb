using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>tariff import</c>: the official export of the tariff becomes own rates that override the bundled ones.</summary>
internal static class TariffImportCommand
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("import", "Reads the official tariff export (JSON or CSV) into a folder whose rates override the bundled ones.");
        var file = new Argument<string>("FILE") { Description = "The export of the whole tariff: *.json or *.csv." };
        var folder = new Option<string>("--output", "-o") { Description = $"The folder of own data to write to. Default: ./{OwnData.DefaultFolder}.", HelpName = "FOLDER", DefaultValueFactory = _ => OwnData.DefaultFolder };
        var edition = new Option<string?>("--edition") { Description = "What the edition is called in answers. Default: the name of the file.", HelpName = "NAME" };
        Option<string?> from = Days.Option("--edition-from", "The first day of the edition. Without it, confidence in its rates is medium.");
        var format = new Option<string>("--format") { Description = "How the report is written: table, json.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        command.Arguments.Add(file);
        foreach (Option option in new Option[] { folder, edition, from, format })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(file)!;
            var options = new TariffImportOptions
            {
                Folder = parsed.GetValue(folder)!,
                FileName = name,
                Csv = IsCsv(name),
                Edition = parsed.GetValue(edition),
                EditionFrom = Days.Parse(parsed.GetValue(from)),
            };
            TariffImportReport report = Read(name, options);
            foreach (Finding finding in report.Findings.Where(f => f.Severity == FindingSeverity.Error))
            {
                console.Error.WriteLine(FindingText.Line(finding));
            }

            if (parsed.GetValue(format) == "json")
            {
                ResultJson.WriteTariffImport(console.Out, report);
            }
            else
            {
                TariffImportText.Write(new Page(console.Out, console.Color, console.Width), report, options);
            }

            return report.Refused ? ExitCode.InputErrors : ExitCode.Done;
        });
        return command;
    }

    private static bool IsCsv(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" => true,
        ".json" => false,
        _ => throw new UsageException($"the name of '{name}' does not tell its layout; expected *.json or *.csv."),
    };

    private static TariffImportReport Read(string name, TariffImportOptions options)
    {
        try
        {
            using var stream = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
            return TariffImport.Read(stream, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{name}' or write '{options.Folder}': {Messages.OneLine(e.Message)}");
        }
    }
}
