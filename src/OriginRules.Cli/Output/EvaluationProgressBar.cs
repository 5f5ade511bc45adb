using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace OriginRules.Cli;

/// <summary>How far an evaluation is: goods, rate and time left, on the terminal that standard error is. A pipe gets none.</summary>
internal static class EvaluationProgressBar
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs the work, and shows how far it is when somebody can see it and results do not go to the same place.</summary>
    /// <param name="console">Where the command line writes.</param>
    /// <param name="resultsToFile">True when results go to a file.</param>
    /// <param name="files">The inputs.</param>
    /// <param name="reader">Counts the goods.</param>
    /// <param name="work">The work; it tells how many bytes of the inputs are read.</param>
    public static void Run(CliConsole console, bool resultsToFile, IReadOnlyList<InputFile> files, GoodsReader reader, Action<Action<long>?> work)
    {
        if (console.ErrorTerminal is not { } terminal || (console.OutIsTerminal && !resultsToFile))
        {
            work(null);
            return;
        }

        Action<string> say = reader.Say;
        reader.Say = line => terminal.WriteLine(line);
        terminal.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(progress =>
        {
            ProgressTask task = progress.AddTask(Words(0, TimeSpan.Zero), maxValue: Math.Max(1, files.Sum(Size)));
            task.IsIndeterminate = files.Any(f => f.IsStandardInput);
            var clock = Stopwatch.StartNew();
            TimeSpan told = TimeSpan.Zero;
            work(at =>
            {
                TimeSpan now = clock.Elapsed;
                if (now - told > s_between)
                {
                    told = now;
                    task.Description = Words(reader.Goods, now);
                    task.Value = at;
                }
            });
            task.Description = Words(reader.Goods, clock.Elapsed);
            task.Value = task.MaxValue;
        });
        reader.Say = say;
    }

    private static long Size(InputFile file) => file.IsStandardInput ? 0 : new FileInfo(file.Name).Length;

    private static string Words(int goods, TimeSpan elapsed)
    {
        decimal seconds = elapsed.Ticks / (decimal)TimeSpan.TicksPerSecond;
        string rate = seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $", {goods / seconds:#,##0} a second") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{goods:#,##0} goods{rate}");
    }
}
