using System.Globalization;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The three origins of a good for a person who files entries.</summary>
internal static class OriginText
{
    private const int Margin = 2;
    private const int NameWidth = 16;
    private const int ListedAtMost = 3;
    private const string Notice = "Three tests, three answers; none decides another. Not legal advice.";

    // What the duty or the mark turns on; the other flags are for the reports on content and preference.
    private static readonly string[] OnOrigin = ["MARKING-", "MARKED-", "QUOTA-MARKING-", "PREFERENCE-REMEDY-", "TRADE-REMEDY-DECLARATION", "FREE-BUT-"];

    public static void Write(Page page, IReadOnlyList<Evaluation> evaluations)
    {
        page.Paragraph(Title(evaluations[0]), 0, Tone.Strong);
        foreach (Section section in Sections(evaluations))
        {
            page.Write(section.Answer.Length == 0 ? section.Name : section.Name.PadRight(NameWidth), Tone.Strong).Line(TextLines.Fit(section.Answer, page.Width - NameWidth), section.Tone);
            foreach (string line in section.Lines)
            {
                page.Paragraph(line, Margin);
            }
        }

        page.Line(Notice, Tone.Quiet);
    }

    public static void WriteMarkdown(TextWriter writer, IReadOnlyList<Evaluation> evaluations)
    {
        writer.WriteLine($"# {Escape(Title(evaluations[0]))}");
        foreach (Section section in Sections(evaluations))
        {
            writer.WriteLine();
            writer.WriteLine($"**{Escape(section.Name)}**: {Escape(section.Answer)}".TrimEnd().TrimEnd(':'));
            if (section.Lines.Count > 0)
            {
                writer.WriteLine();
            }

            foreach (string line in section.Lines)
            {
                writer.WriteLine($"- {Escape(line)}");
            }
        }

        writer.WriteLine();
        writer.WriteLine(Notice);
    }

    private static string Title(Evaluation evaluation)
    {
        FinishedGood good = evaluation.Good;
        string value = (good.CustomsValue ?? good.TransactionValue) is { } amount ? string.Create(CultureInfo.InvariantCulture, $", customs value {amount:#,##0.00} {good.Currency.Code}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{good.Id}: {good.Hts.ToDottedString()} made in {good.ProductionCountry?.Code ?? "an unknown country"}, entry {evaluation.AsOf:yyyy-MM-dd}{value}");
    }

    private static IEnumerable<Section> Sections(IReadOnlyList<Evaluation> evaluations)
    {
        Evaluation first = evaluations[0];
        foreach (Evaluation evaluation in evaluations)
        {
            yield return Preference(evaluation);
        }

        yield return Country("Marking", first.CountryOfOrigin.Marking);
        yield return Country("Trade remedies", first.CountryOfOrigin.TradeRemedy);
        foreach (Evaluation evaluation in evaluations)
        {
            yield return Duty(evaluation, evaluations.Count > 1 ? $"Duty {evaluation.RuleSet.Id}" : "Duty and fees");
        }

        string[] watch = [.. evaluations.SelectMany(e => e.Flags).Where(f => OnOrigin.Any(o => f.Code.StartsWith(o, StringComparison.Ordinal))).Select(Flag).Distinct(StringComparer.Ordinal)];
        if (watch.Length > 0)
        {
            yield return new Section("Watch", "", Tone.Plain, watch);
        }
    }

    private static Section Preference(Evaluation evaluation)
    {
        Tone tone = evaluation.Origin.Status switch { OriginStatus.Originating => Tone.Good, OriginStatus.NonOriginating => Tone.Bad, _ => Tone.Open };
        string cite = evaluation.Origin.ProductRule is { } rule ? Bracketed(rule.Cite) : "";
        return new Section("Preference", $"{Verdict.Origin(evaluation)} under {evaluation.RuleSet.Id}; preference {Verdict.Preference(evaluation)}", tone, Some([$"{Verdict.OriginReason(evaluation)}{cite}"]));
    }

    private static Section Country(string name, CountryOfOriginFinding finding)
    {
        string countries = !finding.Countries.IsEmpty ? string.Join(" and ", finding.Countries) : finding.Candidates.IsEmpty ? "open" : string.Join(" or ", finding.Candidates.Select(c => c.Country));
        string status = finding.Status switch { "needsJudgment" => "needs judgment", var other => other };
        List<string> lines = [$"{Step(finding)}{finding.Why}{Bracketed(finding.Cite)}"];
        foreach (OriginCandidate candidate in finding.Candidates)
        {
            string against = candidate.FactorsAgainst.IsEmpty ? "" : $" Against: {string.Join("; ", candidate.FactorsAgainst.Take(ListedAtMost))}.";
            lines.Add($"{candidate.Country} for: {string.Join("; ", candidate.FactorsFor.Take(ListedAtMost))}.{against}");
        }

        if (!finding.Missing.IsEmpty)
        {
            string more = finding.Missing.Length > ListedAtMost ? $" and {finding.Missing.Length - ListedAtMost} more" : "";
            lines.Add($"Not stated: {string.Join(", ", finding.Missing.Take(ListedAtMost).Select(m => m.Path.Length == 0 ? m.Fact : $"{m.Path} {m.Fact}"))}{more}.");
        }

        if (finding.Countries.IsEmpty && !finding.Analogies.IsEmpty)
        {
            lines.Add($"Compare {finding.Analogies[0].Ruling} ({finding.Analogies[0].Good}): {finding.Analogies[0].Essence}.");
        }

        return new Section(name, $"{countries}  {status}{(finding.Basis == "declared" ? ", by the user" : "")}", finding.Countries.IsEmpty ? Tone.Open : Tone.Good, lines);
    }

    private static Section Duty(Evaluation evaluation, string name)
    {
        TariffTreatment tariff = evaluation.Tariff;
        List<string> lines = Some([Verdict.DutyReason(evaluation)]);
        lines.AddRange((tariff.Range?.DependsOn ?? []).Where(f => f.LowerIf != f.UpperIf).Select(f => $"Low if {f.Fact} is {f.LowerIf}, high if {f.UpperIf}."));
        return new Section(name, $"{Verdict.Payable(tariff)} {evaluation.Good.Currency.Code}", Tone.Plain, lines);
    }

    private static string Step(CountryOfOriginFinding finding) => finding.Basis switch
    {
        null or "declared" => "",
        "tariffShift" => "Tariff shift: ",
        "essentialMaterial" => "Essential character: ",
        "textileRule" => "Textile rules: ",
        _ => "",
    };

    private static string Flag(Flag flag) => $"{flag.Code}: {flag.Message}";

    private static string Bracketed(string cite) => $" [{cite}]";

    private static List<string> Some(IEnumerable<string> lines) => [.. lines.Where(l => l.Length > 0)];

    private static string Escape(string text) => TextLines.Printable(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private sealed record Section(string Name, string Answer, Tone Tone, IReadOnlyList<string> Lines);
}
