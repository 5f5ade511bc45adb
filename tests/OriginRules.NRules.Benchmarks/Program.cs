using System.Globalization;
using OriginRules;
using OriginRules.NRules;

// The same 10,000 goods by both executors, on one thread, alternating: goods a second of processor time (median of the rounds, so that a busy machine matters little) and bytes a good.
const int Goods = 10_000;
const int Rounds = 3;
const string RuleSet = "usmca";

string portfolio = args.Length > 0 ? args[0] : Path.Combine("samples", "portfolio", "portfolio.bom.json");
FinishedGood[] read = [.. BomReader.ReadFile(portfolio).Select(r => r.Good!)];
FinishedGood[] goods = [.. Enumerable.Range(0, Goods).Select(i => read[i % read.Length] with { Id = string.Create(CultureInfo.InvariantCulture, $"{read[i % read.Length].Id}-{i}") })];
OriginEngine engine = OriginEngine.LoadBundled();
(string Name, Func<IEnumerable<Evaluation>> Evaluate)[] ways =
[
    ("built-in", () => engine.Evaluate(goods, RuleSet, stream: new StreamOptions { Threads = 1 })),
    .. new[] { 50, 200, 1000 }.Select(size => ($"NRules, batches of {size}", Evaluate(new NRulesOptions { BatchSize = size }))),
    ("NRules, batches of 200, firings not recorded", Evaluate(new NRulesOptions { BatchSize = 200, RecordFirings = false })),
];

var seconds = new Dictionary<string, List<decimal>>();
var bytes = new Dictionary<string, long>();
for (int round = -1; round < Rounds; round++)
{
    foreach ((string name, Func<IEnumerable<Evaluation>> evaluate) in ways)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        int count = evaluate().Count();
        TimeSpan elapsed = Environment.CpuUsage.TotalTime - start;
        bytes[name] = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        if (round >= 0)
        {
            (seconds.TryGetValue(name, out List<decimal>? list) ? list : seconds[name] = []).Add(elapsed.Ticks / (decimal)TimeSpan.TicksPerSecond);
        }
    }
}

foreach ((string name, List<decimal> times) in seconds)
{
    times.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46} {Goods / times[Rounds / 2],10:N0} goods/s {bytes[name],10:N0} bytes/good"));
}

Func<IEnumerable<Evaluation>> Evaluate(NRulesOptions options)
{
    var executor = new NRulesExecutor(engine, options: options);
    return () => executor.Evaluate(goods, RuleSet);
}
