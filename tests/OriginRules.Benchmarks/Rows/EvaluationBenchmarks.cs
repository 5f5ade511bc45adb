using BenchmarkDotNet.Attributes;
using OriginRules.Results;

namespace OriginRules.Benchmarks;

/// <summary>Rows a to c: a 25-line good by hand, by the engine, and with the explanation written out.</summary>
public class EvaluationBenchmarks
{
    public const string ByHand = "by hand";
    public const string Steps = "origin, content and tariff";
    public const string Whole = "whole evaluation";
    public const string Explained = "whole evaluation, explanation rendered";
    private const int Goods = 64;

    private readonly FinishedGood[] _goods = BenchmarkGoods.Take(Goods);
    private readonly OriginEngine _engine = OriginEngine.LoadBundled();
    private readonly StraightLine _byHand;
    private readonly EngineSteps _steps;

    public EvaluationBenchmarks()
    {
        var day = new DateOnly(2026, 11, 22);
        _byHand = new StraightLine(_engine.RuleSets.Resolve(BenchmarkGoods.RuleSet), day);
        _steps = new EngineSteps(_engine.RuleSets.Resolve(BenchmarkGoods.RuleSet), day);
    }

    /// <summary>The components that a result names, on average.</summary>
    public double ReportedComponents() => _goods.Average(g => _engine.Evaluate(g, BenchmarkGoods.RuleSet).ChineseContent.Components.Length);

    /// <summary>Holds the baseline to the engine before anything is measured.</summary>
    public void Check() => EngineFigures.Check(_byHand, _engine, _goods);

    [Benchmark(Description = ByHand, Baseline = true, OperationsPerInvoke = Goods)]
    public decimal StraightLine()
    {
        decimal sum = 0;
        foreach (FinishedGood good in _goods)
        {
            sum += _byHand.Of(good).Duty;
        }

        return sum;
    }

    [Benchmark(Description = "origin alone", OperationsPerInvoke = Goods)]
    public int Origin()
    {
        int claimable = 0;
        foreach (FinishedGood good in _goods)
        {
            claimable += _steps.Origin(good).Determination.Claimable ? 1 : 0;
        }

        return claimable;
    }

    [Benchmark(Description = "content alone", OperationsPerInvoke = Goods)]
    public decimal? Content()
    {
        decimal? sum = 0;
        foreach (FinishedGood good in _goods)
        {
            sum += _steps.Content(good).Content.Value;
        }

        return sum;
    }

    [Benchmark(Description = Steps, OperationsPerInvoke = Goods)]
    public decimal? OriginContentTariff()
    {
        decimal? sum = 0;
        foreach (FinishedGood good in _goods)
        {
            sum += _steps.All(good).Tariff.TotalDuty;
        }

        return sum;
    }

    [Benchmark(Description = Whole, OperationsPerInvoke = Goods)]
    public decimal? Evaluate()
    {
        decimal? sum = 0;
        foreach (FinishedGood good in _goods)
        {
            Evaluation evaluation = _engine.Evaluate(good, BenchmarkGoods.RuleSet);
            sum += evaluation.Tariff.TotalDuty + evaluation.ChineseContent.Components.Length;
        }

        return sum;
    }

    [Benchmark(Description = Explained, OperationsPerInvoke = Goods)]
    public int WithExplanation()
    {
        int length = 0;
        foreach (FinishedGood good in _goods)
        {
            foreach (string line in ExplanationText.Lines(_engine.Evaluate(good, BenchmarkGoods.RuleSet).Explain()))
            {
                length += line.Length;
            }
        }

        return length;
    }
}
