using System.Globalization;
using System.Text;

namespace OriginRules.Benchmarks;

/// <summary>The measurements and budgets as Markdown.</summary>
internal static class Table
{
    private const string Begin = "<!-- benchmarks: begin -->";
    private const string End = "<!-- benchmarks: end -->";

    public static string Markdown(string machine, IReadOnlyList<Measurement> measurements, IReadOnlyList<Budget> budgets)
    {
        var text = new StringBuilder();
        text.Append(machine).Append("\n\n");
        text.Append("| row | what | median | fastest | ratio | allocated | |\n|---|---|---:|---:|---:|---:|---|\n");
        foreach (Measurement m in measurements)
        {
            Measurement? baseline = measurements.FirstOrDefault(b => b.Row == m.Row && b.Name == m.Baseline) ?? measurements.FirstOrDefault(b => b.Name == m.Baseline);
            string ratio = baseline?.Nanoseconds is { } whole && m.Nanoseconds is { } own ? Number(own / whole) + " ×" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {m.Row} | {m.Name} | {Time(m.Nanoseconds)} | {Time(m.Fastest)} | {ratio} | {Size(m.Bytes)} | {m.Note} |\n");
        }

        text.Append("\n| budget | limit | measured | |\n|---|---|---|---|\n");
        foreach (Budget b in budgets)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {b.What} | {b.Limit} | {b.Measured ?? "not run"} | {(b.Met switch { true => "met", false => "**not met**", _ => "" })} |\n");
        }

        return text.ToString();
    }

    /// <summary>Puts the table between the markers of a file.</summary>
    /// <exception cref="InvalidOperationException">The file has no markers.</exception>
    public static void Write(string path, string markdown)
    {
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} has no lines '{Begin}' and '{End}' to put the table between.");
        }

        File.WriteAllText(path, $"{text[..(begin + Begin.Length)]}\n{markdown}{text[end..]}");
    }

    public static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => "",
        < 1_000 => Number(nanoseconds.Value) + " ns",
        < 1_000_000 => Number(nanoseconds.Value / 1_000) + " µs",
        < 1_000_000_000 => Number(nanoseconds.Value / 1_000_000) + " ms",
        _ => Number(nanoseconds.Value / 1_000_000_000) + " s",
    };

    public static string Size(double? bytes) => bytes switch
    {
        null => "",
        < 10_000 => bytes.Value.ToString("0", CultureInfo.InvariantCulture) + " B",
        < 10_000_000 => (bytes.Value / 1_000).ToString("0", CultureInfo.InvariantCulture) + " KB",
        _ => (bytes.Value / 1_000_000).ToString("0", CultureInfo.InvariantCulture) + " MB",
    };

    /// <summary>Three leading digits.</summary>
    public static string Number(double number) => number switch
    {
        >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.0", CultureInfo.InvariantCulture),
        _ => number.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
