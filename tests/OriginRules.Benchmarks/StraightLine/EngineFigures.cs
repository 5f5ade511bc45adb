using OriginRules.Results;

namespace OriginRules.Benchmarks;

/// <summary>Holds the hand-written arithmetic to the figures of the engine.</summary>
internal static class EngineFigures
{
    /// <summary>What differs, a line each; empty when every figure is the same.</summary>
    public static IEnumerable<string> Differences(Figures byHand, Evaluation evaluation)
    {
        OriginDetermination origin = evaluation.Origin;
        RegionalValueContentResult byValue = origin.RegionalValueContent.Single(r => r.Method == RegionalValueContent.TransactionValue);
        RegionalValueContentResult byCost = origin.RegionalValueContent.Single(r => r.Method == RegionalValueContent.NetCost);
        (string Name, object? ByHand, object? Engine)[] figures =
        [
            ("missing facts", 0, origin.Missing.Length),
            ("status", byHand.Originates ? OriginStatus.Originating : OriginStatus.NonOriginating, origin.Status),
            ("non-originating materials", byHand.NonOriginating, byValue.NonOriginatingMaterials),
            ("content by transaction value", byHand.ByTransactionValue, byValue.Percent),
            ("content by net cost", byHand.ByNetCost, byCost.Percent),
            ("de minimis", byHand.Unshifted, origin.DeMinimis is { Applied: true } tolerance ? tolerance.Percent : byHand.Unshifted),
            ("Chinese value", byHand.China, evaluation.ChineseContent.Value),
            ("Chinese percent", byHand.ChinaPercent, evaluation.ChineseContent.PercentOfTransactionValue),
            ("Chinese value of the first tier", byHand.FirstTierChina, evaluation.ChineseContent.FirstTierValue),
            ("Chinese percent of materials", byHand.ChinaOfMaterials, evaluation.ChineseContent.PercentOfMaterials),
            ("duty", byHand.Duty, evaluation.Tariff.TotalDuty),
            ("fees", byHand.Fees, evaluation.Tariff.TotalFees),
            ("duty percent", byHand.Percent, evaluation.Tariff.TotalPercent),
            ("savings", byHand.Savings, evaluation.Tariff.SavingsAgainstNoPreference),
        ];
        return figures.Where(f => !Equals(f.ByHand, f.Engine)).Select(f => $"{evaluation.FinishedGood}: {f.Name} is {f.ByHand} by hand, {f.Engine ?? "open"} by the engine{string.Concat(origin.Missing.Select(m => $"; {m.Path} {m.Fact}: {m.Why}"))}");
    }

    /// <exception cref="InvalidOperationException">A figure differs: then the baseline does not do the same work.</exception>
    public static void Check(StraightLine byHand, OriginEngine engine, IEnumerable<FinishedGood> goods)
    {
        string[] differences = [.. goods.SelectMany(g => Differences(byHand.Of(g), engine.Evaluate(g, BenchmarkGoods.RuleSet)))];
        if (differences.Length > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, differences));
        }
    }
}
