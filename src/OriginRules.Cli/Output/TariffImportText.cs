using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>What an import of the tariff changed.</summary>
internal static class TariffImportText
{
    private const int Margin = 2;

    public static void Write(Page page, TariffImportReport report, TariffImportOptions options)
    {
        if (report.Folder is not { } folder)
        {
            page.Paragraph($"{options.FileName} is refused; nothing was written, the rates in use stay.", 0, Tone.Bad);
            return;
        }

        page.Line($"{report.Lines} tariff lines of {options.Edition ?? Path.GetFileName(options.FileName)}", Tone.Strong);
        Codes(page, "added", report.Added);
        Codes(page, "removed", report.Removed);
        page.Line($"changed rates: {report.Changed.Length}", Tone.Strong);
        foreach (TariffRateChange change in report.Changed)
        {
            page.Paragraph($"{change.Code.ToDottedString()} {change.Column}: {change.From} -> {change.To}", Margin);
        }

        page.Line($"rates kept as printed: {report.Findings.Length}", Tone.Strong);
        foreach (Finding finding in report.Findings)
        {
            page.Paragraph($"{finding.Path}, line {finding.Line}: '{finding.Value}'", Margin, Tone.Quiet);
        }

        page.Line();
        page.Paragraph($"Written to {Path.GetFullPath(folder)}: {string.Join(", ", report.Files)}.", 0);
        page.Paragraph($"They count where a command is given --data {folder}", 0);
    }

    private static void Codes(Page page, string word, IReadOnlyCollection<HsCode> codes)
    {
        page.Line($"{word}: {codes.Count}", Tone.Strong);
        if (codes.Count > 0)
        {
            page.Paragraph(string.Join(", ", codes.Select(c => c.ToDottedString())), Margin);
        }
    }
}
