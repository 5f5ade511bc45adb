using System.Diagnostics;
using System.Text;
using Spectre.Console;

namespace OriginRules.Cli.Tests;

/// <summary>JSON Lines in, JSON Lines out: a function of each line, however the lines are shared out.</summary>
public sealed class FilterTests
{
    private static readonly string[] s_filter = ["evaluate", "-", "--input-format", "jsonl", "--format", "jsonl", "--rules", "usmca,none"];
    private static readonly Lazy<string[]> s_goods = new(() => [.. Goods()]);

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("5")]
    public void The_number_of_threads_changes_no_byte(string threads)
    {
        string input = string.Join('\n', s_goods.Value);
        CliRun one = CliRun.With(Services.Bundled, input, [.. s_filter, "--threads", "1"]);
        CliRun several = CliRun.With(Services.Bundled, input, [.. s_filter, "--threads", threads]);
        one.Exit.ShouldBe(3);
        several.ShouldBe(one);
        one.Out.Split('\n').Count(l => l.StartsWith("{\"finishedGood\"", StringComparison.Ordinal)).ShouldBe(2 * (s_goods.Value.Length - 1));
    }

    [Fact]
    public void Explanations_are_left_out_unless_asked_for()
    {
        CliRun plain = CliRun.With(Services.Bundled, s_goods.Value[0], s_filter);
        CliRun explained = CliRun.With(Services.Bundled, s_goods.Value[0], [.. s_filter, "--explain"]);
        plain.Out.ShouldNotContain("\"explanation\"");
        explained.Out.ShouldContain("\"explanation\"");
    }

    [Fact]
    public void Goods_of_an_entry_share_its_fees_and_keep_their_place()
    {
        string[] goods = [.. s_goods.Value.Take(6).Select((g, i) => i is 2 or 4 ? WithEntry(g) : g)];
        CliRun lines = CliRun.With(Services.Bundled, string.Join('\n', goods), s_filter);
        CliRun csv = CliRun.With(Services.Bundled, string.Join('\n', goods), ["evaluate", "-", "--input-format", "jsonl", "--format", "csv", "--rules", "usmca,none"]);
        string[] results = [.. lines.Out.Split('\n').Where(l => l.StartsWith("{\"finishedGood\"", StringComparison.Ordinal))];
        results.Length.ShouldBe(12);
        string[] rows = csv.Out.Split('\n')[1..13];
        for (int i = 0; i < rows.Length; i++)
        {
            results[i].ShouldStartWith($"{{\"finishedGood\":\"{rows[i].Split(',')[0]}\"");
        }

        lines.Out.Split("ENGINE-ENTRY").Length.ShouldBe(2);
        results.Count(r => r.Contains("share of the entry", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Processes_over_a_split_file_write_what_one_writes_over_the_whole()
    {
        using var folder = new TemporaryFolder();
        string all = Path.Combine(folder.Path, "all.jsonl");
        string[] good = [.. s_goods.Value.Where(g => g.StartsWith('{'))];
        await File.WriteAllLinesAsync(all, good, TestContext.Current.CancellationToken);
        (byte[] whole, int exit) = await Filter(File.ReadAllBytes(all));
        exit.ShouldBe(0);
        int third = (good.Length / 3) + 1;
        (byte[] Out, int Exit)[] parts = await Task.WhenAll(good.Chunk(third).Select(c => Filter(Encoding.UTF8.GetBytes(string.Join('\n', c) + "\n"))));
        parts.Length.ShouldBe(3);

        // The line of a finding counts from the start of its part; everything else is the same.
        byte[] merged = [.. parts.SelectMany(p => p.Out)];
        Evaluations(merged).ShouldBe(Evaluations(whole));
        Evaluations(whole).Length.ShouldBe(good.Length);
    }

    [Fact]
    public async Task The_script_of_the_samples_writes_what_one_process_writes()
    {
        using var folder = new TemporaryFolder();
        string all = Path.Combine(folder.Path, "all.jsonl");
        await File.WriteAllLinesAsync(all, s_goods.Value.Where(g => g.StartsWith('{')).Take(20), TestContext.Current.CancellationToken);
        (byte[] whole, int _) = await Filter(File.ReadAllBytes(all));
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, Environment = { ["ORIGINRULES"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "OriginRules.Cli.dll")}" } };
        foreach (string argument in new[] { Repository.PathOf("samples", "scale-out", "split.sh"), all, "2" })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string merged = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
        Evaluations(Encoding.UTF8.GetBytes(merged)).ShouldBe(Evaluations(whole));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    public void A_number_of_threads_below_one_is_refused(string threads)
    {
        CliRun run = CliRun.WithInput("G1", "evaluate", "-", "--threads", threads);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("1 or more");
    }

    [Fact]
    public void A_terminal_shows_goods_and_rate_and_a_pipe_does_not()
    {
        using var screen = new StringWriter();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        var console = new CliConsole { Out = output, Error = error, ErrorTerminal = terminal, OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes("G1\n?G2\nG3")) };
        string[] args = ["evaluate", "-", "--input-format", "jsonl", "--format", "jsonl"];
        CliApp.Run(args, console, CliRun.Fake).ShouldBe(0);
        screen.ToString().ShouldContain("3 goods, ");
        screen.ToString().ShouldContain("BOM-X");
        CliRun piped = CliRun.WithInput("G1\n?G2\nG3", args);
        output.ToString().ShouldBe(piped.Out);
        piped.Error.ShouldNotContain("goods, ");

        using var quiet = new StringWriter();
        var both = console with { OutIsTerminal = true, ErrorTerminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(quiet) }) };
        CliApp.Run(args, both, CliRun.Fake).ShouldBe(0);
        quiet.ToString().ShouldBeEmpty();
    }

    private static string[] Evaluations(byte[] lines) => [.. Encoding.UTF8.GetString(lines).Split('\n').Where(l => l.StartsWith("{\"finishedGood\"", StringComparison.Ordinal))];

    private static async Task<(byte[] Out, int Exit)> Filter(byte[] input)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "OriginRules.Cli.dll"), "evaluate", "-", "--input-format", "jsonl", "--format", "jsonl" })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        using var written = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(written, TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await reading;
        await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (written.ToArray(), process.ExitCode);
    }

    private static string WithEntry(string good) => good.Replace("\"components\":", "\"tariffFacts\":{\"entry\":\"E-1\"},\"components\":", StringComparison.Ordinal);

    private static IEnumerable<string> Goods()
    {
        for (int i = 0; i < 60; i++)
        {
            yield return $"{{\"id\":\"G{i:00}\",\"hts\":\"{(i % 2 == 0 ? "9401.39.0030" : "8413.70.2005")}\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"transactionValue\":{100 + i},\"netCost\":90,\"components\":["
                + $"{{\"id\":\"A\",\"hts\":\"7318.15.2095\",\"value\":{10 + i},\"originCountry\":\"CN\",\"originating\":false}},{{\"id\":\"B\",\"hts\":\"8413.91.9085\",\"value\":20,\"originCountry\":{(i % 5 == 0 ? "null" : "\"MX\"")},\"originating\":{(i % 3 == 0 ? "null" : "true")},\"originatingUnder\":[\"usmca\"]}}]}}";
            if (i == 30)
            {
                yield return "!not a good";
            }
        }
    }
}
