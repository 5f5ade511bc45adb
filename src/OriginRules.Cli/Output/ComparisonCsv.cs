using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A comparison as comma-separated values: a row a good, a group of columns a rule set, two columns a pair.</summary>
internal sealed class ComparisonCsv(TextWriter writer, ImmutableArray<string> ruleSets)
{
    private static readonly string[] Group =
    [
        "origin", "criterion", "rvcMethod", "rvcPercent", "rvcThreshold", "rvcMarginPoints", "chinesePercent", "violations", "warnings", "near", "preference", "totalDuty", "totalPayable", "totalPercent",
        "rangeLower", "rangeUpper",
    ];

    public void Header() => Csv.Row(writer,
    [
        "good", "hts", "productionCountry", "currency", "customsValue", "annualQuantity",
        .. ruleSets.SelectMany(r => Group.Select(g => $"{r} {g}")),
        .. Pairs().SelectMany(p => new[] { $"{p.First} | {p.Second} step", $"{p.First} | {p.Second} words" }),
    ]);

    public void Add(GoodComparison good)
    {
        FinishedGood bill = good.Evaluations[0].Good;
        Csv.Row(writer,
        [
            good.FinishedGood, bill.Hts.ToDottedString(), bill.ProductionCountry?.Code, bill.Currency.Code, Csv.Figure(bill.CustomsValue ?? bill.TransactionValue), Csv.Figure(bill.AnnualQuantity),
            .. good.Evaluations.SelectMany(e => Cells(good, e)),
            .. Pairs().SelectMany(p => Parting(good, p.First, p.Second)),
        ]);
    }

    private static IEnumerable<string?> Cells(GoodComparison good, Evaluation evaluation)
    {
        RegionalValueContentResult? rvc = ComparisonCells.Rvc(evaluation);
        TariffTreatment tariff = evaluation.Tariff;
        return
        [
            Camel(evaluation.Origin.Status.ToString()), evaluation.Origin.Criterion, rvc?.Method, Csv.Figure(rvc?.Percent), Csv.Figure(rvc?.Threshold), Csv.Figure(rvc?.MarginPoints),
            Csv.Figure(evaluation.ChineseContent.PercentOfCustomsValue ?? evaluation.ChineseContent.PercentOfTransactionValue),
            ComparisonCells.Flags(evaluation, FlagSeverity.Violation), ComparisonCells.Flags(evaluation, FlagSeverity.Warning),
            string.Join("; ", ComparisonCells.Near(good, evaluation).Select(ComparisonCells.Words)),
            Camel(tariff.Preference.Status.ToString()), tariff.ImportProhibited ? "prohibited" : Csv.Figure(tariff.TotalDuty), Csv.Figure(tariff.TotalPayable), Csv.Figure(tariff.TotalPercent),
            Csv.Figure(tariff.Range?.Lower), Csv.Figure(tariff.Range?.Upper),
        ];
    }

    private static IEnumerable<string?> Parting(GoodComparison good, string first, string second)
    {
        StepDifference? difference = good.FirstDifference.FirstOrDefault(d => d.Between[0] == first && d.Between[1] == second);
        return [difference?.Step, difference?.Words];
    }

    private IEnumerable<(string First, string Second)> Pairs() => ruleSets.SelectMany((first, i) => ruleSets.Skip(i + 1).Select(second => (first, second)));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
