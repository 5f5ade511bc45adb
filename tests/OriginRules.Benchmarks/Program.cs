using System.Diagnostics;
using System.Globalization;
using OriginRules.Benchmarks;

if (args is [Child.Mark, ..])
{
    return Child.Run(args);
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine("usage: OriginRules.Benchmarks [--only a,b,…] [--full] [--write FILE.md]");
    return 2;
}

var clock = Stopwatch.StartNew();
List<Measurement> measurements = [];
foreach ((string row, Func<Options, IEnumerable<Measurement>> measure) in AllRows.InOrder)
{
    if (row.Split(',').Any(options.Wants))
    {
        Console.Error.WriteLine($"row {row} …");
        measurements.AddRange(measure(options));
    }
}

string markdown = Table.Markdown(Machine.Describe(), measurements, new Budgets(measurements).All());
Console.WriteLine(markdown);
Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds:0} s");
if (options.Write is { } file)
{
    Table.Write(file, markdown);
}

return 0;
