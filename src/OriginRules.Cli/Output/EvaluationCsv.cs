using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>Evaluations as a spreadsheet: a row a good and rule set, numbers unrounded.</summary>
internal sealed class EvaluationCsv
{
    private readonly CsvText _csv;

    public EvaluationCsv(TextWriter writer)
    {
        _csv = new CsvText(writer);
        _csv.Row(
            "good", "description", "hts", "ruleSet", "asOf", "origin", "criterion", "claimable", "markingOrigin", "tradeRemedyOrigin", "chineseContentValue", "chineseContentPercent", "currency",
            "customsValue", "preference", "program", "importProhibited", "duties", "totalDuty", "totalFees", "totalPayable", "totalPercent", "rangeLower", "rangeUpper", "savingsAgainstNoPreference", "turnsOn", "violations", "why");
    }

    public void Add(Evaluation evaluation)
    {
        FinishedGood good = evaluation.Good;
        TariffTreatment tariff = evaluation.Tariff;
        _csv.Row(
            good.Id, good.Description, good.Hts.ToDottedString(), evaluation.RuleSet.Id, evaluation.AsOf, Word(evaluation.Origin.Status), evaluation.Origin.Criterion, evaluation.Origin.Claimable,
            Countries(evaluation.CountryOfOrigin.Marking), Countries(evaluation.CountryOfOrigin.TradeRemedy), evaluation.ChineseContent.Value, evaluation.ChineseContent.PercentOfCustomsValue, good.Currency.ToString(),
            good.CustomsValue ?? good.TransactionValue, Word(tariff.Preference.Status), tariff.Preference.Program, tariff.ImportProhibited, string.Join("; ", tariff.Lines.Select(Duty)),
            tariff.TotalDuty, tariff.TotalFees, tariff.TotalPayable, tariff.TotalPercent, tariff.Range?.Lower, tariff.Range?.Upper, tariff.SavingsAgainstNoPreference,
            string.Join("; ", (tariff.Range?.DependsOn ?? []).Select(d => d.Fact).Distinct(StringComparer.Ordinal)),
            string.Join("; ", evaluation.Flags.Where(f => f.Severity == FlagSeverity.Violation).Select(f => f.Code).Distinct(StringComparer.Ordinal)),
            Verdict.OriginReason(evaluation));
    }

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Countries(CountryOfOriginFinding finding) =>
        finding.Country?.Code ?? string.Join(" or ", finding.Candidates.Select(c => c.Country.Code));

    private static string Duty(DutyLine line) => $"{line.Measure} {TariffText.Rate(line)} = {TariffText.Money(line.Amount)}{(line.Certain ? "" : " ?")}";
}
