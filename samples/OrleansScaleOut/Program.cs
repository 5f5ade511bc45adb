using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OriginRules;
using OrleansScaleOut;

// usage: OrleansScaleOut GOODS.jsonl RESULTS.jsonl; a silo of its own, where a cluster would have many.
var builder = Host.CreateApplicationBuilder();
builder.Services.AddOriginRules();
builder.UseOrleans(silo => silo.UseLocalhostClustering());
using IHost host = builder.Build();
await host.StartAsync();
byte[] results = await Catalogue.Evaluate(host.Services.GetRequiredService<IGrainFactory>(), File.ReadLines(args[0]), linesAShard: 1_000, "usmca");
await File.WriteAllBytesAsync(args[1], results);
await host.StopAsync();
