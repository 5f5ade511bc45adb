using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;
using OrleansScaleOut;

namespace OriginRules.Orleans.Tests;

/// <summary>A catalogue over a cluster of two silos in this process.</summary>
public sealed class ShardTests
{
    [Fact]
    public async Task Shards_of_a_cluster_write_what_one_engine_writes()
    {
        string[] goods = [.. Enumerable.Range(0, 40).Select(Good)];
        var builder = new TestClusterBuilder(initialSilosCount: 2);
        builder.AddSiloBuilderConfigurator<WithEngine>();
        await using TestCluster cluster = builder.Build();
        await cluster.DeployAsync(TestContext.Current.CancellationToken);
        byte[] results = await Catalogue.Evaluate(cluster.GrainFactory, goods, linesAShard: 7, "usmca");

        IEnumerable<BillEvaluation> alone = OriginEngine.LoadBundled().EvaluateBills(
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', goods))),
            new BomReadOptions { Format = BomFormat.JsonLines },
            [new EvaluationRequest("usmca", new EvaluationOptions())],
            new StreamOptions { Threads = 1, JsonLines = true },
            TestContext.Current.CancellationToken);
        string[] expected = [.. alone.Select(b => Encoding.UTF8.GetString(b.Lines.Span).TrimEnd('\n'))];
        string[] evaluations = [.. Encoding.UTF8.GetString(results).Split('\n').Where(l => l.StartsWith("{\"finishedGood\"", StringComparison.Ordinal))];
        evaluations.Length.ShouldBe(goods.Length);
        evaluations.ShouldBe(expected);
    }

    private static string Good(int number) =>
        $"{{\"id\":\"G{number}\",\"hts\":\"9401.39.0030\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"transactionValue\":{100 + number},"
        + $"\"components\":[{{\"id\":\"A\",\"hts\":\"7318.15.2095\",\"value\":{number},\"originCountry\":\"CN\",\"originating\":false}}]}}";

    private sealed class WithEngine : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) => siloBuilder.Services.AddOriginRules();
    }
}
