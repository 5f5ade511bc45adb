using BackOffice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OriginRules;
using OriginRules.Policies;

if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine("usage: BackOffice FILE [RULE-SET]");
    return 2;
}

var services = new ServiceCollection();
services.AddLogging(logging => logging
    .AddSimpleConsole(console => console.SingleLine = true)
    .AddFilter("OriginRules", LogLevel.Debug));
services.AddSingleton<ICompliancePolicy, HoldHighChineseContent>();
services.AddOriginRules(options => options.Watchlists.AddFile(Path.Combine(AppContext.BaseDirectory, "watchlist.json")));
services.AddSingleton<EntryDesk>();

await using ServiceProvider provider = services.BuildServiceProvider();
return provider.GetRequiredService<EntryDesk>().Review(args[0], args.ElementAtOrDefault(1) ?? "usmca", Console.Out);
