using System.Globalization;

namespace OriginRules.Benchmarks;

/// <summary>The budgets of the design, judged on one run.</summary>
internal sealed class Budgets(IReadOnlyList<Measurement> measurements)
{
    private const double StraightLineFactor = 6;
    private const double RulesEngineFactor = 3;
    private const double BytesPerGood = 2_048;
    private const double BytesPerComponent = 64;
    private const double Speedup = 1.7;
    private const double OneThreadFactor = 3;
    private const double TwoThreadFactor = 1.5;
    private const double ColdSeconds = 0.5;
    private const double LeastRSquared = 0.99;
    private const double RuleTolerance = 0.3;
    private const double MostBytes = 300e6;
    private const double FlatTolerance = 0.1;

    public IReadOnlyList<Budget> All() =>
    [
        AtMost("25-line good: origin, content and tariff, one thread", StraightLineFactor, "the same arithmetic by hand", Find(EvaluationBenchmarks.Steps), Find(EvaluationBenchmarks.ByHand)),
        AtMost("twelve checks", 1 / RulesEngineFactor, "microsoft/RulesEngine", Find(CheckBenchmarks.Ours), Find(CheckBenchmarks.Theirs)),
        Allocation(Find(EvaluationBenchmarks.Whole)),
        Threads(Find(EndToEndRow.EvaluateOne), Find(EndToEndRow.EvaluateTwo)),
        AtMost("JSON Lines to JSON Lines, one thread", OneThreadFactor, "tokenising the input", Find(EndToEndRow.One), Find(EndToEndRow.Tokens)),
        AtMost("JSON Lines to JSON Lines, two threads", TwoThreadFactor, "tokenising the input", Find(EndToEndRow.Two), Find(EndToEndRow.Tokens)),
        Cold(Find(ColdStartRow.CommandLine), Find(ColdStartRow.Empty)),
        Fit(Find(GrowthRow.Fit)),
        Flat([.. measurements.Where(m => m.Name.EndsWith(GrowthRow.Rules, StringComparison.Ordinal))]),
        Memory([.. measurements.Where(m => m.PeakBytes is not null)]),
    ];

    private Measurement? Find(string name) => measurements.FirstOrDefault(m => m.Name == name);

    private static Budget AtMost(string what, double factor, string against, Measurement? measured, Measurement? baseline)
    {
        string limit = string.Create(CultureInfo.InvariantCulture, $"≤ {Table.Number(factor)} × {against}");
        return measured?.Nanoseconds is { } own && baseline?.Nanoseconds is { } whole
            ? new Budget(what, limit, Table.Number(own / whole) + " ×", own <= factor * whole)
            : new Budget(what, limit, null, null);
    }

    private static Budget Allocation(Measurement? whole)
    {
        const string What = "allocated a good, engine and result object";
        const string Limit = "≤ 2 KB + 64 B a reported component";
        if (whole is not { Bytes: { } bytes, ReportedComponents: { } components })
        {
            return new Budget(What, Limit, null, null);
        }

        double most = BytesPerGood + (BytesPerComponent * components);
        return new Budget(What, Limit, string.Create(CultureInfo.InvariantCulture, $"{Table.Size(bytes)} of {Table.Size(most)}"), bytes <= most);
    }

    private static Budget Threads(Measurement? one, Measurement? two)
    {
        const string What = "two threads against one, goods in memory";
        string limit = $"≥ {Table.Number(Speedup)} ×";
        return one?.Nanoseconds is { } single && two?.Nanoseconds is { } both
            ? new Budget(What, limit, Table.Number(single / both) + " ×", single >= Speedup * both)
            : new Budget(What, limit, null, null);
    }

    private static Budget Cold(Measurement? verdict, Measurement? empty)
    {
        const string What = "first verdict of a cold process, above an empty .NET program, median of ten";
        const string Limit = "≤ 0.5 s";
        return verdict?.Nanoseconds is { } own && empty?.Nanoseconds is { } nothing
            ? new Budget(What, Limit, Table.Time(own - nothing), own - nothing <= ColdSeconds * 1e9)
            : new Budget(What, Limit, null, null);
    }

    private static Budget Fit(Measurement? fit) => new(
        "time against lines of a good, straight line", $"R² > {Table.Number(LeastRSquared)}", fit?.RSquared?.ToString("0.0000", CultureInfo.InvariantCulture), fit is null ? null : fit.RSquared > LeastRSquared);

    private static Budget Flat(Measurement[] byRules)
    {
        const string What = "time from 10 to 3,000 product rules";
        const string Limit = "within 30 %";
        if (byRules.Length == 0)
        {
            return new Budget(What, Limit, null, null);
        }

        double least = byRules.Min(m => m.Nanoseconds!.Value);
        double most = byRules.Max(m => m.Nanoseconds!.Value);
        return new Budget(What, Limit, string.Create(CultureInfo.InvariantCulture, $"{(most - least) / least * 100:0} %"), most <= least * (1 + RuleTolerance));
    }

    private static Budget Memory(Measurement[] streamed)
    {
        const string What = "peak working set while streaming, flat from 10^5 goods on";
        const string Limit = "< 300 MB";
        if (streamed.Length == 0)
        {
            return new Budget(What, Limit, null, null);
        }

        double[] peaks = [.. streamed.Select(m => m.PeakBytes!.Value)];
        bool flat = peaks[^1] <= peaks[^2] * (1 + FlatTolerance);
        return new Budget(What, Limit, string.Join(", ", peaks.Select(p => Table.Size(p))), flat && peaks[^1] < MostBytes);
    }
}
