using System.Globalization;

namespace OriginRules.Benchmarks;

/// <summary>The budgets of the design.</summary>
internal static class Budgets
{
    private const double StraightLineFactor = 6;

    public static IReadOnlyList<Budget> Of(IReadOnlyList<Measurement> measurements)
    {
        Measurement? Find(string row, string name) => measurements.FirstOrDefault(m => m.Row == row && m.Name == name);
        return
        [
            AtMost("25-line good: origin, content and tariff", StraightLineFactor, "the same arithmetic by hand", Find("b", EvaluationBenchmarks.Steps), Find("a", EvaluationBenchmarks.ByHand)),
        ];
    }

    private static Budget AtMost(string what, double factor, string against, Measurement? measured, Measurement? baseline)
    {
        string limit = string.Create(CultureInfo.InvariantCulture, $"≤ {factor} × {against}");
        if (measured?.Nanoseconds is not { } own || baseline?.Nanoseconds is not { } whole)
        {
            return new Budget(what, limit, null, null);
        }

        return new Budget(what, limit, Table.Number(own / whole) + " ×", own <= factor * whole);
    }
}
