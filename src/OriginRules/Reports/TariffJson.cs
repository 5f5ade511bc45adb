namespace OriginRules.Results;

/// <summary>Writes the <c>tariff</c> member of an evaluation.</summary>
internal static class TariffJson
{
    public static void Write(JsonEmitter json, TariffTreatment tariff)
    {
        json.BeginObject();
        json.Name("preference");
        json.BeginObject();
        json.Property("ruleSet", tariff.Preference.RuleSet);
        json.Property("program", tariff.Preference.Program);
        json.Property("status", JsonWords.Word(tariff.Preference.Status));
        json.Strings("reasons", tariff.Preference.Reasons);
        json.EndObject();
        json.Property("importProhibited", (bool?)tariff.ImportProhibited);
        json.Array("lines", tariff.Lines, Line);
        json.Array("fees", tariff.Fees, Fee);
        json.Property("totalDuty", tariff.TotalDuty);
        json.Property("totalFees", tariff.TotalFees);
        json.Property("totalPayable", tariff.TotalPayable);
        json.Property("totalPercent", tariff.TotalPercent);
        Range(json, tariff.Range);
        json.Property("savingsAgainstNoPreference", tariff.SavingsAgainstNoPreference);
        json.Array("notApplied", tariff.NotApplied, NotApplied);
        json.EndObject();
    }

    private static void Line(JsonEmitter json, DutyLine line)
    {
        json.BeginObject();
        json.Property("measure", line.Measure);
        json.Optional("heading", line.Heading);
        json.Optional("rate", line.Rate);
        json.Property("percent", line.Percent);
        json.Property("base", line.Base);
        json.Property("amount", line.Amount);
        json.Property("certain", (bool?)line.Certain);
        json.Optional("cite", line.Cite);
        json.Optional("why", line.Why);
        json.Optional("confidence", line.Confidence);
        json.EndObject();
    }

    public static void Fee(JsonEmitter json, FeeLine fee)
    {
        json.BeginObject();
        json.Property("fee", fee.Fee);
        json.Property("amount", fee.Amount);
        json.Optional("why", fee.Why);
        json.EndObject();
    }

    private static void Range(JsonEmitter json, DutyRange? range)
    {
        json.Name("range");
        if (range is null)
        {
            json.Value((string?)null);
            return;
        }

        json.BeginObject();
        json.Property("lower", range.Lower);
        json.Property("upper", range.Upper);
        json.Array("dependsOn", range.DependsOn, static (json, d) =>
        {
            json.BeginObject();
            json.Property("fact", d.Fact);
            json.Property("lowerIf", d.LowerIf);
            json.Property("upperIf", d.UpperIf);
            json.Optional("cite", d.Cite);
            json.EndObject();
        });
        json.EndObject();
    }

    private static void NotApplied(JsonEmitter json, InapplicableMeasure measure)
    {
        json.BeginObject();
        json.Property("measure", measure.Measure);
        json.Optional("heading", measure.Heading);
        json.Property("why", measure.Why);
        json.EndObject();
    }
}
