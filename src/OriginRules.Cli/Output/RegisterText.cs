using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The register of certificates: what runs out first comes first.</summary>
internal static class RegisterText
{
    private const int Margin = 2;

    public static void Write(Page page, ImmutableArray<RegisteredCertificate> certificates)
    {
        if (certificates.IsEmpty)
        {
            page.Line("No line states a declaration or that it originates.");
        }

        foreach (RegisteredCertificate certificate in certificates)
        {
            page.Paragraph($"{Name(certificate)}: {Period(certificate)}", 0, certificate.LapsedFor.IsEmpty ? certificate.Declaration is null ? Tone.Open : Tone.Strong : Tone.Bad);
            page.Paragraph($"{Worth(certificate)} in {Count(certificate.Lines.Length, "line")} of {Count(certificate.Goods.Length, "good")}: {string.Join(", ", certificate.Lines)}", Margin);
        }
    }

    public static void WriteMarkdown(TextWriter writer, ImmutableArray<RegisteredCertificate> certificates)
    {
        writer.WriteLine("| certificate | period | value | goods | lines |");
        writer.WriteLine("|---|---|---:|---|---|");
        foreach (RegisteredCertificate certificate in certificates)
        {
            string[] cells = [Name(certificate), Period(certificate), Worth(certificate), string.Join(", ", certificate.Goods), string.Join(", ", certificate.Lines)];
            writer.WriteLine($"| {string.Join(" | ", cells.Select(ContentMarkdown.Escape))} |");
        }
    }

    private static string Name(RegisteredCertificate certificate)
    {
        string supplier = certificate.Supplier ?? "supplier not stated";
        string document = certificate.Declaration is { } declaration ? declaration.Reference ?? declaration.Kind ?? "declaration" : "bare statement";
        string under = certificate.RuleSets.IsEmpty ? "" : $", under {string.Join(", ", certificate.RuleSets)}";
        return $"{supplier}, {document}{under}";
    }

    private static string Period(RegisteredCertificate certificate)
    {
        string period = certificate.Declaration switch
        {
            null => "no certificate",
            { ValidFrom: { } from, ValidTo: { } to } => $"{Day(from)} to {Day(to)}",
            { ValidFrom: { } from } => $"from {Day(from)}, no end stated",
            { ValidTo: { } to } => $"to {Day(to)}",
            _ => "no period stated",
        };
        return certificate.LapsedFor.IsEmpty ? period : $"{period}, does not cover the day of {string.Join(", ", certificate.LapsedFor)}";
    }

    private static string Worth(RegisteredCertificate certificate) => string.Join(" + ", certificate.Value.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Value:#,##0.00} {v.Key}")));

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
