namespace OriginRules.Cli;

/// <summary>Reads the goods of every input one after another and counts what was found about them.</summary>
internal sealed class GoodsReader(CliConsole console, Services services, bool verbose)
{
    private const string FailedInternally = "ENGINE-INTERNAL";

    private readonly Dictionary<FindingSeverity, int> _counts = [];
    private bool _failedInternally;

    /// <summary>Takes each finding as it is read; nothing is kept here, so memory does not grow with the input.</summary>
    public Action<Finding> Take { get; set; } = _ => { };

    /// <summary>The number of goods that can be evaluated.</summary>
    public int Goods { get; private set; }

    /// <summary>The ids of goods that have an error and are not evaluated.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    public int Count(FindingSeverity severity) => _counts.GetValueOrDefault(severity);

    /// <summary>Takes the line about a finding that people should see.</summary>
    public Action<string> Say { get; set; } = console.Error.WriteLine;

    public int ExitCode => Cli.ExitCode.Worst(Count(FindingSeverity.Error) > 0 ? Cli.ExitCode.InputErrors : Cli.ExitCode.Done, _failedInternally ? Cli.ExitCode.Internal : Cli.ExitCode.Done);

    /// <summary>Counts a finding, hands it on and tells the user.</summary>
    public void Add(Finding finding)
    {
        _counts[finding.Severity] = Count(finding.Severity) + 1;
        _failedInternally |= finding.Code == FailedInternally;
        Take(finding);
        if (verbose || finding.Severity != FindingSeverity.Info)
        {
            Say(FindingText.Line(finding));
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
                See(result, file);
                if (result.Good is { } good)
                {
                    yield return good;
                }
            }
        }
    }

    /// <summary>Reads and evaluates the goods of every input, in their order; what could not be evaluated is told like any other finding.</summary>
    /// <param name="files">The inputs.</param>
    /// <param name="selection">The rule sets.</param>
    /// <param name="options">The number of threads, and whether evaluations are written at once.</param>
    /// <param name="at">Told where in the inputs the reader is, in bytes.</param>
    /// <exception cref="UsageException">A file cannot be opened.</exception>
    public IEnumerable<BillEvaluation> Evaluate(IEnumerable<InputFile> files, Selection selection, StreamOptions options, Action<long>? at = null)
    {
        long before = 0;
        foreach (InputFile file in files)
        {
            using Stream stream = Open(file);
            IEnumerable<BillEvaluation> bills = selection.Engine.Library is { } library
                ? library.EvaluateBills(stream, file.Options(selection.AsOf), selection.Requests, options)
                : services.Read(stream, file.Options(selection.AsOf)).Select(selection.Evaluate);
            foreach (BillEvaluation bill in bills)
            {
                See(bill.Intake, file);
                if (bill.NotEvaluated is { } failure)
                {
                    Add(failure);
                }

                at?.Invoke(before + (stream.CanSeek ? stream.Position : 0));
                yield return bill;
            }

            before += stream.CanSeek ? stream.Length : 0;
        }
    }

    private void See(IntakeResult result, InputFile file)
    {
        foreach (Finding finding in result.Findings)
        {
            Add(finding.File is null ? finding with { File = file.Name } : finding);
        }

        if (result.Good is not null)
        {
            Goods++;
        }
        else if (result.Id is { } refused)
        {
            Refused.Add(refused);
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
