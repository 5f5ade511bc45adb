using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Figures, outcomes and missing facts as an explanation words them.</summary>
internal static class ExplanationFigures
{
    public const string Percent = "percent";

    public static ImmutableArray<ExplanationInput> Of(params (string Name, decimal? Number, string? Unit)[] figures) =>
        [.. figures.Where(f => f.Number is not null).Select(f => new ExplanationInput { Name = f.Name, Number = f.Number, Unit = f.Unit })];

    public static ImmutableArray<ExplanationNode> Missing(Test test) =>
        [.. OriginResults.Sorted(test.Missing).Select(m => new ExplanationNode { Rule = m.Path.Length == 0 ? m.Fact : $"{m.Path}.{m.Fact}", Outcome = "missing", Words = m.Why })];

    public static string Outcome(Test test) => test.Value switch { Ternary.Yes => "holds", Ternary.No => "fails", _ => "unknown" };

    /// <summary>A figure for reading, to four places; the test was made on the unrounded one.</summary>
    public static string Text(decimal number) => Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("#,##0.####", CultureInfo.InvariantCulture);
}
