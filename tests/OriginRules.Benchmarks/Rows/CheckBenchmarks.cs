using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OriginRules.RuleSets;
using RulesEngine.Models;

namespace OriginRules.Benchmarks;

/// <summary>Row d: the same twelve checks in microsoft/RulesEngine and in ours.</summary>
/// <remarks>Its input is flattened beforehand, sub-assemblies decided; ours reads the bill itself.</remarks>
public class CheckBenchmarks
{
    public const string Theirs = "twelve checks, microsoft/RulesEngine";
    public const string Ours = "twelve checks, ours";
    private const int Goods = 64;
    private const string Workflow = "checks";

    private readonly FinishedGood[] _goods = BenchmarkGoods.Take(Goods);
    private readonly RuleParameter[][] _inputs;
    private readonly EngineSteps _steps;
    private readonly RulesEngine.RulesEngine _engine;

    public CheckBenchmarks()
    {
        RuleSet usmca = OriginEngine.LoadBundled().RuleSets.Resolve(BenchmarkGoods.RuleSet);
        _steps = new EngineSteps(usmca with { ProductRules = Rules(usmca) }, new DateOnly(2026, 11, 22));
        _inputs = [.. _goods.Select(g => new[] { new RuleParameter(TwelveChecks.Input, CheckedGood.Of(g, _steps.Examined(g))) })];
        _engine = new RulesEngine.RulesEngine([new Workflow
        {
            WorkflowName = Workflow,
            Rules = [.. TwelveChecks.All.Select(c => new Rule { RuleName = c.Name, Expression = c.Expression })],
        }]);
    }

    /// <summary>Holds both engines to the same answers before anything is measured.</summary>
    public void Check()
    {
        for (int i = 0; i < _goods.Length; i++)
        {
            int theirs = ByRulesEngine(_inputs[i]);
            int ours = ByOurs(_goods[i]);
            if (theirs != ours)
            {
                throw new InvalidOperationException($"{_goods[i].Id}: the twelve checks give {theirs:b12} in microsoft/RulesEngine and {ours:b12} in ours.");
            }
        }
    }

    [Benchmark(Description = Theirs, Baseline = true, OperationsPerInvoke = Goods)]
    public int RulesEngineChecks()
    {
        int sum = 0;
        foreach (RuleParameter[] input in _inputs)
        {
            sum += ByRulesEngine(input);
        }

        return sum;
    }

    [Benchmark(Description = Ours, OperationsPerInvoke = Goods)]
    public int OurChecks()
    {
        int sum = 0;
        foreach (FinishedGood good in _goods)
        {
            sum += ByOurs(good);
        }

        return sum;
    }

    private int ByOurs(FinishedGood good) => TwelveChecks.Of(_steps.Origin(good).Determination, _steps.Content(good).Content);

    private int ByRulesEngine(RuleParameter[] input)
    {
        ValueTask<List<RuleResultTree>> running = _engine.ExecuteAllRulesAsync(Workflow, input);
        List<RuleResultTree> results = running.IsCompletedSuccessfully ? running.Result : running.AsTask().GetAwaiter().GetResult();
        int bits = 0;
        for (int i = 0; i < results.Count; i++)
        {
            bits |= results[i].IsSuccess ? 1 << i : 0;
        }

        return bits;
    }

    /// <summary>One rule for every good and sub-assembly: a change of heading, or 60 percent by transaction value.</summary>
    private static ImmutableArray<ProductRule> Rules(RuleSet usmca) =>
    [
        usmca.ProductRules[0] with
        {
            Id = "checks",
            For = [.. BenchmarkGoods.RuleCodes.Select(HsRange.Of)],
            PrintedFor = [.. BenchmarkGoods.RuleCodes.Select(HsRange.Of)],
            Use = [],
            UseNoneOf = [],
            Trade = null,
            Unmodelled = null,
            InForce = new EffectivePeriod(),
            AnyOf =
            [
                new RuleAlternative { Change = ChangeLevel.Heading },
                new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { TransactionValue = 60 } },
            ],
        },
    ];
}
