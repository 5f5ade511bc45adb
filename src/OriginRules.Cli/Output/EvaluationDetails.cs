using System.Globalization;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>Content, the other origins, duty and flags of one evaluation.</summary>
internal static class EvaluationDetails
{
    private const int Margin = 2;

    public static void Write(Page page, Evaluation evaluation)
    {
        Content(page, evaluation.ChineseContent);
        Heading(page, "Country of origin");
        CountryOfOrigin(page, "marking", evaluation.CountryOfOrigin.Marking);
        CountryOfOrigin(page, "trade remedies", evaluation.CountryOfOrigin.TradeRemedy);
        Heading(page, "Duty");
        TariffText.Write(page, evaluation.Tariff, why: true);
        if (evaluation.Flags.IsEmpty)
        {
            return;
        }

        Heading(page, "Flags");
        foreach (Flag flag in evaluation.Flags)
        {
            string path = flag.Path is { } line ? $" {line}" : "";
            string cite = flag.Cite is { } source ? $" [{source}]" : "";
            page.Paragraph($"{flag.Severity switch { FlagSeverity.Violation => "violation", FlagSeverity.Warning => "warning", _ => "info" }} {flag.Code}{path}: {flag.Message}{cite}", Margin);
        }
    }

    private static void Content(Page page, ChineseContent content)
    {
        Heading(page, "Chinese content");
        string share = content.PercentOfCustomsValue is { } percent ? $", {Round(percent)}% of customs value" : "";
        page.Paragraph(content.Value is { } value ? $"traced value {Round(value)}{share}" : "cannot be computed: a value is not stated", Margin);
        if (content.UnknownOriginValue is { } unknown and > 0)
        {
            string bound = content.UpperBoundPercent is { } upper ? $"; if all of it were Chinese, {Round(upper)}%" : "";
            page.Paragraph($"of unknown origin {Round(unknown)}{bound}", Margin);
        }

        foreach (ContentComponent component in content.Components)
        {
            page.Paragraph($"{component.Path}: {Round(component.Value)} ({string.Join(", ", component.Why)})", Margin + Margin);
        }
    }

    private static void CountryOfOrigin(Page page, string name, CountryOfOriginFinding finding)
    {
        string country = finding.Country?.Code ?? (finding.Candidates.IsEmpty ? "unknown" : string.Join(" or ", finding.Candidates.Select(c => c.Country.Code)));
        string basis = finding.Basis is { } known ? $", {known}" : "";
        page.Paragraph($"{name}: {country} ({finding.Status}{basis}) [{finding.Cite}]", Margin);
        if (finding.Why is { } why)
        {
            page.Paragraph(why, Margin + Margin);
        }
    }

    private static void Heading(Page page, string text) => page.Line().Line(text, Tone.Strong);

    private static string Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
