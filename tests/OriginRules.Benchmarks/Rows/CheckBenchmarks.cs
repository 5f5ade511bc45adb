using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OriginRules.RuleSets;
using RulesEngine.Models;

namespace OriginRules.Benchmarks;

/// <summary>Row d: the same twelve checks in microsoft/RulesEngine and in ours, from the same bills.</summary>
/// <remarks>
/// It reads flat facts, so its caller converts codes and currencies and puts each sub-assembly through the check that decides it. That preparation is measured
/// with it, since ours does the same work, and its checks are measured alone as well, on goods prepared beforehand.
/// </remarks>
public class CheckBenchmarks
{
    public const string Theirs = "twelve checks, microsoft/RulesEngine, from the bill";
    public const string TheirsPrepared = "twelve checks, microsoft/RulesEngine, bill prepared beforehand";
    public const string Ours = "twelve checks, ours, from the bill";
    private const int Goods = 64;
    private const string Workflow = "checks";
    private const string SubAssemblyWorkflow = "sub-assembly";

    private readonly FinishedGood[] _goods = BenchmarkGoods.Take(Goods);
    private readonly RuleParameter[][] _prepared;
    private readonly EngineSteps _steps;
    private readonly BillFlattening _flattening;
    private readonly RulesEngine.RulesEngine _engine;

    public CheckBenchmarks()
    {
        RuleSet usmca = OriginEngine.LoadBundled().RuleSets.Resolve(BenchmarkGoods.RuleSet);
        _steps = new EngineSteps(usmca with { ProductRules = Rules(usmca) }, new DateOnly(2026, 11, 22));
        _flattening = new BillFlattening(usmca);
        _engine = new RulesEngine.RulesEngine(
        [
            new Workflow { WorkflowName = Workflow, Rules = [.. TwelveChecks.All.Select(c => new Rule { RuleName = c.Name, Expression = c.Expression })] },
            new Workflow
            {
                WorkflowName = SubAssemblyWorkflow,
                Rules = [.. TwelveChecks.All.Where(c => c.Name == TwelveChecks.Originates).Select(c => new Rule { RuleName = c.Name, Expression = c.Expression })],
            },
        ]);
        _prepared = [.. _goods.Select(Prepared)];
    }

    /// <summary>Holds both engines to the same answers before anything is measured.</summary>
    public void Check()
    {
        for (int i = 0; i < _goods.Length; i++)
        {
            int theirs = Answers(Workflow, _prepared[i]);
            int ours = _steps.Checks(_goods[i]);
            if (theirs != ours)
            {
                throw new InvalidOperationException($"{_goods[i].Id}: the twelve checks give {theirs:b12} in microsoft/RulesEngine and {ours:b12} in ours.");
            }
        }
    }

    [Benchmark(Description = TheirsPrepared, OperationsPerInvoke = Goods)]
    public int RulesEngineChecksAlone()
    {
        int sum = 0;
        foreach (RuleParameter[] input in _prepared)
        {
            sum += Answers(Workflow, input);
        }

        return sum;
    }

    [Benchmark(Description = Theirs, Baseline = true, OperationsPerInvoke = Goods)]
    public int RulesEngineChecks()
    {
        int sum = 0;
        foreach (FinishedGood good in _goods)
        {
            sum += Answers(Workflow, Prepared(good));
        }

        return sum;
    }

    [Benchmark(Description = Ours, OperationsPerInvoke = Goods)]
    public int OurChecks()
    {
        int sum = 0;
        foreach (FinishedGood good in _goods)
        {
            sum += _steps.Checks(good);
        }

        return sum;
    }

    private RuleParameter[] Prepared(FinishedGood good) => [new(TwelveChecks.Input, _flattening.Flatten(good, Originates))];

    private bool Originates(CheckedGood subAssembly) => Answers(SubAssemblyWorkflow, [new(TwelveChecks.Input, subAssembly)]) == 1;

    private int Answers(string workflow, RuleParameter[] input)
    {
        ValueTask<List<RuleResultTree>> running = _engine.ExecuteAllRulesAsync(workflow, input);
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
