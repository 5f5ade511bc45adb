namespace OriginRules.Benchmarks;

/// <summary>The rows in the order of the table.</summary>
internal static class AllRows
{
    public static IReadOnlyList<(string Rows, Func<Options, IEnumerable<Measurement>> Measure)> InOrder { get; } =
    [
        ("a,b,c", _ => Evaluation()),
        ("d", _ => Checks()),
        ("e", _ => MicroBenchmarks.Run<LoadingBenchmarks>("e", LoadingBenchmarks.Tokens)),
        ("f", EndToEndRow.Run),
        ("g", ColdStartRow.Run),
        ("h", GrowthRow.Run),
        ("i", MemoryRow.Run),
    ];

    private static IEnumerable<Measurement> Checks()
    {
        new CheckBenchmarks().Check();
        return MicroBenchmarks.Run<CheckBenchmarks>("d", CheckBenchmarks.Theirs);
    }

    private static IEnumerable<Measurement> Evaluation()
    {
        var goods = new EvaluationBenchmarks();
        goods.Check();
        double components = goods.ReportedComponents();
        return MicroBenchmarks.Run<EvaluationBenchmarks>("a,b,c", EvaluationBenchmarks.ByHand)
            .Select(m => Lettered(m) with { ReportedComponents = m.Name == EvaluationBenchmarks.Whole ? components : null });
    }

    private static Measurement Lettered(Measurement m) => m with { Row = m.Name == EvaluationBenchmarks.ByHand ? "a" : m.Name == EvaluationBenchmarks.Explained ? "c" : "b" };
}
