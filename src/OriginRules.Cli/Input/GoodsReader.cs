namespace OriginRules.Cli;

/// <summary>Reads the goods of every input one after another and counts what was found about them.</summary>
internal sealed class GoodsReader(CliConsole console, Services services, bool verbose)
{
    private readonly Dictionary<FindingSeverity, int> _counts = [];

    /// <summary>Takes each finding as it is read; nothing is kept here, so memory does not grow with the input.</summary>
    public Action<Finding> Take { get; set; } = _ => { };

    /// <summary>The number of goods that can be evaluated.</summary>
    public int Goods { get; private set; }

    /// <summary>The ids of goods that have an error and are not evaluated.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    public int Count(FindingSeverity severity) => _counts.GetValueOrDefault(severity);

    public int ExitCode => Count(FindingSeverity.Error) > 0 ? Cli.ExitCode.InputErrors : Cli.ExitCode.Done;

    /// <summary>Counts a finding, hands it on and tells the user.</summary>
    public void Add(Finding finding)
    {
        _counts[finding.Severity] = Count(finding.Severity) + 1;
        Take(finding);
        if (verbose || finding.Severity != FindingSeverity.Info)
        {
            console.Error.WriteLine(FindingText.Line(finding));
        }
    }

    /// <exception cref="UsageException">A file cannot be opened.</exception>
    public IEnumerable<FinishedGood> Read(IEnumerable<InputFile> files, DateOnly? asOf)
    {
        foreach (InputFile file in files)
        {
            using Stream stream = Open(file);
            foreach (IntakeResult result in services.Read(stream, file.Options(asOf)))
            {
                foreach (Finding finding in result.Findings)
                {
                    Add(finding.File is null ? finding with { File = file.Name } : finding);
                }

                if (result.Good is { } good)
                {
                    Goods++;
                    yield return good;
                }
                else if (result.Id is { } refused)
                {
                    Refused.Add(refused);
                }
            }
        }
    }

    private Stream Open(InputFile file)
    {
        if (file.IsStandardInput)
        {
            return console.OpenInput();
        }

        try
        {
            return new FileStream(file.Name, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{file.Name}': {e.Message}");
        }
    }
}
